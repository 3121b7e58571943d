package org.hearsay.web.collecting;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.collect.Progress;
import org.hearsay.collect.Skipped;
import org.hearsay.intake.IntakeReport;
import org.hearsay.intake.StoredArticle;
import org.hearsay.intake.Totals;
import org.hearsay.store.Stored;
import org.hearsay.web.collecting.RunState.Phase;
import org.hearsay.web.collecting.RunState.Skip;

/** One run of collecting, from asking to its end. Thread-safe. */
public final class CollectingRun implements IntakeReport {
  /** How many reasons are kept. */
  static final int SKIPS = 100;

  private final long id;
  private final List<URI> addresses;
  private final Uploads uploads;
  private final List<String> sources = new ArrayList<>();
  private final Instant asked;
  private final Deque<Skip> skips = new ArrayDeque<>();
  private Optional<Instant> began = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Phase phase = Phase.WAITING;
  private Supplier<Totals> totals = () -> new Totals(0, 0, 0, 0, 0, 0);
  private Optional<Progress> progress = Optional.empty();
  private Optional<Thread> worker = Optional.empty();
  private Runnable stopping = () -> { };
  private long found;
  private String fault = "";
  private boolean stopped;
  private long version;

  CollectingRun(long id, List<URI> addresses, Uploads uploads, Instant asked) {
    this.id = id;
    this.addresses = List.copyOf(addresses);
    this.uploads = uploads;
    this.asked = asked;
    addresses.forEach(a -> sources.add(a.toString()));
    sources.addAll(uploads.names());
  }

  /** Its number on this server. */
  public long id() {
    return id;
  }

  List<URI> addresses() {
    return addresses;
  }

  Uploads uploads() {
    return uploads;
  }

  /** How far it has come. */
  public synchronized RunState state() {
    return new RunState(id, phase, sources, asked, began, ended, found, totals.get(), progress, new ArrayList<>(skips), fault);
  }

  /** Counts changes; what {@link #await} compares with. */
  public synchronized long version() {
    return version;
  }

  /** Waits until something has changed since, or the time is over. */
  public synchronized void await(long since, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (version == since && System.nanoTime() < end) {
      wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
  }

  /** Asks it to stop; what was read by then is stored. */
  synchronized void stop() {
    stopped = true;
    if (phase == Phase.WAITING) {
      end(Phase.STOPPED, "");
    }
    stopping.run();
    worker.ifPresent(Thread::interrupt);
    changed();
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** Its turn has come; {@code false} when it was stopped before. */
  synchronized boolean begin(Instant now) {
    if (stopped) {
      return false;
    }
    began = Optional.of(now);
    phase(Phase.COLLECTING);
    return true;
  }

  synchronized void phase(Phase next) {
    phase = next;
    changed();
  }

  /** From here on the calling thread may be interrupted; {@code how} asks what it does to stop. */
  synchronized void enter(Runnable how) throws InterruptedException {
    if (stopped) {
      how.run();
      throw new InterruptedException();
    }
    stopping = how;
    worker = Optional.of(Thread.currentThread());
  }

  /** From here on it may not, and has not been. */
  synchronized void leave() {
    worker = Optional.empty();
    stopping = () -> { };
    Thread.interrupted();
  }

  synchronized void end(Phase last, String why) {
    if (phase.over()) {
      return; // it was stopped while it waited
    }
    ended = Optional.of(Instant.now());
    phase = last;
    fault = why;
    changed();
  }

  synchronized void found() {
    found++;
    changed();
  }

  /** From here on this says what became of what was found. */
  synchronized void counts(Supplier<Totals> now) {
    totals = now;
    changed();
  }

  private void changed() {
    version++;
    notifyAll();
  }

  @Override
  public synchronized void stored(StoredArticle article) {
    changed();
  }

  @Override
  public synchronized void known(Stored stored, org.hearsay.collect.Origin origin) {
    changed();
  }

  @Override
  public synchronized void skipped(Skipped skipped) {
    if (skips.size() == SKIPS) {
      skips.removeFirst();
    }
    skips.add(new Skip(uploads.shown(skipped.origin().toString()), skipped.reason()));
    changed();
  }

  @Override
  public synchronized void progress(Progress made) {
    progress = Optional.of(made);
    changed();
  }
}
