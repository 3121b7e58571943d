package org.hearsay.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.Reading;

/** Reads for those who ask: one article a core, some may wait, and more are sent away. Thread-safe. */
public final class ReadingDesk {
  private final Reader reader;
  private final Settings.Limits limits;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final AtomicInteger waiting = new AtomicInteger();

  /** A desk with a reader; the reader stays the caller's. */
  public ReadingDesk(Reader reader, Settings.Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /** The reader. */
  public Reader reader() {
    return reader;
  }

  /** How many readings wait for a core. */
  public int waiting() {
    return waiting.get();
  }

  /**
   * Reads an article.
   *
   * @throws Problem when too many wait already, or it took too long until a core was free
   */
  public Reading read(Article article) {
    if (article.text().isBlank()) {
      throw Problem.unreadable("There is no text in it to read.");
    }
    if (waiting.incrementAndGet() > limits.waiting()) {
      waiting.decrementAndGet();
      throw busy();
    }
    boolean mine = false;
    try {
      mine = cores.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
    if (!mine) {
      throw busy();
    }
    try {
      return reader.read(article);
    } finally {
      cores.release();
    }
  }

  private static Problem busy() {
    return Problem.busy("More articles are waiting to be read than this server takes. Try again in a few seconds.", 3);
  }
}
