package org.hearsay.collect.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits, and notes how long each wait was. */
public final class StillTime implements Time {
  private Instant now = Instant.parse("2031-05-04T08:00:00Z");
  private final List<Duration> waits = new ArrayList<>();
  private int left = Integer.MAX_VALUE;

  /** Interrupts the thread that waits when this many waits are over. */
  public synchronized StillTime interruptingAfter(int waits) {
    left = waits;
    return this;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void waitUntil(Instant instant) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (instant.isAfter(now)) {
      if (left-- <= 0) {
        throw new InterruptedException();
      }
      waits.add(Duration.between(now, instant));
      now = instant;
    }
  }

  /** Time goes by. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** How long was waited each time, without the standard pause of a second. */
  public synchronized List<Duration> longWaits() {
    return waits.stream().filter(wait -> wait.compareTo(Duration.ofSeconds(1)) > 0).toList();
  }

  /** How long was waited each time. */
  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }
}
