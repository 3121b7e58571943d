package org.hearsay.assemble;

/**
 * Turns what the heads say of a candidate into the probability that a person would find the attribution there: a
 * logistic regression (Platt 1999) fitted on articles that the model was not trained on. Immutable.
 *
 * @param weights one for each piece of evidence, and the constant at the end
 */
@SuppressWarnings("ArrayRecordComponent")
public record Calibration(double[] weights) {
  /** How many pieces of evidence there are. */
  public static final int EVIDENCE = 6;

  /** @throws IllegalArgumentException when the number of weights is wrong */
  public Calibration {
    if (weights.length != EVIDENCE + 1) {
      throw new IllegalArgumentException("calibration needs " + (EVIDENCE + 1) + " weights, not " + weights.length);
    }
  }

  /** The probability for the evidence. */
  public double confidence(double[] evidence) {
    double sum = weights[EVIDENCE];
    for (int i = 0; i < EVIDENCE; i++) {
      sum += weights[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The evidence for a candidate, each piece a finite number of moderate size. */
  static double[] evidence(double anchor, double content, double source, double whole, boolean sourced, int words) {
    return new double[] {logit(anchor), logit(content), logit(source), Math.max(-8, Math.log(whole + 1e-9)),
        sourced ? 1 : 0, Math.log1p(words)};
  }

  private static double logit(double p) {
    double inside = Math.min(1 - 1e-4, Math.max(1e-4, p));
    return Math.log(inside / (1 - inside));
  }
}
