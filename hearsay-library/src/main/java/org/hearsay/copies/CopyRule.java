package org.hearsay.copies;

/**
 * From when on two texts are taken for the same. Immutable.
 *
 * @param contained the least share of the shorter text that is in the longer, for the same text
 * @param share the least share of the longer text that is in the shorter, for the same text, when the shorter came first:
 *     a text that is mostly another's is its copy, one with more of its own is not
 * @param trimmed the same when the longer came first: one cut to a third of its length is still a copy of the whole
 * @param part the fewest shingles in common, for a text that stands in part in another
 * @param partContained the least share of the shorter text that is in the longer, for the same
 */
public record CopyRule(double contained, double share, double trimmed, int part, double partContained) {

  /** Which of two texts was first. */
  public enum First {
    /** The shorter one. */
    SHORTER,
    /** The longer one. */
    LONGER
  }

  /** What two texts are to each other. */
  public enum Verdict {
    /** The same text, up to small edits, a trimmed end, a paragraph more. */
    SAME,
    /** The shorter stands in good part in the longer, which has much of its own. */
    PART,
    /** Two texts. */
    DIFFERENT
  }

  /** @throws IllegalArgumentException when a share lies outside 0..1 or the part is less than 1 */
  public CopyRule {
    if (!(contained >= 0 && contained <= 1 && share >= 0 && share <= 1 && trimmed >= 0 && trimmed <= 1
        && partContained >= 0 && partContained <= 1)) {
      throw new IllegalArgumentException("a rule's shares must be in 0..1");
    }
    if (part < 1) {
      throw new IllegalArgumentException("a part needs at least one shingle, not " + part);
    }
  }

  /** 62 % of the shorter text, half-way between what was seen of copies and of others; half or a quarter of the longer. */
  public static CopyRule standard() {
    return new CopyRule(0.62, 0.5, 0.25, 50, 0.3);
  }

  /** What two texts with that overlap are to each other. */
  public Verdict verdict(Overlap overlap, First first) {
    if (overlap.contained() >= contained && overlap.share() >= (first == First.SHORTER ? share : trimmed)) {
      return Verdict.SAME;
    }
    return overlap.shared() >= part && overlap.contained() >= partContained ? Verdict.PART : Verdict.DIFFERENT;
  }
}
