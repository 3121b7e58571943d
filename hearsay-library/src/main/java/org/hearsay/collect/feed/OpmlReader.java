package org.hearsay.collect.feed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads OPML lists of feeds. Stateless. */
public final class OpmlReader {
  private OpmlReader() {}

  /**
   * The addresses of the feeds in a list, in its order and each once, as they are written there.
   *
   * @param bytes the document
   * @param charset the encoding that the host gives
   * @throws IOException when the document is built so that it cannot be taken apart
   */
  public static List<String> feeds(byte[] bytes, Optional<Charset> charset) throws IOException {
    try {
      return Jsoup.parse(XmlBytes.text(bytes, charset), "", Parser.xmlParser()).select("outline").stream()
          .map(OpmlReader::address).filter(address -> !address.isEmpty()).distinct().toList();
    } catch (RuntimeException | StackOverflowError e) { // malice that the parser was not prepared for
      throw new IOException("is an OPML list that cannot be taken apart", e);
    }
  }

  /** Written {@code xmlUrl}, and by some programs otherwise. */
  private static String address(Element outline) {
    for (Attribute attribute : outline.attributes()) {
      if (attribute.getKey().equalsIgnoreCase("xmlUrl")) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
