package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.hearsay.Reading;
import org.hearsay.format.WriterOptions.Documents;

/**
 * Writes each reading as an annotation page of the W3C Web Annotation model, in JSON-LD; several as an array of pages.
 *
 * <p>Each role of an attribution is an annotation that classifies its words as {@code source}, {@code cue} or {@code
 * content}; each piece is a target, selected by quotation and by position. A further annotation links the content to
 * source and cue, to the actor, to the attribution around it and to the words that show the stance, and carries type, act,
 * mode, stance, confidence and model. Actors, frames and the summary are annotations too. Positions count code points of
 * the article's text as Hearsay read it; on a web page, where other text surrounds it, the quotations find the place.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class WebAnnotationWriter implements ReadingWriter {
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
    AnnotationPage.write(json, reading);
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
}
