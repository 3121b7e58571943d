package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.hearsay.Reading;
import org.hearsay.format.WriterOptions.Documents;

/**
 * Writes one reading as a JSON object, or several as an array, laid out to be read by people too. The object is
 * described by {@code docs/reading.schema.json}.
 */
public final class JsonWriter implements ReadingWriter {
  private static final int ARRAY = 1;
  private static final int READING = 3; // the reading, its attributions, each attribution

  private final Writer out;
  private final WriterOptions options;
  private Optional<JsonGenerator> begun = Optional.empty();

  /** @param out where to write; to be encoded in UTF-8 */
  public JsonWriter(Writer out, WriterOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    JsonGenerator json = ReadingJson.generator(out);
    begun = Optional.of(json);
    if (options.documents() == Documents.SEVERAL) {
      json.setPrettyPrinter(new JsonLayout(ARRAY + READING));
      json.writeStartArray();
    } else {
      json.setPrettyPrinter(new JsonLayout(READING));
    }
  }

  @Override
  public void write(Reading reading) throws IOException {
    JsonGenerator json = begun();
    ReadingJson.write(json, reading, options.articleText());
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
