package org.hearsay.collect;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How far collecting has come. Immutable.
 *
 * @param source what is being collected, as the user named it
 * @param unit what is counted
 * @param done how much is done
 * @param all how much there is; empty when that is not known. It may be a little less than what is done in the end.
 */
public record Progress(String source, Unit unit, long done, OptionalLong all) {
  /** What is counted. */
  public enum Unit {
    /** Bytes of files, as they are on disk. */
    BYTES,
    /** Entries of a feed, or feeds of a list. */
    ENTRIES
  }

  /** @throws NullPointerException when any part is null */
  public Progress {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(all, "all");
  }
}
