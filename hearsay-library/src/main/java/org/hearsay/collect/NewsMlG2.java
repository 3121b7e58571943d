package org.hearsay.collect;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.collect.Origin.InRecord;
import org.hearsay.collect.Origin.Unit;
import org.hearsay.input.UnreadableArticleException;

/**
 * News items in IPTC's NewsML-G2, alone or in a news message. The parser knows no document types and no entities beside
 * XML's own, so none can be fetched or multiplied. For one thread.
 */
final class NewsMlG2 {
  private static final XMLInputFactory XML = factory();

  private final Content content;
  private final Delivery delivery;

  NewsMlG2(Content content, Delivery delivery) {
    this.content = content;
    this.delivery = delivery;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  /** What is not well-formed ends the reading, since nobody knows where the next item begins; those before are given. */
  void read(Instant now) throws IOException {
    Metered metered = new Metered(content.stream());
    long line = 1;
    int items = 0;
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(metered);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("newsItem")) {
          line = reader.getLocation().getLineNumber();
          items++;
          give(new InRecord(content.name(), Unit.LINE, line), items, NewsItem.read(reader), now);
          metered.allow(Content.LARGEST_RECORD);
          delivery.at(content.taken());
        }
      }
      if (items == 0) {
        delivery.skip(new Origin.InFile(content.name()), "holds no news items");
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      long at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
      delivery.skip(new InRecord(content.name(), Unit.LINE, at),
          "is no well-formed XML from here on: " + message(e));
    }
  }

  private void give(InRecord origin, int number, NewsItem item, Instant now) {
    try {
      delivery.give(item.article(origin.toString(), content.stem() + "-" + number, now), origin);
    } catch (UnreadableArticleException e) {
      delivery.skip(origin, e.reason());
    }
  }

  /** Without the position that the parser puts before its words, and ours before the reason. */
  private static String message(XMLStreamException e) {
    String words = String.valueOf(e.getMessage());
    int at = words.indexOf("Message: ");
    return at < 0 ? words : words.substring(at + "Message: ".length());
  }
}
