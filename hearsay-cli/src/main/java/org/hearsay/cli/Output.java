package org.hearsay.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the library's commands answer. */
enum Output {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  static Optional<Output> named(String word) {
    return Arrays.stream(values()).filter(o -> o.toString().equals(word)).findFirst();
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
