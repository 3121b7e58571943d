package org.hearsay.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hearsay.Article;
import org.hearsay.collect.Mapping.Part;
import org.hearsay.input.HtmlText;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;

/** From one record, such as a line of JSON or a row of a table, to an article. */
final class Records {
  private final Mapping mapping;
  private final Instant now;

  Records(Mapping mapping, Instant now) {
    this.mapping = mapping;
    this.now = now;
  }

  Mapping mapping() {
    return mapping;
  }

  /** When the collecting began; embargoes are measured by it. */
  Instant now() {
    return now;
  }

  /**
   * An article.
   *
   * @param id what to call it when the record does not say
   */
  Article article(String where, String id, JsonNode record) throws UnreadableArticleException {
    if (!record.isObject()) {
      throw new UnreadableArticleException(where, "is no JSON object");
    }
    if (!mapping.isChosen() && Ninjs.isItem(record)) {
      return Ninjs.article(where, id, record, now);
    }
    Metadata metadata = Metadata.of(mapping.value(Part.TITLE, record), mapping.value(Part.OUTLET, record),
        mapping.value(Part.AUTHOR, record), mapping.value(Part.PUBLISHED, record),
        mapping.value(Part.ADDRESS, record), mapping.value(Part.LANGUAGE, record));
    String own = mapping.value(Part.ID, record);
    return metadata.article(own.isBlank() ? id : own, text(where, record));
  }

  private String text(String where, JsonNode record) throws UnreadableArticleException {
    String text = mapping.value(Part.TEXT, record);
    if (text.isBlank()) {
      String html = mapping.value(Part.HTML, record);
      text = html.isBlank() ? "" : HtmlText.of(where, html);
    }
    if (text.isBlank()) {
      throw new UnreadableArticleException(where, "has no text in " + mapping.names(Part.TEXT));
    }
    return text;
  }

  /** Whether an embargo holds yet, with some minutes for clocks that are wrong. */
  static boolean isEmbargoed(String until, Instant now) {
    return Metadata.of("", "", "", until, "", "").published().map(time -> {
      try {
        return OffsetDateTime.parse(time).toInstant().isAfter(now.plus(Duration.ofMinutes(1)));
      } catch (DateTimeException e) {
        return false;
      }
    }).orElse(false);
  }
}
