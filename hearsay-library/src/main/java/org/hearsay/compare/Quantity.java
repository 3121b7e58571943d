package org.hearsay.compare;

/**
 * A number that a statement states. Immutable.
 *
 * @param value its value, with thousands, millions and per cents worked out
 * @param unit what is counted or measured: the stem of the next word that says something, {@code %}, a currency sign, or
 *     {@value #AGE}; empty when nothing follows
 * @param about whether the words make it less than exact: <i>nearly</i>, <i>some</i>, <i>dozens</i>
 * @param start where it begins in the statement's words
 * @param end where it ends
 */
record Quantity(double value, String unit, boolean about, int start, int end) {
  /** The unit of <i>46-year-old</i>. */
  static final String AGE = "year old";

  private static final double EXACT = 0.005;
  private static final double ROUGH = 0.12;

  /** Whether both can state the same number. */
  boolean fits(Quantity other) {
    double larger = Math.max(Math.abs(value), Math.abs(other.value));
    double tolerance = (about || other.about || isRound() != other.isRound() ? ROUGH : EXACT) * larger;
    return Math.abs(value - other.value) <= tolerance;
  }

  /** Whether it has only one digit that counts: 500, 2 million; a rounded one is not exact. */
  private boolean isRound() {
    double v = Math.abs(value);
    if (v < 100) {
      return false;
    }
    double power = Math.pow(10, Math.floor(Math.log10(v)));
    return Math.abs(v / power - Math.rint(v / power)) < 1e-9;
  }
}
