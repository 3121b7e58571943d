package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.hearsay.Reading;

/** Writes each reading as a JSON object on a line of its own: the same object as {@link JsonWriter}. */
public final class JsonLinesWriter implements ReadingWriter {
  private final Writer out;
  private final WriterOptions options;

  /** @param out where to write; to be encoded in UTF-8 */
  public JsonLinesWriter(Writer out, WriterOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() {
    // a line stands by itself
  }

  @Override
  public void write(Reading reading) throws IOException {
    try (JsonGenerator json = ReadingJson.generator(out)) {
      ReadingJson.write(json, reading, options.articleText());
    }
    out.write('\n');
    out.flush();
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
