package org.hearsay.link;

import java.util.List;
import java.util.Optional;
import org.hearsay.compare.Comparison;
import org.hearsay.pair.PairScores;

/**
 * What speaks for two statements being about the same thing. Immutable.
 *
 * @param cosine of their vectors
 * @param context how much their articles have in common: names in both over the geometric mean of both's, 0 to 1
 * @param comparison their words against each other
 * @param read what reading both together says; empty where it was not asked
 */
public record Evidence(double cosine, double context, Comparison comparison, Optional<PairScores> read) {
  /** The features by name, in the order of {@link #features}. */
  static final List<String> NAMES = List.of("bias", "cosine", "overlap", "jaccard", "order", "length", "names", "namesApart",
      "numbers", "context", "cosineInContext", "read");

  private static final double LEAST_SHARE = 1e-3;

  /** Evidence without what reading both together says. */
  Evidence(double cosine, double context, Comparison comparison) {
    this(cosine, context, comparison, Optional.empty());
  }

  /** The same with what reading both together says. */
  Evidence with(PairScores scores) {
    return new Evidence(cosine, context, comparison, Optional.of(scores));
  }

  double[] features() {
    Comparison c = comparison;
    return new double[] {1, cosine, c.overlap(), c.jaccard(), c.order(), c.length(), c.names(), c.namesApart() ? 1 : 0,
        c.numbers(), context, cosine * context, read.map(Evidence::about).orElse(0.0)};
  }

  /** The log odds that both are about the same thing. */
  private static double about(PairScores scores) {
    return Math.log(Math.max(LEAST_SHARE, scores.same() + scores.differs()) / Math.max(LEAST_SHARE, scores.unrelated()));
  }

  /** Of what reading both together holds for likely, the share that they differ if they are about the same thing; or 0. */
  double against() {
    return read.map(r -> r.differs() / Math.max(LEAST_SHARE, r.same() + r.differs())).orElse(0.0);
  }
}
