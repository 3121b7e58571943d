package org.hearsay.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Looks for where the next record of a web archive begins, behind one that is damaged. */
final class WarcMarks {
  private static final byte[] MARK = {'W', 'A', 'R', 'C', '/'};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
  private static final int BUFFER = 64 << 10;
  private static final int SMALL_BUFFER = 512;

  private WarcMarks() {}

  /** The first position from this one on where a record begins, packed or not; none when there is no more. */
  static OptionalLong next(FileChannel channel, long from) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    int overlap = MARK.length; // a mark and the line's end before it
    for (long at = Math.max(0, from - 1); at < channel.size(); at += BUFFER - overlap) {
      buffer.clear();
      while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
        continue; // until the buffer is full or the file ends
      }
      for (int i = 0; i < buffer.position(); i++) {
        if (at + i >= from && (opens(buffer, i, MARK) && i > 0 && buffer.get(i - 1) == '\n'
            || opens(buffer, i, GZIP) && isPackedRecord(channel, at + i))) {
          return OptionalLong.of(at + i);
        }
      }
    }
    return OptionalLong.empty();
  }

  private static boolean opens(ByteBuffer buffer, int from, byte[] mark) {
    if (from + mark.length > buffer.position()) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (buffer.get(from + i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Three bytes that look like gzip's occur in packed text by chance; what they unpack to does not. */
  private static boolean isPackedRecord(FileChannel channel, long at) {
    try {
      channel.position(at);
      InputStream in = new GZIPInputStream(Channels.newInputStream(channel), SMALL_BUFFER);
      return Arrays.equals(in.readNBytes(MARK.length), MARK);
    } catch (IOException e) {
      return false;
    }
  }
}
