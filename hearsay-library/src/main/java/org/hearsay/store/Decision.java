package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a person decided about statements; later linking respects it. Immutable.
 *
 * @param number its number in the library, from 1; a later decision outweighs an earlier one
 * @param kind whether the two sides say the same thing
 * @param one numbers of the statements on one side; at least one
 * @param other numbers of those on the other side; at least one
 * @param made when it was decided
 * @param note what the person wrote about it; may be the empty string
 */
public record Decision(long number, Kind kind, List<Long> one, List<Long> other, Instant made, String note) {

  /** Whether the two sides say the same thing. */
  public enum Kind {
    /** They do: {@code claims merge}. */
    TOGETHER("together"),
    /** No statement of one side says the same as any of the other: {@code claims split}. */
    APART("apart");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind's name in the store and in every format. */
    public String word() {
      return word;
    }
  }

  /** @throws IllegalArgumentException when a side is empty */
  public Decision {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(note, "note");
    one = List.copyOf(one);
    other = List.copyOf(other);
    if (one.isEmpty() || other.isEmpty()) {
      throw new IllegalArgumentException("a decision needs statements on both sides");
    }
  }
}
