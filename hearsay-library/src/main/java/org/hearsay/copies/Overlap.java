package org.hearsay.copies;

/**
 * How much two texts share, in shingles.
 *
 * @param shorter how many shingles the text with fewer has
 * @param longer how many the other has
 * @param shared how many are in both
 */
public record Overlap(int shorter, int longer, int shared) {

  /** The overlap of two texts, in either order. */
  public static Overlap of(Shingles one, Shingles other) {
    return new Overlap(Math.min(one.size(), other.size()), Math.max(one.size(), other.size()), one.shared(other));
  }

  /** How much of the shorter text is in the longer, 0 to 1. */
  public double contained() {
    return shorter == 0 ? 0 : (double) shared / shorter;
  }

  /** How much of the longer text is in the shorter, 0 to 1. */
  public double share() {
    return longer == 0 ? 0 : (double) shared / longer;
  }

  /** The Jaccard similarity: shared ones over all, 0 to 1. */
  public double resemblance() {
    return shared == 0 ? 0 : (double) shared / (shorter + longer - shared);
  }
}
