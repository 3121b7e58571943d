package org.hearsay.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.compare.Comparison;
import org.hearsay.pair.PairScores;
import org.hearsay.store.Dispute;

/**
 * What speaks for two statements being about the same thing. Immutable.
 *
 * @param cosine of their vectors
 * @param context how much their articles have in common: names in both over the geometric mean of both's, 0 to 1
 * @param comparison their words against each other
 * @param read what reading both together says; empty where it was not asked
 */
public record Evidence(double cosine, double context, Comparison comparison, Optional<PairScores> read) {
  /** The features of the words by name, in the order of {@link #features}. */
  static final List<String> NAMES = List.of("bias", "cosine", "overlap", "jaccard", "order", "length", "names", "namesApart",
      "numbers", "context", "cosineInContext");

  /** The features of statements that were read together by name, in the order of {@link #readFeatures}. */
  static final List<String> READ_NAMES = Stream.concat(NAMES.stream(), Stream.of("readSame", "readDiffers", "otherNumber",
      "otherName", "otherTime", "denial")).toList();

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
        c.numbers(), context, cosine * context};
  }

  /** The words' features, what reading both says as log odds against their being neither, and what differs by the words. */
  double[] readFeatures() {
    PairScores scores = read.orElseThrow();
    double[] words = features();
    double[] all = Arrays.copyOf(words, READ_NAMES.size());
    all[words.length] = logOdds(scores.same(), scores.unrelated());
    all[words.length + 1] = logOdds(scores.differs(), scores.unrelated());
    all[words.length + 2] = differs(Dispute.Kind.NUMBER);
    all[words.length + 3] = Math.max(differs(Dispute.Kind.PLACE), differs(Dispute.Kind.ACTOR));
    all[words.length + 4] = differs(Dispute.Kind.TIME);
    all[words.length + 5] = differs(Dispute.Kind.NEGATION);
    return all;
  }

  private static double logOdds(double one, double other) {
    return Math.log(Math.max(LEAST_SHARE, one) / Math.max(LEAST_SHARE, other));
  }

  /** How alike the wording is, where the statements differ in that; else 0. */
  private double differs(Dispute.Kind kind) {
    return comparison.differences().stream().anyMatch(d -> d.kind() == kind) ? comparison.alike() : 0;
  }
}
