package org.hearsay.evaluate;

/**
 * Counts behind precision, recall and F1.
 *
 * @param both how many are in the reading and in the annotation
 * @param read how many are in the reading
 * @param annotated how many are in the annotation
 */
public record Score(long both, long read, long annotated) {
  /** Nothing counted yet. */
  public static final Score NONE = new Score(0, 0, 0);

  /** The share of what was read that is right, 0 to 1; 0 when nothing was read. */
  public double precision() {
    return read == 0 ? 0 : (double) both / read;
  }

  /** The share of what was annotated that was read, 0 to 1; 0 when nothing was annotated. */
  public double recall() {
    return annotated == 0 ? 0 : (double) both / annotated;
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return read + annotated == 0 ? 0 : 2.0 * both / (read + annotated);
  }

  /** The sums of both scores' counts. */
  public Score plus(Score other) {
    return new Score(both + other.both, read + other.read, annotated + other.annotated);
  }
}
