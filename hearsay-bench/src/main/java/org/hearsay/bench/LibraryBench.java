package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.hearsay.Reading;
import org.hearsay.index.Entry;
import org.hearsay.index.Hits;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Query;
import org.hearsay.link.Linker;
import org.hearsay.link.Linking;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Member;
import org.hearsay.store.Origin;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;
import org.hearsay.vector.SentenceEncoder;

/**
 * How the time to link one article grows with its library, and how long {@code find} and {@code trail} take, in a whole
 * library: SQLite and index. The articles are made up, see {@link MadeUpStatements#reading}: {@value #STATEMENTS} statements
 * each. To fill the library quickly, most are put there unlinked, with made-up vectors, and one claim of 2 to 60 statements
 * for every {@value #CLAIM_EVERY} articles; the articles that are timed are linked like any other, encoder and all.
 */
public final class LibraryBench {
  private static final int STATEMENTS = 10;
  private static final int CLAIM_EVERY = 10;
  private static final int LARGEST_CLAIM = 60;
  private static final int AT_ONCE = 250;
  private static final int LINKED = 40;
  private static final int ROUNDS = 200;

  private final Store store;
  private final LibraryIndex index;
  private final SentenceEncoder encoder;
  private final MadeUpStatements asked = new MadeUpStatements();
  private final SplittableRandom random = new SplittableRandom(11);
  private final List<Long> claims = new ArrayList<>();
  private long made;

  private LibraryBench(Store store, LibraryIndex index, SentenceEncoder encoder) {
    this.store = store;
    this.index = index;
    this.encoder = encoder;
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
    while (made < size) {
      fill((int) Math.min(AT_ONCE, size - made));
    }
    index.commit();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%9d %10d %7.0fs  %-22s %-16s %-16s process %s%n", made, store.statements().count(), seconds,
        linked(), times(this::find), times(this::trail), resident());
  }

  private void fill(int count) throws IOException {
    List<Long> arrivals = store.transaction(() -> {
      List<Long> added = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        added.add(add());
      }
      store.stages().done(Linker.STAGE, added.get(added.size() - 1));
      return added;
    });
    for (long arrival : arrivals) {
      put(arrival);
    }
    store.transaction(() -> {
      for (int i = 0; i < count; i += CLAIM_EVERY) {
        claim();
      }
      return claims;
    });
  }

  private long add() throws StoreException {
    Reading reading = MadeUpStatements.reading(++made, STATEMENTS);
    CollectedArticle article = new CollectedArticle(reading.article(), new Origin(Origin.Kind.FILE, "/made/up/" + made),
        Instant.EPOCH);
    return store.add(article, reading).arrival();
  }

  private void put(long arrival) throws IOException {
    Revision revision = store.articles().revision(arrival).orElseThrow();
    List<Entry> entries = new ArrayList<>();
    for (Statement statement : store.statements().of(arrival)) {
      entries.add(new Entry(statement, revision, Trails.words(revision, statement.sentence()),
          MadeUpStatements.vectorOf(statement.number())));
    }
    index.put(arrival, entries);
  }

  private void claim() throws StoreException {
    long most = store.statements().count();
    int size = 2 + random.nextInt(LARGEST_CLAIM - 1);
    long claim = store.claims().found(1 + random.nextLong(most), "{}");
    for (int i = 1; i < size; i++) {
      store.claims().join(new Member(claim, 1 + random.nextLong(most), 0.9, "{}"));
    }
    claims.add(claim);
  }

  /** Links the next articles as they come. */
  private String linked() throws IOException {
    Linking linking = new Linking(store, index, encoder);
    double[] times = new double[LINKED];
    for (int i = 0; i < LINKED + LINKED / 4; i++) { // the first ones warm up
      add();
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
    return new Trails(store).of(claims.get(random.nextInt(claims.size()))).orElseThrow().losses();
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
