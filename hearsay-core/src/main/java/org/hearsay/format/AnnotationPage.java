package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearsay.Actor;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/** One reading as an annotation page of the W3C Web Annotation model. */
final class AnnotationPage {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final int NEARBY = 32; // code points quoted before and after a piece

  private final JsonGenerator json;
  private final Reading reading;
  private final String text;
  private final CodePoints points;
  private final String source;
  private final String id;

  private AnnotationPage(JsonGenerator json, Reading reading) {
    Article article = reading.article();
    this.json = json;
    this.reading = reading;
    this.text = article.text();
    this.points = CodePoints.of(text);
    this.source = source(article);
    String identity = String.join("\n", source, reading.model(), text);
    this.id = "urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
  }

  static void write(JsonGenerator json, Reading reading) throws IOException {
    new AnnotationPage(json, reading).write();
  }

  private static String source(Article article) {
    return article.address().filter(URI::isAbsolute).map(URI::toASCIIString).orElseGet(() -> {
      String name = article.id().isEmpty() ? "unnamed" : article.id();
      return "urn:hearsay:article:" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    });
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("id", id);
    json.writeStringField("type", "AnnotationPage");
    json.writeArrayFieldStart("items");
    for (Actor actor : reading.actors()) {
      actor(actor);
    }
    for (Attribution attribution : reading.attributions()) {
      attribution(attribution);
    }
    for (Frame frame : reading.frames()) {
      frame(frame);
    }
    summary();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void actor(Actor actor) throws IOException {
    classify(actor.id(), "role", actor.role().stream().toList());
    classify(actor.id(), "reason", actor.reason().stream().toList());
    begin(actor.id(), "identifying");
    json.writeArrayFieldStart("body");
    textBody("identifying", actor.name());
    textBody("classifying", actor.kind().word());
    linkIfAny(actor.id(), "role", actor.role().stream().toList());
    linkIfAny(actor.id(), "reason", actor.reason().stream().toList());
    textBody("assessing", Fraction.of(actor.confidence()).toString());
    json.writeEndArray();
    if (actor.mentions().isEmpty()) {
      json.writeStringField("target", source); // the writer speaks in the whole article
    } else {
      targets(actor.mentions());
    }
    json.writeEndObject();
  }

  private void attribution(Attribution attribution) throws IOException {
    String name = attribution.id();
    for (Role role : Role.values()) {
      classify(name, role.word(), attribution.pieces(role));
    }
    classify(name, "stance", attribution.stance().evidence());
    begin(name, "linking");
    generator();
    json.writeArrayFieldStart("body");
    linkIfAny(name, Role.SOURCE.word(), attribution.source());
    linkIfAny(name, Role.CUE.word(), attribution.cue());
    textBody("classifying", attribution.type().word());
    textBody("assessing", Fraction.of(attribution.confidence()).toString());
    textBody("tagging", "act:" + attribution.act().word());
    textBody("tagging", "mode:" + attribution.mode().word());
    textBody("tagging", "stance:" + attribution.stance().value().word());
    linkIfAny(name, "stance", attribution.stance().evidence());
    identify(attribution.actor());
    if (attribution.parent().isPresent()) {
      link("linking", attribution.parent().get());
    }
    json.writeEndArray();
    json.writeStringField("target", iri(name, Role.CONTENT.word()));
    json.writeEndObject();
  }

  private void frame(Frame frame) throws IOException {
    String name = frame.id();
    classify(name, "framer", frame.framer());
    classify(name, "cue", frame.cue());
    classify(name, "target", frame.target());
    classify(name, "frame", frame.frame());
    begin(name, "linking");
    generator();
    json.writeArrayFieldStart("body");
    linkIfAny(name, "framer", frame.framer());
    linkIfAny(name, "cue", frame.cue());
    linkIfAny(name, "frame", frame.frame());
    identify(frame.actor());
    textBody("assessing", Fraction.of(frame.confidence()).toString());
    json.writeEndArray();
    json.writeStringField("target", iri(name, "target"));
    json.writeEndObject();
  }

  /** The summary's sentences, about the article as a whole. */
  private void summary() throws IOException {
    List<String> sentences = SummarySentences.of(reading, reading.summary());
    if (!sentences.isEmpty()) {
      begin("summary", "describing");
      json.writeArrayFieldStart("body");
      textBody("describing", String.join("\n", sentences));
      json.writeEndArray();
      json.writeStringField("target", source);
      json.writeEndObject();
    }
  }

  private void begin(String name, String motivation) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id + "#" + name);
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", motivation);
  }

  private void generator() throws IOException {
    json.writeObjectFieldStart("generator");
    json.writeStringField("type", "Software");
    json.writeStringField("name", reading.model());
    json.writeEndObject();
  }

  /** An annotation that says what the pieces do for the part of that name; none for no pieces. */
  private void classify(String name, String role, List<Span> pieces) throws IOException {
    if (!pieces.isEmpty()) {
      begin(name + "-" + role, "classifying");
      json.writeArrayFieldStart("body");
      textBody("classifying", role);
      json.writeEndArray();
      targets(pieces);
      json.writeEndObject();
    }
  }

  private void linkIfAny(String name, String role, List<Span> pieces) throws IOException {
    if (!pieces.isEmpty()) {
      link("linking", name + "-" + role);
    }
  }

  private void identify(Optional<String> actor) throws IOException {
    if (actor.isPresent()) {
      link("identifying", actor.get());
    }
  }

  /** A body that is another annotation of this page. */
  private void link(String purpose, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("purpose", purpose);
    json.writeStringField("source", id + "#" + name);
    json.writeEndObject();
  }

  private String iri(String name, String role) {
    return id + "#" + name + "-" + role;
  }

  private void textBody(String purpose, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", purpose);
    json.writeStringField("value", value);
    json.writeStringField("format", "text/plain");
    json.writeEndObject();
  }

  private void targets(List<Span> pieces) throws IOException {
    json.writeArrayFieldStart("target");
    for (Span piece : pieces) {
      target(piece);
    }
    json.writeEndArray();
  }

  private void target(Span piece) throws IOException {
    int start = points.before(piece.start());
    int end = points.before(piece.end());
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("source", source);
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", piece.of(text));
    json.writeStringField("prefix", text.substring(points.unit(Math.max(0, start - NEARBY)), piece.start()));
    json.writeStringField("suffix", text.substring(piece.end(), points.unit(Math.min(points.count(), end + NEARBY))));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", start);
    json.writeNumberField("end", end);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
