package org.hearsay.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A confidence as the formats write it: more digits than calibration warrants would only pretend. */
final class Confidence {
  private Confidence() {}

  /** Rounded to three digits after the point, with at least one: 0.93, 1.0, 0.005. */
  static BigDecimal of(double confidence) {
    BigDecimal rounded = BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }
}
