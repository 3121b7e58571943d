package org.hearsay.web.api;

import java.util.Optional;

/** Numbers in addresses. */
final class Numbers {
  private static final int DIGITS = 18;

  private Numbers() {}

  /** The number from 1 that is written in digits; empty when it is none. */
  static Optional<Long> of(String written) {
    return written.matches("[1-9][0-9]{0," + (DIGITS - 1) + "}") ? Optional.of(Long.parseLong(written)) : Optional.empty();
  }
}
