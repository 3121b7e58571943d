package org.hearsay.pair;

/**
 * How likely two statements are what to each other; the three add up to one. Immutable.
 *
 * @param same that they make the same claim, 0 to 1
 * @param differs that they are about the same thing and cannot both be true, 0 to 1
 * @param unrelated that they are neither, 0 to 1
 */
public record PairScores(double same, double differs, double unrelated) {

  /** The mean of both. */
  PairScores mean(PairScores other) {
    return new PairScores((same + other.same) / 2, (differs + other.differs) / 2, (unrelated + other.unrelated) / 2);
  }
}
