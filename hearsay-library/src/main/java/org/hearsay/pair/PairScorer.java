package org.hearsay.pair;

import java.util.List;

/** Says of pairs of statements whether they make the same claim. */
@FunctionalInterface
public interface PairScorer {

  /**
   * Scores pairs.
   *
   * @return one for each pair, in their order, the same whatever else is asked at once and whichever comes first in a pair
   */
  List<PairScores> of(List<Pair> pairs);

  /** Two statements' words. */
  record Pair(String one, String other) {}
}
