package org.hearsay.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A confidence or a share as the formats write it: more digits than either warrants would only pretend. */
final class Fraction {
  private Fraction() {}

  /** Rounded to three digits after the point, with at least one: 0.93, 1.0, 0.005. */
  static BigDecimal of(double fraction) {
    BigDecimal rounded = BigDecimal.valueOf(fraction).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }
}
