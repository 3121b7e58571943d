package org.hearsay.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Statements that say the same thing, counted. Immutable.
 *
 * @param number the claim's number in the library, in the order of founding, from 1; never given twice
 * @param mergedInto the claim that has its statements now, when a merge took them
 * @param statements how many statements it has
 * @param outlets in how many outlets they stand; articles whose outlet is not known count as one
 * @param first when the earliest of them was published; empty when no time is known
 * @param last when the latest was
 */
public record Claim(long number, OptionalLong mergedInto, int statements, int outlets, Optional<Instant> first,
    Optional<Instant> last) {

  /** @throws NullPointerException when a part is null */
  public Claim {
    Objects.requireNonNull(mergedInto, "mergedInto");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }
}
