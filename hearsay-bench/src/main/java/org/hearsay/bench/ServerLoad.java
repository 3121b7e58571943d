package org.hearsay.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.index.LibraryIndex;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.web.Server;
import org.hearsay.web.Settings;

/**
 * What the server bears on the loopback, with its clients in the same process and so on the same cores: {@value #CLIENTS}
 * clients that post articles of {@value #WORDS} words for a minute in all, in turns with the bare reader on all cores; and
 * {@value #SEARCHES} searches a second in a library of made-up articles.
 */
public final class ServerLoad {
  private static final int CLIENTS = 64;
  private static final int WORDS = 600;
  private static final int SEARCHES = 200;
  private static final int SEARCH_SECONDS = 30;
  private static final int ROUNDS = 3;
  private static final int POST_SECONDS = 20;
  private static final int BARE_SECONDS = 15;
  private static final int ARTICLES = 10_000;

  private ServerLoad() {}

  /** Arguments: a folder of .txt files to cut articles from, and an empty folder for the library. */
  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: ServerLoad TEXTS FOLDER");
      System.exit(2);
    }
    List<String> articles = articles(Path.of(args[0]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    LibraryPlace place = new LibraryPlace.InFile(folder.resolve("library.db"));
    try (Store store = Store.open(place); Reader reader = Reader.load()) {
      try (LibraryIndex index = LibraryIndex.open(place.index())) {
        new MadeUpLibrary(store, index).fill(ARTICLES);
      }
      try (Server server = Server.start(Settings.loopback(0), store, reader, new StringBuilder())) {
        String address = "http://localhost:" + server.port();
        perSecond(Runtime.getRuntime().availableProcessors(), BARE_SECONDS, articles, article -> reader.read(Article.of(article)));
        for (int round = 0; round < ROUNDS; round++) { // in turns, so that a busy machine is busy for both
          double bare = bare(reader, articles);
          double served = posted(address, articles);
          System.out.printf(Locale.ROOT, "bare reader %.1f articles/s, server %.1f articles/s, ratio %.2f%n", bare, served,
              served / bare);
          System.out.flush();
        }
        searched(address);
      }
    }
    System.out.printf(Locale.ROOT, "memory of the process: %s%n", resident());
  }

  private static List<String> articles(Path folder) throws IOException {
    List<String> articles = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int count = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String word : Files.readString(file).split(" ")) {
          words.append(word).append(' ');
          if (++count == WORDS) {
            articles.add(words.toString());
            words.setLength(0);
            count = 0;
          }
        }
      }
    }
    return articles;
  }

  private interface Work {
    void on(String article) throws Exception;
  }

  /** How often a second so many threads do the work. */
  private static double perSecond(int threads, int seconds, List<String> articles, Work work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(new Thread(() -> {
        while (System.nanoTime() < end) {
          try {
            work.on(articles.get(next.getAndIncrement() % articles.size()));
            done.incrementAndGet();
          } catch (Exception e) {
            // counted by whoever fails
          }
        }
      }));
    }
    all.forEach(Thread::start);
    for (Thread thread : all) {
      thread.join();
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static double bare(Reader reader, List<String> articles) throws InterruptedException {
    return perSecond(Runtime.getRuntime().availableProcessors(), BARE_SECONDS, articles, article -> reader.read(Article.of(article)));
  }

  private static double posted(String address, List<String> articles) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    double perSecond = perSecond(CLIENTS, POST_SECONDS, articles, article -> {
      HttpResponse<String> answer;
      try {
        answer = client.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/readings"))
            .header("Content-Type", "text/plain; charset=utf-8").POST(HttpRequest.BodyPublishers.ofString(article)).build(),
            HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        wrong.incrementAndGet();
        throw e;
      }
      if (answer.statusCode() == 429) {
        busy.incrementAndGet();
        throw new IOException("busy");
      }
      if (answer.statusCode() != 200) {
        wrong.incrementAndGet();
        throw new IOException(answer.body());
      }
    });
    System.out.printf(Locale.ROOT, "%d clients, %d s: %d answers of 429, %d other errors%n", CLIENTS, POST_SECONDS, busy.get(),
        wrong.get());
    return perSecond;
  }

  private static void searched(String address) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    MadeUpStatements asked = new MadeUpStatements();
    ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
    AtomicInteger wrong = new AtomicInteger();
    List<CompletableFuture<?>> all = new ArrayList<>();
    int warm = SEARCHES * 5;
    int count = warm + SEARCHES * SEARCH_SECONDS;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * (1_000_000_000L / SEARCHES);
      while (System.nanoTime() < due) {
        Thread.onSpinWait();
        if (due - System.nanoTime() > 2_000_000) {
          Thread.sleep(1); // the pace of the requests
        }
      }
      String query = URLEncoder.encode(asked.word() + " " + asked.word(), StandardCharsets.UTF_8);
      boolean counts = i >= warm;
      all.add(client.sendAsync(HttpRequest.newBuilder(URI.create(address + "/api/v1/statements?q=" + query)).build(),
          HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            if (failure != null || answer.statusCode() != 200) {
              wrong.incrementAndGet();
            } else if (counts) {
              times.add((System.nanoTime() - due) / 1e6);
            }
            return null;
          }));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(Locale.ROOT, "%d searches/s in %d articles: median %.1f ms, 95th percentile %.1f ms, %d errors%n", SEARCHES,
        ARTICLES, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], wrong.get());
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status) ? "?" : Files.readAllLines(status).stream().filter(line -> line.startsWith("RssAnon:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000 + " MB").findFirst().orElse("?");
  }
}
