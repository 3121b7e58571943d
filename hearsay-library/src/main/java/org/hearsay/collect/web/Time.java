package org.hearsay.collect.web;

import java.time.Duration;
import java.time.Instant;

/** The time and the waiting for it, so that tests need do neither. Implementations are thread-safe. */
public interface Time {
  /** The current instant. */
  Instant now();

  /**
   * Waits until an instant; not at all when it has passed.
   *
   * @throws InterruptedException when the thread is interrupted before or while it waits
   */
  void waitUntil(Instant instant) throws InterruptedException;

  /** The clock of this machine. */
  static Time system() {
    return new Time() {
      private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void waitUntil(Instant instant) throws InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        for (Instant now = now(); instant.isAfter(now); now = now()) {
          Duration left = Duration.between(now, instant);
          Thread.sleep(left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP.toMillis() : left.toMillis() + 1);
        }
      }
    };
  }
}
