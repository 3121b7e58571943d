package org.hearsay.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.ReadingPool;
import org.hearsay.collect.Collected;
import org.hearsay.collect.Found;
import org.hearsay.collect.Progress;
import org.hearsay.collect.Sink;
import org.hearsay.collect.Skipped;
import org.hearsay.collect.web.Visits;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Store;
import org.hearsay.store.Stored;

/**
 * Takes what is collected into a library: reads what is new on all cores, and stores it in the order in which it was found.
 *
 * <p>The collector is given the intake's {@link #visits}, which live in the library. It may find a few articles more while
 * the last ones are being read; they are stored, and their addresses count as visited, only when everything before them
 * is. So it does not matter at what moment the process ends.
 *
 * <pre>{@code
 * try (Store store = Store.open(place); Reader reader = Reader.load(); ReadingPool pool = new ReadingPool(reader::read);
 *     Intake intake = new Intake(store, pool, List.of(), report)) {
 *   Collector.standard().withVisits(intake.visits()).collect("articles/", intake);
 *   intake.finish();
 * }
 * }</pre>
 *
 * <p>To be used by one collecting thread; {@link #stop} by any.
 */
public final class Intake implements Sink, AutoCloseable {
  private final Store store;
  private final ReadingPool pool;
  private final IntakeReport report;
  private final Line line = new Line();
  private final StoreVisits visits;
  private final Storing storing;
  private final Thread thread;

  /**
   * An intake that is ready to take.
   *
   * @param store the library, open for writing; it stays open
   * @param pool what reads; it stays open too
   * @param after the steps that follow storing and the search for copies
   * @param report is told what becomes of each thing
   */
  public Intake(Store store, ReadingPool pool, List<AfterStoring> after, IntakeReport report) {
    this.store = Objects.requireNonNull(store, "store");
    this.pool = Objects.requireNonNull(pool, "pool");
    this.report = Objects.requireNonNull(report, "report");
    this.visits = new StoreVisits(store, line);
    this.storing = new Storing(store, line, visits, new Steps(store, after), report);
    this.thread = new Thread(storing, "hearsay-storing");
    thread.setDaemon(true);
    thread.start();
  }

  /** What has been visited, as the library remembers it. */
  public Visits visits() {
    return visits;
  }

  /** What became of what was found so far. */
  public Totals totals() {
    return storing.totals();
  }

  /**
   * Takes what was found; waits while there is enough to read and to store.
   *
   * @throws StoppedException when it was asked to {@link #stop}
   * @throws org.hearsay.store.StoreException when the library takes no more
   */
  @Override
  public void accept(Found found) throws IOException {
    try {
      line.put(item(found));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted while waiting for the library").initCause(e);
    }
  }

  private Line.Item item(Found found) throws IOException {
    if (!(found instanceof Collected collected)) {
      return new Line.NoArticle((Skipped) found);
    }
    CollectedArticle article = Origins.article(collected);
    Optional<Stored> known = store.articles().known(article);
    return known.isPresent() ? new Line.Known(known.get(), collected)
        : new Line.Unread(collected, article, pool.read(collected.origin().toString(), article::article));
  }

  @Override
  public void progress(Progress made) {
    report.progress(made);
  }

  /** Takes no more; what has been read by now is stored, and what has not is left for another time. */
  public void stop() {
    line.stop();
  }

  /**
   * Waits until everything that was taken is stored, or after {@link #stop} what had been read.
   *
   * @throws org.hearsay.store.StoreException when the library took no more, and nobody was told yet
   */
  public void finish() throws IOException {
    line.end();
    boolean interrupted = Thread.interrupted();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // what was taken is stored first: it does not take long
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    line.throwFailure();
  }

  /** As {@link #finish}. */
  @Override
  public void close() throws IOException {
    finish();
  }
}
