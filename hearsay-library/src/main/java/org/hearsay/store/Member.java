package org.hearsay.store;

import java.util.Objects;

/**
 * A statement's place in a claim. Immutable.
 *
 * @param claim the claim's number
 * @param statement the statement's number
 * @param score how sure the linking was, 0 to 1; 1 for the statement that founded the claim or that a person put there
 * @param why a JSON object: scores, shared names, differing parts
 */
public record Member(long claim, long statement, double score, String why) {

  /** @throws IllegalArgumentException when the score lies outside 0..1 */
  public Member {
    Objects.requireNonNull(why, "why");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a member's score must be in 0..1, not " + score);
    }
  }
}
