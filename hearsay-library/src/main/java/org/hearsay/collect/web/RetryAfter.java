package org.hearsay.collect.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How long a busy host asks to be let alone (RFC 9110, section 10.2.3), or what is polite where it does not say. */
final class RetryAfter {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private RetryAfter() {}

  /**
   * A time of rest, from zero to a day.
   *
   * @param header what the host said, in seconds or as a time; may be empty or nonsense
   * @param attempt how often it was asked already, from 1; each doubles the wait where the host does not say
   */
  static Duration of(String header, int attempt, Instant now) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    if (header.matches("\\d{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(header));
    } else if (!header.isEmpty()) {
      try {
        wait = Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
      } catch (DateTimeException e) {
        return wait;
      }
    }
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
