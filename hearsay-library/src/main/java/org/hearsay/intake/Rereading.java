package org.hearsay.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hearsay.Reading;
import org.hearsay.ReadingPool;
import org.hearsay.ReadingPool.Result;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Reads again, on all cores, what another model than the current one has read, and what has no reading. Each new reading is
 * on the disk at once, so one that was ended at any moment goes on where it was. To be run by one thread; {@link #stop} by
 * any.
 */
public final class Rereading {
  private static final int AT_ONCE = 64;

  private final Store store;
  private final ReadingPool pool;
  private final String model;
  private final Steps steps;
  private final Report report;
  private volatile boolean stopped;
  private long renewed;
  private long failed;

  /** Is told what becomes of each revision. */
  public interface Report {
    /** A revision's new reading is on the disk. */
    void renewed(Revision revision, Reading reading);

    /** A revision could not be read; its old reading stays. */
    void failed(Revision revision, IOException why);
  }

  /**
   * A rereading that is ready to run.
   *
   * @param pool reads with the current model
   * @param model its name and version
   * @param after the steps that follow, for they have to take again what was read again
   */
  public Rereading(Store store, ReadingPool pool, String model, List<AfterStoring> after, Report report) {
    this.store = Objects.requireNonNull(store, "store");
    this.pool = Objects.requireNonNull(pool, "pool");
    this.model = Objects.requireNonNull(model, "model");
    this.steps = new Steps(store, after);
    this.report = Objects.requireNonNull(report, "report");
  }

  /** How many revisions were read again. */
  public long renewed() {
    return renewed;
  }

  /** How many could not be. */
  public long failed() {
    return failed;
  }

  /** Ends it after the articles at hand. */
  public void stop() {
    stopped = true;
  }

  private interface Page {
    List<Revision> after(long arrival) throws StoreException;
  }

  /**
   * Reads all of them, in the order of arrival.
   *
   * @throws StoreException when the library takes no more
   */
  public void run() throws StoreException {
    steps.all(); // what a process that was killed has left
    all(arrival -> store.readings().outdated(model, arrival, AT_ONCE));
    all(arrival -> store.articles().unread(arrival, AT_ONCE));
  }

  private void all(Page page) throws StoreException {
    long last = 0;
    for (List<Revision> some = page.after(last); !some.isEmpty() && !stopped; some = page.after(last)) {
      all(some);
      last = some.get(some.size() - 1).arrival();
    }
  }

  private record UnderWay(Revision revision, CompletableFuture<Result> reading) {}

  private void all(List<Revision> some) throws StoreException {
    Deque<UnderWay> underWay = new ArrayDeque<>();
    int next = 0;
    while (!stopped && (next < some.size() || !underWay.isEmpty())) {
      while (next < some.size() && underWay.size() < ReadingPool.ahead()) {
        Revision revision = some.get(next++);
        underWay.add(new UnderWay(revision, pool.read(revision.origin().place(), revision::article)));
      }
      List<UnderWay> read = new ArrayList<>();
      do {
        read.add(underWay.remove());
        read.get(0).reading.join();
      } while (!underWay.isEmpty() && underWay.peek().reading.isDone());
      put(read);
    }
  }

  /** Whatever has been read at the moment is one transaction, since each has to be written through to the disk. */
  private void put(List<UnderWay> read) throws StoreException {
    store.transaction(() -> {
      for (UnderWay one : read) {
        Optional<Reading> reading = one.reading.join().reading();
        if (reading.isPresent()) {
          store.readings().put(one.revision.arrival(), reading.get());
        }
      }
      steps.copies();
      return read;
    });
    steps.rest();
    for (UnderWay one : read) {
      Result result = one.reading.join();
      if (result.reading().isPresent()) {
        renewed++;
        report.renewed(one.revision, result.reading().get());
      } else {
        failed++;
        report.failed(one.revision, result.error().orElseThrow());
      }
    }
  }
}
