package org.hearsay.collect;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.Article;
import org.hearsay.input.HtmlText;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;
import org.jsoup.nodes.Entities;

/** A NewsML-G2 news item while it is read: what its elements say, and its body in NITF, XHTML or plain text. */
final class NewsItem {
  /** Beside the text there may be pictures with captions, and in NITF a head with the headline and the byline. */
  private static final Set<String> NO_TEXT = Set.of("media", "head", "body.head", "body.end", "hedline",
      "style", "script");
  private static final Set<String> BLOCKS = Set.of("p", "hl2", "block", "table", "tr", "td", "th", "ol", "ul", "li",
      "bq", "blockquote", "note", "pre", "hr", "br", "div", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "section");

  private final Map<String, String> said = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder html = new StringBuilder();
  private String plain = "";
  private int inline;

  private NewsItem() {}

  /** Reads from the item's start tag to its end tag. */
  static NewsItem read(XMLStreamReader xml) throws XMLStreamException {
    NewsItem item = new NewsItem();
    item.keep("guid", xml.getAttributeValue(null, "guid"));
    item.keep("item language", xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"));
    StringBuilder text = new StringBuilder();
    int skipped = 0;
    for (int depth = 1; depth > 0;) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          String name = xml.getLocalName();
          item.path.push(name);
          text.setLength(0);
          item.inline += name.equals("inlineXML") ? 1 : 0;
          skipped += item.inline > 0 && NO_TEXT.contains(name) ? 1 : 0;
          item.open(name, xml, skipped);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text.append(xml.getText());
          item.body(Entities.escape(xml.getText()), skipped);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            String name = item.path.pop();
            skipped -= item.inline > 0 && NO_TEXT.contains(name) ? 1 : 0;
            item.inline -= name.equals("inlineXML") ? 1 : 0;
            item.close(name, text.toString().strip(), skipped);
            text.setLength(0);
          }
        }
        default -> { }
      }
    }
    return item;
  }

  private void open(String name, XMLStreamReader xml, int skipped) {
    String qcode = Optional.ofNullable(xml.getAttributeValue(null, "qcode"))
        .or(() -> Optional.ofNullable(xml.getAttributeValue(null, "uri"))).orElse("");
    switch (name) {
      case "itemClass" -> keep("class", qcode.replaceFirst(".*[:/]", ""));
      case "pubStatus" -> keep("status", qcode.replaceFirst(".*[:/]", ""));
      case "language" -> keep("language", xml.getAttributeValue(null, "tag"));
      case "provider" -> keep("provider literal", xml.getAttributeValue(null, "literal"));
      default -> { }
    }
    if (BLOCKS.contains(name)) {
      body("\n<" + block(name) + ">", skipped);
    }
  }

  private void close(String name, String text, int skipped) {
    String within = path.isEmpty() ? "" : path.peek();
    if (BLOCKS.contains(name)) {
      body("</" + block(name) + ">\n", skipped);
    }
    if (name.equals("inlineData") && text.length() > plain.length()) {
      plain = text;
    }
    switch (name) {
      case "versionCreated", "firstCreated", "contentCreated", "embargoed", "by", "headline" -> keep(name, text);
      case "name" -> keep(within + " name", text);
      default -> { }
    }
  }

  /** NITF calls some blocks by names of its own. */
  private static String block(String name) {
    return switch (name) {
      case "hl2" -> "h2";
      case "block", "note", "bq", "section" -> "div";
      default -> name;
    };
  }

  private void body(String markup, int skipped) {
    if (skipped == 0 && inline > 0) {
      html.append(markup);
    }
  }

  /** What is said first holds, within what is said at all. */
  private void keep(String what, String value) {
    if (value != null && !value.isBlank()) {
      said.putIfAbsent(what, value);
    }
  }

  Article article(String where, String id, Instant now) throws UnreadableArticleException {
    String kind = said("class");
    if (!kind.isEmpty() && !kind.equals("text") && !kind.equals("composite")) {
      throw new UnreadableArticleException(where, "is no text but a " + kind);
    }
    String status = said("status");
    if (!status.isEmpty() && !status.equals("usable")) {
      throw new UnreadableArticleException(where, "is " + status + " by its publisher");
    }
    if (Records.isEmbargoed(said("embargoed"), now)) {
      throw new UnreadableArticleException(where, "is embargoed until " + said("embargoed"));
    }
    String text = html.toString().isBlank() ? plain : HtmlText.of(where, html.toString());
    if (text.isBlank()) {
      throw new UnreadableArticleException(where, "is a news item without a text");
    }
    String guid = said("guid");
    return Metadata.of(said("headline"), said("infoSource name", "provider name", "provider literal"),
        said("by", "creator name", "contributor name"), said("versionCreated", "contentCreated", "firstCreated"), guid,
        said("language", "item language")).article(guid.isEmpty() ? id : guid, text);
  }

  private String said(String... names) {
    for (String name : names) {
      if (said.containsKey(name)) {
        return said.get(name);
      }
    }
    return "";
  }
}
