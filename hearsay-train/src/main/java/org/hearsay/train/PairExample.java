package org.hearsay.train;

/**
 * Two statements with what they are to each other.
 *
 * @param group what both tell of; no group is both learnt from and measured on
 * @param one the words of the one
 * @param other those of the other
 * @param label {@link #SAME}, {@link #DIFFERS} or {@link #UNRELATED}
 */
record PairExample(String group, String one, String other, int label) {
  /** They make the same claim. */
  static final int SAME = 0;
  /** They are about the same thing and cannot both be true. */
  static final int DIFFERS = 1;
  /** Neither. */
  static final int UNRELATED = 2;
  /** How many labels there are. */
  static final int CLASSES = 3;

  PairExample swapped() {
    return new PairExample(group, other, one, label);
  }
}
