package org.hearsay.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.hearsay.Actor;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.format.WriterOptions.ArticleText;
import org.hearsay.text.CodePoints;

/** One reading as a JSON object, as {@code docs/reading.schema.json} describes it. */
final class ReadingJson {
  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
      .build();

  private final JsonGenerator json;
  private final String text;
  private final CodePoints points;

  private ReadingJson(JsonGenerator json, String text) {
    this.json = json;
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /** A generator that leaves {@code out} open. */
  static JsonGenerator generator(Writer out) throws IOException {
    return JSON.createGenerator(out);
  }

  static void write(JsonGenerator json, Reading reading, ArticleText articleText) throws IOException {
    json.writeStartObject();
    article(json, reading.article());
    json.writeStringField("model", reading.model());
    if (articleText == ArticleText.INCLUDED) {
      json.writeStringField("text", reading.article().text());
    }
    new ReadingJson(json, reading.article().text()).parts(reading);
    json.writeFieldName("summary");
    SummaryJson.write(json, reading);
    json.writeEndObject();
  }

  private static void article(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("id", article.id());
    known(json, "title", article.title());
    known(json, "outlet", article.outlet());
    known(json, "author", article.author());
    known(json, "published", article.published());
    known(json, "address", article.address());
    known(json, "language", article.language());
  }

  private static void known(JsonGenerator json, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  private void parts(Reading reading) throws IOException {
    json.writeArrayFieldStart("actors");
    for (Actor actor : reading.actors()) {
      actor(actor);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("attributions");
    for (Attribution attribution : reading.attributions()) {
      attribution(attribution);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("frames");
    for (Frame frame : reading.frames()) {
      frame(frame);
    }
    json.writeEndArray();
  }

  private void actor(Actor actor) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", actor.id());
    json.writeStringField("name", actor.name());
    json.writeStringField("kind", actor.kind().word());
    if (actor.role().isPresent()) {
      json.writeFieldName("role");
      piece(actor.role().get());
    }
    if (actor.reason().isPresent()) {
      json.writeFieldName("reason");
      piece(actor.reason().get());
    }
    pieces("mentions", actor.mentions());
    json.writeNumberField("confidence", Fraction.of(actor.confidence()));
    json.writeEndObject();
  }

  private void attribution(Attribution attribution) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attribution.id());
    idOrNull("parent", attribution.parent());
    json.writeStringField("type", attribution.type().word());
    for (Role role : Role.values()) {
      pieces(role.word(), attribution.pieces(role));
    }
    idOrNull("actor", attribution.actor());
    json.writeStringField("act", attribution.act().word());
    json.writeStringField("mode", attribution.mode().word());
    json.writeBooleanField("negated", attribution.negated());
    stance(attribution.stance());
    json.writeNumberField("confidence", Fraction.of(attribution.confidence()));
    json.writeEndObject();
  }

  private void stance(Stance stance) throws IOException {
    json.writeObjectFieldStart("stance");
    json.writeStringField("value", stance.value().word());
    pieces("evidence", stance.evidence());
    json.writeNumberField("confidence", Fraction.of(stance.confidence()));
    json.writeEndObject();
  }

  private void frame(Frame frame) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", frame.id());
    idOrNull("actor", frame.actor());
    pieces("framer", frame.framer());
    pieces("cue", frame.cue());
    pieces("target", frame.target());
    pieces("frame", frame.frame());
    json.writeNumberField("confidence", Fraction.of(frame.confidence()));
    json.writeEndObject();
  }

  private void idOrNull(String name, Optional<String> id) throws IOException {
    json.writeFieldName(name);
    json.writeString(id.orElse(null)); // Jackson writes null for it
  }

  private void pieces(String name, List<Span> pieces) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span piece : pieces) {
      piece(piece);
    }
    json.writeEndArray();
  }

  private void piece(Span piece) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", points.before(piece.start()));
    json.writeNumberField("end", points.before(piece.end()));
    json.writeStringField("text", piece.of(text));
    json.writeEndObject();
  }
}
