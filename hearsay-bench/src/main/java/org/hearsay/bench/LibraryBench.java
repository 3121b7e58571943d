package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.hearsay.index.Hits;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Query;
import org.hearsay.link.Linking;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.trail.Trails;
import org.hearsay.vector.SentenceEncoder;

/**
 * How the time to link one article grows with its library, and how long {@code find} and {@code trail} take, in a whole
 * library: SQLite and index. The library is made up, see {@link MadeUpLibrary}; the articles that are timed are linked like any
 * other, encoder and all.
 */
public final class LibraryBench {
  private static final int LINKED = 40;
  private static final int ROUNDS = 200;

  private final Store store;
  private final LibraryIndex index;
  private final SentenceEncoder encoder;
  private final MadeUpStatements asked = new MadeUpStatements();
  private final SplittableRandom random = new SplittableRandom(11);
  private final MadeUpLibrary library;

  private LibraryBench(Store store, LibraryIndex index, SentenceEncoder encoder) {
    this.store = store;
    this.index = index;
    this.encoder = encoder;
    this.library = new MadeUpLibrary(store, index);
  }

  /** Arguments: an empty folder for the library, and numbers of articles, the smallest first: 1000 10000 100000. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: LibraryBench FOLDER ARTICLES…");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    LibraryPlace place = new LibraryPlace.InFile(folder.resolve("library.db"));
    System.out.printf(Locale.ROOT, "%9s %10s %8s  %-22s %-16s %-16s %s%n", "articles", "statements", "made in", "link an article, ms",
        "find, ms", "trail, ms", "(median and 95th percentile)");
    try (Store store = Store.open(place); LibraryIndex index = LibraryIndex.open(place.index());
        SentenceEncoder encoder = SentenceEncoder.load()) {
      LibraryBench bench = new LibraryBench(store, index, encoder);
      for (int i = 1; i < args.length; i++) {
        bench.measure(Long.parseLong(args[i]));
      }
    }
  }

  private void measure(long size) throws Exception {
    long start = System.nanoTime();
    library.fill(size);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%9d %10d %7.0fs  %-22s %-16s %-16s process %s%n", library.articles(), store.statements().count(), seconds,
        linked(), times(this::find), times(this::trail), resident());
  }

  /** Links the next articles as they come. */
  private String linked() throws IOException {
    Linking linking = new Linking(store, index, encoder);
    double[] times = new double[LINKED];
    for (int i = 0; i < LINKED + LINKED / 4; i++) { // the first ones warm up
      library.add();
      long start = System.nanoTime();
      linking.run(arrival -> { }, () -> false);
      if (i >= LINKED / 4) {
        times[i - LINKED / 4] = (System.nanoTime() - start) / 1e6;
      }
    }
    return summary(times);
  }

  private Object find() throws Exception {
    Hits hits = index.find(Query.parse(asked.word() + " " + asked.word()), 0, 20);
    return new Trails(store).told(store.statements().all(hits.hits().stream().map(Hits.Hit::statement).toList()));
  }

  private Object trail() throws IOException {
    return new Trails(store).of(library.claims().get(random.nextInt(library.claims().size()))).orElseThrow().losses();
  }

  private static String times(Callable<?> work) throws Exception {
    double[] times = new double[ROUNDS];
    for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.call();
      if (round >= 0) {
        times[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    return summary(times);
  }

  private static String summary(double[] times) {
    Arrays.sort(times);
    return String.format(Locale.ROOT, "%.1f %.1f", times[times.length / 2], times[times.length * 95 / 100]);
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status) ? "?" : Files.readAllLines(status).stream().filter(line -> line.startsWith("RssAnon:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000 + " MB").findFirst().orElse("?");
  }
}
