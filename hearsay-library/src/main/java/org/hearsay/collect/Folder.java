package org.hearsay.collect;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files below a folder that may hold articles, by their names' endings, in the order of names. Hidden ones are left
 * out, and a folder that links lead to several times is walked once. Only the folders on the way to the file at hand are
 * held in memory. For one thread.
 */
final class Folder {
  private static final Set<String> ENDINGS = Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml", "pdf",
      "warc", "json", "jsonl", "ndjson", "csv", "tsv", "xml");

  private final Deque<Path> waiting = new ArrayDeque<>();
  private final Set<Path> seen = new HashSet<>();

  Folder(Path folder) {
    waiting.push(folder);
  }

  /** The next file, or folder that cannot be read. */
  Optional<Path> next() {
    while (!waiting.isEmpty()) {
      Path next = waiting.pop();
      if (!Files.isDirectory(next)) {
        return Optional.of(next);
      }
      try {
        if (seen.add(next.toRealPath())) {
          List<Path> entries = entries(next);
          for (int i = entries.size() - 1; i >= 0; i--) {
            waiting.push(entries.get(i));
          }
        }
      } catch (IOException e) {
        return Optional.of(next); // reading it will say why
      }
    }
    return Optional.empty();
  }

  /** How many bytes all its files have. */
  static long bytes(Path folder) {
    Folder walk = new Folder(folder);
    long bytes = 0;
    for (Optional<Path> next = walk.next(); next.isPresent(); next = walk.next()) {
      bytes += size(next.get());
    }
    return bytes;
  }

  /** A file's size; 0 when it cannot be told. */
  static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path entry : all) {
        if (!Files.isHidden(entry) && (Files.isDirectory(entry) || mayHoldArticles(entry))) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return entries;
  }

  /** Devices and pipes are left out; of what cannot be looked at, reading will say why. */
  private static boolean mayHoldArticles(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz\\z", "");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return name.contains(".") && ENDINGS.contains(ending) && (Files.isRegularFile(file) || !Files.exists(file));
  }
}
