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
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void waitUntil(Instant instant) throws InterruptedException {
        long left = Duration.between(now(), instant).toMillis();
        while (left > 0) {
          Thread.sleep(left);
          left = Duration.between(now(), instant).toMillis();
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    };
  }
}
