package org.hearsay.link;

import org.hearsay.compare.Comparison;

/**
 * What speaks for two statements being about the same thing. Immutable.
 *
 * @param cosine of their vectors
 * @param context how much their articles have in common: names in both over the geometric mean of both's, 0 to 1
 * @param comparison their words against each other
 */
public record Evidence(double cosine, double context, Comparison comparison) {
  /** How many features there are. */
  static final int FEATURES = 11;

  /** The features by name, in the order of {@link #features}. */
  static final String[] NAMES = {"bias", "cosine", "overlap", "jaccard", "order", "length", "names", "namesApart", "numbers",
      "context", "cosineInContext"};

  double[] features() {
    Comparison c = comparison;
    return new double[] {1, cosine, c.overlap(), c.jaccard(), c.order(), c.length(), c.names(), c.namesApart() ? 1 : 0,
        c.numbers(), context, cosine * context};
  }
}
