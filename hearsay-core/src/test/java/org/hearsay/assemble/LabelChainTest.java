package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.assemble.LabelChain.Decoded;

class LabelChainTest {
  private static final int LABELS = 3;

  /** Against the definition: every sequence in which label 2 forms at most one run is scored and summed. */
  @Property(tries = 200)
  void agreesWithTryingEverySequence(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int words) {
    Random random = new Random(seed);
    float[] start = row(random);
    float[][] transition = {row(random), row(random), row(random)};
    float[][] scores = new float[words][];
    for (int t = 0; t < words; t++) {
      scores[t] = row(random);
    }
    int[] best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double total = 0;
    double[][] marginals = new double[words][LABELS];
    for (int code = 0; code < Math.pow(LABELS, words); code++) {
      int[] labels = new int[words];
      int rest = code;
      double score = 0;
      for (int t = 0; t < words; t++, rest /= LABELS) {
        labels[t] = rest % LABELS;
        score += scores[t][labels[t]] + (t == 0 ? start[labels[t]] : transition[labels[t - 1]][labels[t]]);
      }
      if (runs(labels, 2) > 1) {
        continue;
      }
      double weight = Math.exp(score);
      total += weight;
      for (int t = 0; t < words; t++) {
        marginals[t][labels[t]] += weight;
      }
      if (score > bestScore) {
        bestScore = score;
        best = labels;
      }
    }
    Decoded decoded = new LabelChain(start, transition, 2).decode(flat(scores));
    assertArrayEquals(best, decoded.labels());
    assertEquals(Math.exp(bestScore) / total, decoded.probability(), 1e-5);
    for (int t = 0; t < words; t++) {
      for (int y = 0; y < LABELS; y++) {
        assertEquals(marginals[t][y] / total, decoded.marginals()[t][y], 1e-5);
      }
    }
  }

  private static float[] flat(float[][] scores) {
    float[] flat = new float[scores.length * LABELS];
    for (int t = 0; t < scores.length; t++) {
      System.arraycopy(scores[t], 0, flat, t * LABELS, LABELS);
    }
    return flat;
  }

  private static int runs(int[] labels, int label) {
    int runs = 0;
    for (int t = 0; t < labels.length; t++) {
      if (labels[t] == label && (t == 0 || labels[t - 1] != label)) {
        runs++;
      }
    }
    return runs;
  }

  private static float[] row(Random random) {
    return new float[] {(float) random.nextGaussian() * 3, (float) random.nextGaussian() * 3,
        (float) random.nextGaussian() * 3};
  }
}
