package org.hearsay;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hearsay.input.UnreadableArticleException;

/**
 * Reads articles on all cores. An article that cannot be read says why in one line, and the others are read all the same.
 * Whoever gives it articles decides how many are under way, see {@link #ahead}. Safe to share between threads.
 *
 * <pre>{@code
 * try (Reader reader = Reader.load(); ReadingPool pool = new ReadingPool(reader::read)) {
 *   Future<ReadingPool.Result> one = pool.read("one.txt", () -> Article.of("The dam will hold, the ministry said."));
 *   Future<ReadingPool.Result> two = pool.read("two.txt", () -> Article.of("It will not, the mayor said."));
 * }
 * }</pre>
 */
public final class ReadingPool implements AutoCloseable {
  private static final int AHEAD_PER_CORE = 3;

  /**
   * A reading, or why there is none.
   *
   * @param reading the reading
   * @param error what was wrong with the article
   */
  public record Result(Optional<Reading> reading, Optional<IOException> error) {
    /** @throws NullPointerException when a part is null */
    public Result {
      Objects.requireNonNull(reading, "reading");
      Objects.requireNonNull(error, "error");
    }
  }

  /** What gives an article when its turn has come. */
  @FunctionalInterface
  public interface Source {
    /** @throws IOException when it cannot be had, with a message for users in one line */
    Article load() throws IOException;
  }

  private final Function<Article, Reading> reader;
  private final ExecutorService threads;

  /** @param reader safe to use from many threads, such as {@link Reader#read} */
  public ReadingPool(Function<Article, Reading> reader) {
    this.reader = Objects.requireNonNull(reader, "reader");
    this.threads = Executors.newFixedThreadPool(cores(), task -> {
      Thread thread = new Thread(task, "hearsay-reading");
      thread.setDaemon(true);
      return thread;
    });
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** How many articles to have under way or waiting, so that no core is idle and memory does not grow with their number. */
  public static int ahead() {
    return cores() * AHEAD_PER_CORE;
  }

  /**
   * Reads an article as soon as a core is free.
   *
   * @param name what to call it in messages
   * @return completed normally, unless the machine cannot run the reader at all
   */
  public CompletableFuture<Result> read(String name, Source source) {
    return CompletableFuture.supplyAsync(() -> result(name, source), threads);
  }

  private Result result(String name, Source source) {
    try {
      return new Result(Optional.of(reader.apply(source.load())), Optional.empty());
    } catch (IOException e) {
      return new Result(Optional.empty(), Optional.of(e));
    } catch (OutOfMemoryError e) {
      return failed(name, "is too large for the memory at hand; split it, or give Java more (-Xmx)");
    } catch (RuntimeException | StackOverflowError e) { // the others can still be read
      return failed(name, "cannot be read: an error inside hearsay, please report it: " + e);
    }
  }

  private static Result failed(String name, String what) {
    return new Result(Optional.empty(), Optional.of(new UnreadableArticleException(name, what)));
  }

  /** Ends the threads; what has not been read yet is not. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
