package org.hearsay.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.format.BratWriter;
import org.hearsay.store.Correction;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;

/**
 * Every article that somebody corrected, with its reading as it is now, as a packed folder of brat's files: what
 * {@code hearsay train --also} reads once it is unpacked. One article is held at a time.
 */
final class TrainingFolder {
  private static final int PAGE = 500;

  private final Store store;

  TrainingFolder(Store store) {
    this.store = store;
  }

  /** Writes the folder; the stream is left open. */
  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Path folder = Files.createTempDirectory("hearsay-training");
    try {
      BratWriter brat = new BratWriter(folder);
      brat.begin();
      move(folder, zip);
      Set<Long> seen = new HashSet<>();
      long last = 0;
      List<Correction> page;
      do {
        page = store.corrections().after(last, PAGE);
        for (Correction correction : page) {
          last = correction.number();
          if (seen.add(correction.arrival())) {
            add(correction.arrival(), brat);
            move(folder, zip);
            zip.flush();
          }
        }
      } while (page.size() == PAGE);
      zip.finish();
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  private void add(long arrival, BratWriter brat) throws IOException {
    Revision revision = store.articles().revision(arrival).orElseThrow();
    Optional<Reading> reading = store.readings().of(arrival);
    if (reading.isPresent()) {
      Reading r = reading.get();
      brat.write(new Reading(Article.of(revision.key() + "." + revision.number(), r.article().text()), r.model(), r.actors(),
          r.attributions(), r.frames()));
    }
  }

  private static void move(Path folder, ZipOutputStream zip) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.comparing(Path::getFileName)).toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        zip.closeEntry();
        Files.delete(file);
      }
    }
  }
}
