package org.hearsay.web.collecting;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hearsay.ReadingPool;
import org.hearsay.collect.Collector;
import org.hearsay.intake.Intake;
import org.hearsay.intake.StoppedException;
import org.hearsay.intake.Totals;
import org.hearsay.web.Later;
import org.hearsay.web.Library;
import org.hearsay.web.Problem;
import org.hearsay.web.ReadingDesk;
import org.hearsay.web.collecting.RunState.Phase;

/** Collects for those who ask, one run at a time; a few may wait. Remembers the latest runs. Thread-safe. */
public final class Collections implements AutoCloseable {
  private static final int WAITING = 8;
  private static final int REMEMBERED = 50;
  private static final int END_SECONDS = 30;

  private final Library library;
  private final ReadingDesk desk;
  private final Later later;
  private final Collector collector;
  private final Map<Long, CollectingRun> runs = new LinkedHashMap<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "hearsay-collecting");
    made.setDaemon(true);
    return made;
  });
  private long last;
  private boolean closed;

  /** Collections for a library. */
  public Collections(Library library, ReadingDesk desk, Later later, Collector collector) {
    this.library = library;
    this.desk = desk;
    this.later = later;
    this.collector = collector;
  }

  /**
   * Has something collected when its turn comes.
   *
   * @param uploads the files; they are deleted when the run ends, and when it is refused
   * @throws Problem when too many wait already, or there is nothing to collect
   */
  public synchronized CollectingRun start(List<URI> addresses, Uploads uploads) throws IOException {
    if (addresses.isEmpty() && uploads.files().isEmpty()) {
      uploads.close();
      throw Problem.bad("There is nothing to collect from: name web addresses, or send files.");
    }
    if (closed || runs.values().stream().filter(r -> r.state().phase() == Phase.WAITING).count() >= WAITING) {
      uploads.close();
      throw Problem.busy("More collections are waiting than this server takes. Try again when one of them has ended.", 60);
    }
    CollectingRun run = new CollectingRun(++last, addresses, uploads, Instant.now());
    runs.put(run.id(), run);
    forget();
    thread.execute(() -> take(run));
    return run;
  }

  private void forget() {
    var eldest = runs.values().iterator();
    while (runs.size() > REMEMBERED && eldest.hasNext()) {
      if (eldest.next().state().phase().over()) {
        eldest.remove();
      }
    }
  }

  /** The runs, the latest first. */
  public synchronized List<CollectingRun> latest() {
    List<CollectingRun> all = new ArrayList<>(runs.values());
    java.util.Collections.reverse(all);
    return all;
  }

  /** The run of that number, if it is remembered. */
  public synchronized Optional<CollectingRun> run(long id) {
    return Optional.ofNullable(runs.get(id));
  }

  /** Stops a run, whether it waits or collects. */
  public void stop(CollectingRun run) {
    run.stop();
  }

  private void take(CollectingRun run) {
    Phase last = Phase.FAILED;
    String fault = "an error inside hearsay";
    try (Uploads uploads = run.uploads()) {
      if (run.begin(Instant.now())) {
        collect(run);
        link(run);
      }
      last = run.isStopped() ? Phase.STOPPED : Phase.DONE;
      fault = "";
    } catch (IOException | RuntimeException e) {
      last = Phase.FAILED;
      fault = run.uploads().shown(String.valueOf(e.getMessage()));
    } finally {
      run.end(last, fault); // when the files are gone
    }
  }

  private void collect(CollectingRun run) throws IOException {
    try (ReadingPool pool = new ReadingPool(desk.reader()::read);
        Intake intake = new Intake(library.store(), pool, List.of(), run)) {
      run.counts(intake::totals);
      Renamed sink = new Renamed(intake, run.uploads(), run::found);
      try {
        run.enter(intake::stop);
        Collector collecting = collector.withVisits(intake.visits());
        for (URI address : run.addresses()) {
          collecting.collect(address, sink);
        }
        for (Path file : run.uploads().files()) {
          collecting.collect(file, sink);
        }
      } catch (InterruptedException | StoppedException e) {
        intake.stop(); // what has been read is stored
      } finally {
        run.leave();
      }
      try {
        intake.finish();
      } finally {
        Totals totals = intake.totals();
        run.counts(() -> totals);
      }
    }
  }

  private void link(CollectingRun run) {
    run.phase(Phase.LINKING);
    later.link();
    try {
      run.enter(() -> { });
      later.settle();
    } catch (InterruptedException e) {
      Thread.interrupted(); // it is linked all the same, behind
    } finally {
      run.leave();
    }
  }

  /** Stops everything. */
  @Override
  public void close() {
    List<CollectingRun> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(runs.values());
    }
    all.stream().filter(r -> !r.state().phase().over()).forEach(CollectingRun::stop);
    thread.shutdown();
    try {
      thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
