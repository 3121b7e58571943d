package org.hearsay.collect;

import java.util.Objects;

/**
 * Something that gave no article. Immutable.
 *
 * @param origin where it is
 * @param reason what is wrong with it, in one line for users, without the origin
 */
public record Skipped(Origin origin, String reason) implements Found {
  private static final int LONGEST = 1_000;

  /** @throws NullPointerException when any part is null */
  public Skipped {
    Objects.requireNonNull(origin, "origin");
    reason = line(reason);
  }

  /** Without what would break the line or steer a terminal. */
  private static String line(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  /** The origin and the reason, as a line for users. */
  @Override
  public String toString() {
    return line(origin.toString()) + ": " + reason;
  }
}
