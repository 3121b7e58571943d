package org.hearsay.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The content of one file or page, unpacked while it is read. For one thread. */
final class Content implements Closeable {
  /** The largest record, as the largest article: 64 MiB. */
  static final int LARGEST_RECORD = 64 << 20;

  /** Texts are packed to a fifth, repetitive ones to a fiftieth; what is packed further is no text. */
  private static final long UNPACKING = 200;
  private static final int BUFFER = 64 << 10;
  private static final int GZIP_HEAD = 3;

  private final String name;
  private final Counting raw;
  private final InputStream unpacked;
  private final Kind kind;

  private Content(String name, InputStream in) throws IOException {
    this.name = name;
    this.raw = new Counting(in);
    InputStream packed = new BufferedInputStream(raw, BUFFER);
    packed.mark(GZIP_HEAD);
    byte[] first = packed.readNBytes(GZIP_HEAD);
    packed.reset();
    boolean gzip = first.length == GZIP_HEAD && first[0] == 0x1F && first[1] == (byte) 0x8B && first[2] == 8;
    if (Kind.of(name, new byte[0]) == Kind.WARC) { // packed record by record, and the first may be damaged
      this.unpacked = packed;
      this.kind = Kind.WARC;
      return;
    }
    this.unpacked = gzip ? new BufferedInputStream(new Unpacked(packed), BUFFER) : packed;
    unpacked.mark(Kind.HEAD);
    this.kind = Kind.of(name, head());
    unpacked.reset();
  }

  /** A packed stream may be cut off; what it holds before tells enough. */
  private byte[] head() throws IOException {
    byte[] head = new byte[Kind.HEAD];
    int length = 0;
    try {
      for (int n = unpacked.read(head, 0, head.length); n > 0;
          n = length < head.length ? unpacked.read(head, length, head.length - length) : 0) {
        length += n;
      }
    } catch (EOFException e) {
      return Arrays.copyOf(head, length);
    }
    return Arrays.copyOf(head, length);
  }

  /** A file. */
  static Content of(String name, Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new Content(name, in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Bytes at hand. */
  static Content of(String name, byte[] bytes) throws IOException {
    return new Content(name, new ByteArrayInputStream(bytes));
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  /** What it is called without its folders and endings. */
  String stem() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceFirst("(?<=.)\\.gz\\z", "");
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  InputStream stream() {
    return unpacked;
  }

  /** How many bytes have been taken from the file itself. */
  long taken() {
    return raw.taken;
  }

  /** All of it. */
  byte[] bytes(int limit) throws IOException {
    byte[] bytes = unpacked.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new IOException("it is larger than " + limit / (1 << 20) + " MiB");
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private static final class Counting extends FilterInputStream {
    private long taken;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      taken += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      taken += Math.max(0, n);
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /** Unpacks until it is plain that this is a bomb. */
  private final class Unpacked extends FilterInputStream {
    private long given;

    Unpacked(InputStream packed) throws IOException {
      super(new GZIPInputStream(packed, BUFFER));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      given += Math.max(0, n);
      if (given > LARGEST_RECORD && given / UNPACKING > taken()) {
        throw new IOException("it unpacks to more than " + UNPACKING + " times its size, as no text does");
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
