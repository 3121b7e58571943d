package org.hearsay.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.format.WriterOptions.ArticleText;
import org.hearsay.text.CodePoints;

/** One reading as a JSON object, as {@code docs/reading.schema.json} describes it. */
final class ReadingJson {
  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
      .build();

  private ReadingJson() {}

  /** A generator that leaves {@code out} open. */
  static JsonGenerator generator(Writer out) throws IOException {
    return JSON.createGenerator(out);
  }

  static void write(JsonGenerator json, Reading reading, ArticleText articleText) throws IOException {
    Article article = reading.article();
    json.writeStartObject();
    json.writeStringField("id", article.id());
    known(json, "title", article.title());
    known(json, "outlet", article.outlet());
    known(json, "author", article.author());
    known(json, "published", article.published());
    known(json, "address", article.address());
    known(json, "language", article.language());
    json.writeStringField("model", reading.model());
    if (articleText == ArticleText.INCLUDED) {
      json.writeStringField("text", article.text());
    }
    CodePoints points = CodePoints.of(article.text());
    json.writeArrayFieldStart("attributions");
    for (Attribution attribution : reading.attributions()) {
      attribution(json, attribution, article.text(), points);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void attribution(JsonGenerator json, Attribution attribution, String text, CodePoints points)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attribution.id());
    json.writeStringField("type", attribution.type().word());
    for (Role role : Role.values()) {
      pieces(json, role, attribution.pieces(role), text, points);
    }
    json.writeNumberField("confidence", Confidence.of(attribution.confidence()));
    json.writeEndObject();
  }

  private static void pieces(JsonGenerator json, Role role, List<Span> pieces, String text, CodePoints points)
      throws IOException {
    json.writeArrayFieldStart(role.word());
    for (Span piece : pieces) {
      json.writeStartObject();
      json.writeNumberField("start", points.before(piece.start()));
      json.writeNumberField("end", points.before(piece.end()));
      json.writeStringField("text", piece.of(text));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void known(JsonGenerator json, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }
}
