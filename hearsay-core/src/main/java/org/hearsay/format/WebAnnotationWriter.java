package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.format.WriterOptions.Documents;
import org.hearsay.text.CodePoints;

/**
 * Writes each reading as an annotation page of the W3C Web Annotation model, in JSON-LD; several as an array of pages.
 *
 * <p>Each role of an attribution is an annotation that classifies its words as {@code source}, {@code cue} or {@code
 * content}; each piece is a target, selected by quotation and by position. A further annotation links the content to
 * source and cue, and carries type, confidence and model. Positions count code points of the article's text as Hearsay
 * read it; on a web page, where other text surrounds it, the quotations find the place.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class WebAnnotationWriter implements ReadingWriter {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final int NEARBY = 32; // code points quoted before and after a piece
  private static final int ARRAY = 1;
  private static final int PAGE = 4; // the page, its items, each annotation, its bodies or targets

  private final Writer out;
  private final WriterOptions options;
  private Optional<JsonGenerator> begun = Optional.empty();

  /** @param out where to write; to be encoded in UTF-8 */
  public WebAnnotationWriter(Writer out, WriterOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    JsonGenerator json = ReadingJson.generator(out);
    begun = Optional.of(json);
    if (options.documents() == Documents.SEVERAL) {
      json.setPrettyPrinter(new JsonLayout(ARRAY + PAGE));
      json.writeStartArray();
    } else {
      json.setPrettyPrinter(new JsonLayout(PAGE));
    }
  }

  @Override
  public void write(Reading reading) throws IOException {
    JsonGenerator json = begun();
    Page page = Page.of(json, reading);
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("id", page.id);
    json.writeStringField("type", "AnnotationPage");
    json.writeArrayFieldStart("items");
    for (Attribution attribution : reading.attributions()) {
      for (Role role : Role.values()) {
        if (!attribution.pieces(role).isEmpty()) {
          page.classify(attribution, role);
        }
      }
      page.link(attribution);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void end() throws IOException {
    JsonGenerator json = begun();
    if (options.documents() == Documents.SEVERAL) {
      json.writeEndArray();
    }
    json.close();
    out.write('\n');
    out.flush();
  }

  private JsonGenerator begun() {
    return begun.orElseThrow(() -> new IllegalStateException("begin() comes before write() and end()"));
  }

  /** One reading's page: its name, and what its annotations have in common. */
  private record Page(JsonGenerator json, String id, String source, Reading reading, CodePoints points) {

    static Page of(JsonGenerator json, Reading reading) {
      Article article = reading.article();
      String source = source(article);
      String identity = String.join("\n", source, reading.model(), article.text());
      String id = "urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
      return new Page(json, id, source, reading, CodePoints.of(article.text()));
    }

    private static String source(Article article) {
      return article.address().filter(URI::isAbsolute).map(URI::toASCIIString).orElseGet(() -> {
        String name = article.id().isEmpty() ? "unnamed" : article.id();
        return "urn:hearsay:article:" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
      });
    }

    void classify(Attribution attribution, Role role) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", iri(attribution, role));
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", "classifying");
      json.writeArrayFieldStart("body");
      textBody("classifying", role.word());
      json.writeEndArray();
      json.writeArrayFieldStart("target");
      for (Span piece : attribution.pieces(role)) {
        target(piece);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    void link(Attribution attribution) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", id + "#" + attribution.id());
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", "linking");
      json.writeObjectFieldStart("generator");
      json.writeStringField("type", "Software");
      json.writeStringField("name", reading.model());
      json.writeEndObject();
      json.writeArrayFieldStart("body");
      for (Role role : List.of(Role.SOURCE, Role.CUE)) {
        if (!attribution.pieces(role).isEmpty()) {
          json.writeStartObject();
          json.writeStringField("type", "SpecificResource");
          json.writeStringField("purpose", "linking");
          json.writeStringField("source", iri(attribution, role));
          json.writeEndObject();
        }
      }
      textBody("classifying", attribution.type().word());
      textBody("assessing", Fraction.of(attribution.confidence()).toString());
      json.writeEndArray();
      json.writeStringField("target", iri(attribution, Role.CONTENT));
      json.writeEndObject();
    }

    private String iri(Attribution attribution, Role role) {
      return id + "#" + attribution.id() + "-" + role.word();
    }

    private void textBody(String purpose, String value) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "TextualBody");
      json.writeStringField("purpose", purpose);
      json.writeStringField("value", value);
      json.writeStringField("format", "text/plain");
      json.writeEndObject();
    }

    private void target(Span piece) throws IOException {
      String text = reading.article().text();
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
}
