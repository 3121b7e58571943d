package org.hearsay.collect.web;

import java.time.Duration;
import java.util.Objects;

/**
 * Bounds of fetching. Immutable.
 *
 * @param bytes the most bytes of an answer, as sent and as unpacked; at least 1
 * @param time the longest that one request may take from its sending to the last byte of its answer
 * @param redirects the most redirects that are followed for one address
 * @param delay the shortest time from the end of one request to a host to the next request to it
 * @param tries how often one address is asked for when the host answers that it is busy; at least 1
 * @param patience the longest wait that a host may ask for before it is asked again in the same attempt
 */
public record Limits(int bytes, Duration time, int redirects, Duration delay, int tries, Duration patience) {
  private static final int LARGEST_PAGE = 16 << 20;

  /** @throws IllegalArgumentException when a bound is not in its range */
  public Limits {
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(patience, "patience");
    if (bytes < 1 || bytes == Integer.MAX_VALUE || tries < 1 || redirects < 0) {
      throw new IllegalArgumentException("no such bound: " + bytes + " bytes, " + tries + " tries, " + redirects
          + " redirects");
    }
    if (time.isNegative() || time.isZero() || delay.isNegative() || patience.isNegative()) {
      throw new IllegalArgumentException("no such bound: " + time + ", delay " + delay + ", patience " + patience);
    }
  }

  /** 16 MiB, one minute, five redirects, a second between requests, three tries, two minutes of patience. */
  public static Limits standard() {
    return new Limits(LARGEST_PAGE, Duration.ofMinutes(1), 5, Duration.ofSeconds(1), 3, Duration.ofMinutes(2));
  }

  /** The same with another bound of size. */
  public Limits withBytes(int most) {
    return new Limits(most, time, redirects, delay, tries, patience);
  }

  /** The same with another bound of time. */
  public Limits withTime(Duration longest) {
    return new Limits(bytes, longest, redirects, delay, tries, patience);
  }

  /** The same with another delay between requests to one host. */
  public Limits withDelay(Duration between) {
    return new Limits(bytes, time, redirects, between, tries, patience);
  }
}
