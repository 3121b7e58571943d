package org.hearsay.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.Reader;
import org.hearsay.Reading;
import org.hearsay.input.ArticleSource;
import org.hearsay.input.UnreadableArticleException;

/**
 * Reads articles on all cores and hands them out in the order of the inputs. Only a few are under way or waiting at a
 * time, so that memory does not grow with the number of articles.
 */
final class OrderedReadings implements Iterator<OrderedReadings.Result>, AutoCloseable {
  private static final int AHEAD_PER_CORE = 3;

  /**
   * A reading, or why there is none.
   *
   * @param reading the reading
   * @param error what was wrong with the input
   */
  record Result(Optional<Reading> reading, Optional<IOException> error) {}

  private final Reader reader;
  private final Iterator<ArticleSource> waiting;
  private final Deque<Future<Result>> underWay = new ArrayDeque<>();
  private final int most = Runtime.getRuntime().availableProcessors() * AHEAD_PER_CORE;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
        Thread thread = new Thread(task, "hearsay-reading");
        thread.setDaemon(true);
        return thread;
      });

  OrderedReadings(Reader reader, List<ArticleSource> sources) {
    this.reader = reader;
    this.waiting = sources.iterator();
  }

  @Override
  public boolean hasNext() {
    return !underWay.isEmpty() || waiting.hasNext();
  }

  @Override
  public Result next() {
    while (waiting.hasNext() && underWay.size() < most) {
      ArticleSource source = waiting.next();
      underWay.add(threads.submit(() -> read(source)));
    }
    if (underWay.isEmpty()) {
      throw new NoSuchElementException();
    }
    try {
      return underWay.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading failed: " + e.getCause(), e);
    }
  }

  private Result read(ArticleSource source) {
    try {
      return new Result(Optional.of(reader.read(source.load())), Optional.empty());
    } catch (IOException e) {
      return new Result(Optional.empty(), Optional.of(e));
    } catch (OutOfMemoryError e) {
      return failed(source, "is too large for the memory at hand; split it, or give Java more (-Xmx)");
    } catch (RuntimeException | StackOverflowError e) { // the others can still be read
      return failed(source, "cannot be read: an error inside hearsay, please report it: " + e);
    }
  }

  private static Result failed(ArticleSource source, String what) {
    return new Result(Optional.empty(), Optional.of(new UnreadableArticleException(source.name(), what)));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
