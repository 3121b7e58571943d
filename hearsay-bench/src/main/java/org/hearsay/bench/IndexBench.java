package org.hearsay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.index.Entry;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Near;
import org.hearsay.index.Query;

/**
 * How long it takes to put an article's statements into an index of a given size and to find statements there, and how
 * much memory that takes. Linking does it like this: an article's statements are put, then each is looked for.
 *
 * <p>The statements are made up, see {@link MadeUpStatements}. For each size: the median and the 95th percentile,
 * by the clock, or with {@code PROCESSOR=1} ({@code -Dprocessor=true}) by the time of the processor, on a machine that
 * is busy with other things.
 */
public final class IndexBench {
  private static final int ARTICLE = 40; // statements
  private static final int ROUNDS = 200;
  private static final int LAST_PUTS = 100;
  private static final int NEAR = 20;
  private static final int RECALLS = 50;
  private static final boolean PROCESSOR = Boolean.getBoolean("processor");

  private final LibraryIndex index;
  private final MadeUpStatements statements = new MadeUpStatements();
  private final double[] puts = new double[LAST_PUTS]; // milliseconds of the last ones, in a ring
  private long arrival;
  private double longestPut;

  private IndexBench(LibraryIndex index) {
    this.index = index;
  }

  /** Arguments: an empty folder for the index, and sizes, the smallest first: 10000 100000 1000000. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: IndexBench FOLDER STATEMENTS…");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    System.out.printf(Locale.ROOT, "%9s %8s  %-15s %-15s %-15s %-15s %-15s %-15s %s%n", "", "", "put of 40", "near 20",
        "alike 20", "find 2 words", "find \"phrase\"", "facets, a word", "");
    System.out.printf(Locale.ROOT, "%9s %8s  %s%n", "size", "made in", "median and 95th percentile, ms");
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      IndexBench bench = new IndexBench(index);
      for (int i = 1; i < args.length; i++) {
        bench.measure(Long.parseLong(args[i]), folder);
      }
    }
  }

  private void measure(long size, Path folder) throws Exception {
    long start = now();
    while (arrival * ARTICLE < size) {
      List<Entry> article = statements.article(++arrival, ARTICLE);
      double took = milliseconds(() -> {
        index.put(article.get(0).revision().arrival(), article);
        return null;
      });
      puts[(int) (arrival % LAST_PUTS)] = took;
      longestPut = Math.max(longestPut, took);
      if (arrival % 250 == 0) {
        index.commit();
      }
    }
    index.commit();
    double seconds = (now() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%9d %7.0fs  %-15s %-15s %-15s %-15s %-15s %-15s longest put %.1f s, recall "
        + "of near %.3f, heap %d MB, process %s, disk %d MB%n", size, seconds, summary(puts.clone()),
        times(() -> index.near(statements.vector(arrival * ARTICLE), 20)),
        times(() -> index.alike(statements.sentence(), 20)),
        times(() -> index.find(Query.parse(statements.word() + " " + statements.word()), 0, 20)),
        times(() -> index.find(Query.parse('"' + statements.commonWords() + '"'), 0, 20)),
        times(() -> index.facets(Query.parse(statements.word()), 10)), longestPut / 1000, recall(), heap(), resident(),
        disk(folder) / 1_000_000);
  }

  /** The share of the 20 nearest statements that are found, known by comparing with every one. */
  private double recall() {
    float[][] asked = new float[RECALLS][];
    double[][] best = new double[RECALLS][NEAR];
    for (int i = 0; i < RECALLS; i++) {
      asked[i] = statements.vector(arrival * ARTICLE);
      Arrays.fill(best[i], -1);
    }
    for (long article = 1; article <= arrival; article++) {
      for (Entry entry : statements.article(article, ARTICLE)) {
        for (int i = 0; i < RECALLS; i++) {
          keep(best[i], cosine(asked[i], entry.vector()));
        }
      }
    }
    double found = 0;
    for (int i = 0; i < RECALLS; i++) {
      double least = best[i][0] - 1e-5; // sums of floats differ by their order
      found += near(asked[i]).stream().filter(near -> near.score() >= least).count();
    }
    return found / (RECALLS * NEAR);
  }

  private List<Near> near(float[] vector) {
    try {
      return index.near(vector, NEAR);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a value among the best, which are sorted, in place of the least. */
  private static void keep(double[] best, double value) {
    if (value > best[0]) {
      int at = 0;
      for (; at + 1 < best.length && best[at + 1] < value; at++) {
        best[at] = best[at + 1];
      }
      best[at] = value;
    }
  }

  private static double cosine(float[] a, float[] b) {
    float cosine = 0;
    for (int i = 0; i < a.length; i++) {
      cosine += a[i] * b[i];
    }
    return cosine;
  }

  private static String times(Callable<?> work) throws Exception {
    for (int round = 0; round < ROUNDS / 4; round++) {
      work.call(); // until it is compiled and its pages are in memory
    }
    double[] times = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      times[round] = milliseconds(work);
    }
    return summary(times);
  }

  private static double milliseconds(Callable<?> work) throws Exception {
    long start = now();
    work.call();
    return (now() - start) / 1e6;
  }

  private static long now() {
    return PROCESSOR ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
  }

  private static String summary(double[] times) {
    Arrays.sort(times);
    return String.format(Locale.ROOT, "%.2f %.2f", times[times.length / 2], times[times.length * 95 / 100]);
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
  }

  /** What the kernel says of memory that is the process's own, without files' pages. Linux only. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status) ? "?" : Files.readAllLines(status).stream().filter(line -> line.startsWith("RssAnon:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000 + " MB").findFirst().orElse("?");
  }

  private static long disk(Path folder) throws IOException {
    long sum = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }
}
