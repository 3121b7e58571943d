package org.hearsay.assemble;

/**
 * Turns the score of a frame's candidate into the probability that a person would find the frame there: a logistic
 * regression on the score's log-odds (Platt 1999), fitted on labelled sentences. Immutable.
 *
 * @param slope the weight of the log-odds
 * @param offset the constant
 * @param threshold the least probability of frames that are reported
 */
public record FrameCalibration(double slope, double offset, double threshold) {
  /** Scores as they are, and one half as the threshold: before anything is fitted. */
  public static final FrameCalibration NONE = new FrameCalibration(1, 0, 0.5);

  /** The probability for a candidate. */
  public double confidence(FrameCandidate candidate) {
    return 1 / (1 + Math.exp(-slope * logOdds(candidate) - offset));
  }

  /** The log-odds of a candidate's score, kept finite. */
  public static double logOdds(FrameCandidate candidate) {
    double inside = Math.min(1 - 1e-4, Math.max(1e-4, candidate.score()));
    return Math.log(inside / (1 - inside));
  }
}
