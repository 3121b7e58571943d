package org.hearsay.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;

/** A library in a temporary folder, to measure on; closing it deletes it. For one thread. */
public final class ScratchLibrary implements AutoCloseable {
  private final Path folder;
  private final Store store;

  private ScratchLibrary(Path folder, Store store) {
    this.folder = folder;
    this.store = store;
  }

  /** An empty one. */
  public static ScratchLibrary open() throws IOException {
    Path folder = Files.createTempDirectory("hearsay-scratch");
    return new ScratchLibrary(folder, Store.open(new LibraryPlace.InFile(folder.resolve("library.db"))));
  }

  /** The library. */
  public Store store() {
    return store;
  }

  /** Adds an article with its reading, as if it had been collected from a file that is called as the article's id. */
  public void add(Article article, Reading reading) throws IOException {
    store.add(new CollectedArticle(article, new Origin(Origin.Kind.FILE, "/" + article.id()), Instant.EPOCH), reading);
  }

  @Override
  public void close() throws IOException {
    store.close();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
