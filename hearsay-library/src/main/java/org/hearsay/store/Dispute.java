package org.hearsay.store;

import java.util.Objects;

/**
 * Two statements that cannot both be true. Immutable.
 *
 * @param number its number in the library, from 1; 0 before it is stored
 * @param kind in what they differ
 * @param one the number of the statement that arrived first
 * @param other the number of the other
 * @param oneWords the words of the first that differ; empty where it lacks what the other has, such as a negation
 * @param otherWords the words of the other that differ
 * @param score how sure it is that both are about the same thing, 0 to 1
 */
public record Dispute(long number, Kind kind, long one, long other, String oneWords, String otherWords, double score) {

  /** In what statements differ. */
  public enum Kind {
    /** Another number for the same thing. */
    NUMBER("number"),
    /** Another place. */
    PLACE("place"),
    /** Somebody or something else in the same role. */
    ACTOR("actor"),
    /** One affirms what the other denies. */
    NEGATION("negation"),
    /** Another time. */
    TIME("time");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind's name in the store and in every format. */
    public String word() {
      return word;
    }
  }

  /** @throws IllegalArgumentException when both statements are one, or the score lies outside 0..1 */
  public Dispute {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(oneWords, "oneWords");
    Objects.requireNonNull(otherWords, "otherWords");
    if (one == other) {
      throw new IllegalArgumentException("a statement does not dispute itself: " + one);
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a dispute's score must be in 0..1, not " + score);
    }
  }
}
