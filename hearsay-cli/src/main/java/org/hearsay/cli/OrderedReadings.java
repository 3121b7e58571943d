package org.hearsay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.hearsay.Reader;
import org.hearsay.ReadingPool;
import org.hearsay.input.ArticleSource;

/**
 * Reads articles on all cores and hands them out in the order of the inputs. Only a few are under way or waiting at a
 * time, so that memory does not grow with the number of articles.
 */
final class OrderedReadings implements Iterator<ReadingPool.Result>, AutoCloseable {
  private final ReadingPool pool;
  private final Iterator<ArticleSource> waiting;
  private final Deque<Future<ReadingPool.Result>> underWay = new ArrayDeque<>();

  OrderedReadings(Reader reader, List<ArticleSource> sources) {
    this.pool = new ReadingPool(reader::read);
    this.waiting = sources.iterator();
  }

  @Override
  public boolean hasNext() {
    return !underWay.isEmpty() || waiting.hasNext();
  }

  @Override
  public ReadingPool.Result next() {
    while (waiting.hasNext() && underWay.size() < ReadingPool.ahead()) {
      ArticleSource source = waiting.next();
      underWay.add(pool.read(source.name(), source::load));
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

  @Override
  public void close() {
    pool.close();
  }
}
