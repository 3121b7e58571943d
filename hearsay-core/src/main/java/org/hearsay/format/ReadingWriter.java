package org.hearsay.format;

import java.io.IOException;
import org.hearsay.Reading;

/**
 * Writes readings one after another in one format; each is passed on when it is written, none is kept. Call
 * {@link #begin} once, {@link #write} for each reading, {@link #end} once. Where the writer writes to belongs to the
 * caller and is flushed, never closed. Not safe for use by several threads at a time.
 *
 * <pre>{@code
 * ReadingWriter writer = Format.CSV.writer(out, WriterOptions.standard());
 * writer.begin();
 * for (Article article : articles) {
 *   writer.write(reader.read(article));
 * }
 * writer.end();
 * }</pre>
 */
public interface ReadingWriter {

  /** Writes what comes before the first reading. */
  void begin() throws IOException;

  /** Writes one reading. */
  void write(Reading reading) throws IOException;

  /** Writes what comes after the last reading. */
  void end() throws IOException;
}
