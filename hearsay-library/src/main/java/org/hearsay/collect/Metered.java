package org.hearsay.collect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives out so many bytes and no more until more are allowed: no record takes more. For one thread. */
final class Metered extends FilterInputStream {
  private long left = Content.LARGEST_RECORD;

  Metered(InputStream in) {
    super(in);
  }

  /** A record is done, and the next may take as much. */
  void allow(long bytes) {
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left <= 0) {
      throw new IOException("a record is larger than " + (Content.LARGEST_RECORD >> 20) + " MiB");
    }
    int n = super.read(into, from, (int) Math.min(length, left));
    left -= Math.max(0, n);
    return n;
  }
}
