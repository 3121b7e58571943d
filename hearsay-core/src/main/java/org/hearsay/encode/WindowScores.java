package org.hearsay.encode;

/**
 * What the heads say of one window. Tables are flat, row by row.
 *
 * @param anchors words × {@link #ANCHOR_CLASSES}: probabilities
 * @param roles words × {@link #ROLE_CLASSES}: probabilities of the word's role in any attribution
 * @param candidates the words that may anchor an attribution
 * @param links for each candidate, words × {@link #ROLE_CLASSES}: scores of the word's role in its attribution
 */
@SuppressWarnings("ArrayRecordComponent")
public record WindowScores(float[] anchors, float[] roles, long[] candidates, float[][] links) {
  /** Neither, part of a cue, first word of a content without cue. */
  public static final int ANCHOR_CLASSES = 3;

  /** None, source, cue, content. */
  public static final int ROLE_CLASSES = 4;

  /** The probability that the word anchors an attribution. */
  public double anchor(int word) {
    return 1 - anchors[word * ANCHOR_CLASSES];
  }
}
