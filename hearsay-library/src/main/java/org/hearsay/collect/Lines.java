package org.hearsay.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream, of which no line takes more memory than allowed. For one thread. */
final class Lines {
  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long number;

  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * A line.
   *
   * @param number which line it is, the first is 1
   * @param bytes its bytes, up to the limit, without its end
   * @param isCut whether it has more
   */
  record Line(long number, byte[] bytes, boolean isCut) {}

  /** Nothing at the end. */
  Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean cut = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      ended = end < to;
      int taken = Math.min(end - from, limit - line.size());
      line.write(buffer, from, taken);
      cut |= taken < end - from;
      from = ended ? end + 1 : end;
    }
    return Optional.of(new Line(number, withoutReturn(line.toByteArray()), cut));
  }

  private static byte[] withoutReturn(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }
}
