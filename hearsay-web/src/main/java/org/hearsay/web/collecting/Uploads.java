package org.hearsay.web.collecting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that were sent, in a folder of their own until {@link #close}. Each is known by what it holds and by the last part of
 * its name; nothing that a client calls a file leads out of the folder. To be filled by one thread.
 */
public final class Uploads implements AutoCloseable {
  private static final String SCHEME = "upload:";
  private static final int LONGEST = 100;
  private static final int SHOWN = 8;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  /** An empty folder. */
  public Uploads() throws IOException {
    folder = Files.createTempDirectory("hearsay-upload");
  }

  /** Keeps a file; the stream is read to its end and left open. */
  public void add(String name, InputStream bytes) throws IOException {
    Path part = folder.resolve("part");
    MessageDigest digest = digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
      bytes.transferTo(out);
    }
    Path own = Files.createDirectories(folder.resolve(HexFormat.of().formatHex(digest.digest(), 0, SHOWN)));
    Path file = own.resolve(safe(name));
    if (!Files.exists(file)) {
      files.add(file);
    }
    Files.deleteIfExists(file);
    Files.move(part, file);
  }

  /** The last part of a name, of characters that every system takes. */
  static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^[. ]+", "_").strip();
    String cut = last.substring(Math.max(0, last.length() - LONGEST)).strip();
    return cut.isEmpty() ? "file" : cut;
  }

  /** The files, in the order in which they were sent. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /** The files' names. */
  public List<String> names() {
    return files.stream().map(f -> f.getFileName().toString()).toList();
  }

  /** A place in this folder in words that stay true when it is gone; any other as it is. */
  String place(String place) {
    String own = folder.toString();
    return place.startsWith(own) ? SCHEME + place.substring(own.length() + 1).replace('\\', '/') : place;
  }

  /** The same for people: without what leads to it. */
  String shown(String words) {
    String own = folder.toString();
    return words.contains(own) || words.contains(SCHEME)
        ? words.replace(own + "/", SCHEME).replaceAll(SCHEME + "[0-9a-f]{16}/", "") : words;
  }

  /** Deletes the files. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
