package org.hearsay.page;

import java.io.IOException;
import java.io.Writer;
import org.hearsay.Reading;
import org.hearsay.format.ReadingWriter;

/**
 * Writes one reading as a page in one file, which works from a disk with no network. For exactly one reading; not safe for
 * use by several threads.
 */
public final class HtmlWriter implements ReadingWriter {
  private final Writer out;
  private boolean written;

  /** @param out where to write; to be encoded in UTF-8 */
  public HtmlWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  /** @throws IllegalStateException at a second reading: a page shows one */
  @Override
  public void write(Reading reading) throws IOException {
    if (written) {
      throw new IllegalStateException("a page shows one reading");
    }
    written = true;
    ReadingView view = ReadingView.of(reading);
    Pages.write("reading", Setting.alone(view.title(), "reading.js"), new ReadingPage(view), out);
    out.flush();
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
