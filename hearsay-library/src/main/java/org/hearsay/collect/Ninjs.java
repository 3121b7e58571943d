package org.hearsay.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.Article;
import org.hearsay.input.HtmlText;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;

/**
 * A news item in IPTC's ninjs, versions 1 to 3. They differ in the case of names and in where they put texts: 1.x has a
 * property for each form of the body ({@code body_text}, {@code body_xhtml}), 2.x and 3.x have a list {@code bodies}.
 */
final class Ninjs {
  private static final Set<String> MARKS = Set.of("body_text", "body_xhtml", "body_html", "bodies", "headline",
      "headlines", "versioncreated", "pubstatus");
  private static final Pattern MARKUP =
      Pattern.compile("<(?:p|div|html|body|br|h\\d)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

  private Ninjs() {}

  /** Told by an identifier and at least two of the properties that news items have. */
  static boolean isItem(JsonNode record) {
    boolean named = text(record, "uri", "guid").isPresent();
    return named && record.properties().stream().map(Map.Entry::getKey)
        .filter(name -> MARKS.contains(name.toLowerCase(Locale.ROOT))).count() >= 2;
  }

  static Article article(String where, String id, JsonNode item, Instant now) throws UnreadableArticleException {
    String status = text(item, "pubstatus").orElse("usable");
    if (!status.equals("usable")) {
      throw new UnreadableArticleException(where, "is " + status + " by its publisher");
    }
    String embargo = text(item, "embargoed").orElse("");
    if (Records.isEmbargoed(embargo, now)) {
      throw new UnreadableArticleException(where, "is embargoed until " + embargo);
    }
    String type = text(item, "type").orElse("text");
    if (!type.equals("text") && !type.equals("composite")) {
      throw new UnreadableArticleException(where, "is no text but a " + type);
    }
    String uri = text(item, "uri", "guid").orElse(id);
    String body = body(where, item);
    if (body.isBlank()) {
      throw new UnreadableArticleException(where, "is a news item without a body");
    }
    return metadata(item, uri).article(uri, body);
  }

  private static Metadata metadata(JsonNode item, String uri) {
    String title = text(item, "headline", "title", "name").or(() -> listed(item, "headlines", "main")).orElse("");
    String author = text(item, "byline", "by").or(() -> names(item, "authors", "creator")).orElse("");
    String outlet = names(item, "infosource", "infosources", "provider", "source")
        .or(() -> text(item, "copyrightholder")).orElse("");
    return Metadata.of(title, outlet, author,
        text(item, "versioncreated", "contentcreated", "firstcreated").orElse(""), text(item, "url").orElse(uri),
        text(item, "language").orElse(""));
  }

  private static String body(String where, JsonNode item) throws UnreadableArticleException {
    Optional<String> plain = text(item, "body_text");
    if (plain.isPresent()) {
      return plain.get();
    }
    Optional<String> html = text(item, "body_xhtml", "body_html");
    if (html.isPresent()) {
      return HtmlText.of(where, html.get());
    }
    String best = "";
    for (JsonNode body : field(item, "bodies").orElse(MissingNode.getInstance())) {
      String value = text(body, "value").orElse("");
      String form = text(body, "contenttype").orElse("");
      String text = form.contains("html") || form.isEmpty() && MARKUP.matcher(value).find()
          ? HtmlText.of(where, value) : value;
      best = text.length() > best.length() && !text(body, "role").orElse("").equals("caption") ? text : best;
    }
    return best;
  }

  /** Of a list of values with roles, the one with the role, or else the first. */
  private static Optional<String> listed(JsonNode item, String name, String role) {
    Optional<String> first = Optional.empty();
    for (JsonNode one : field(item, name).orElse(MissingNode.getInstance())) {
      Optional<String> value = text(one, "value");
      if (text(one, "role").orElse("").equals(role) && value.isPresent()) {
        return value;
      }
      first = first.or(() -> value);
    }
    return first;
  }

  private static Optional<String> names(JsonNode item, String... names) {
    for (String name : names) {
      Optional<String> words = field(item, name).map(Mapping::words).filter(w -> !w.isBlank());
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }

  /** The first of these that is there and a text. */
  private static Optional<String> text(JsonNode item, String... names) {
    for (String name : names) {
      Optional<String> text = field(item, name).filter(JsonNode::isTextual).map(JsonNode::asText)
          .filter(t -> !t.isBlank());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** By its name in any case: 3.x writes {@code pubStatus} where others write {@code pubstatus}. */
  private static Optional<JsonNode> field(JsonNode item, String name) {
    return item.properties().stream().filter(f -> f.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
        .findFirst();
  }
}
