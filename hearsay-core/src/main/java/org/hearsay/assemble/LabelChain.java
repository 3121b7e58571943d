package org.hearsay.assemble;

/**
 * A linear-chain conditional random field over the words of a window (Lafferty et al. 2001): the best sequence of
 * labels, by Viterbi's algorithm, and the probability of each label at each word, by the forward-backward algorithm.
 * Immutable, safe to share between threads.
 */
public final class LabelChain {
  private final float[] start;
  private final float[][] transition;

  /**
   * @param start the score of each label at the first word
   * @param transition the score of each label after each other
   */
  public LabelChain(float[] start, float[][] transition) {
    this.start = start.clone();
    this.transition = java.util.Arrays.stream(transition).map(float[]::clone).toArray(float[][]::new);
  }

  /**
   * What the chain says of one sequence.
   *
   * @param labels the best label of each word
   * @param marginals words × labels: the probability of each label, summing to 1 for each word
   * @param probability the probability of the best sequence as a whole
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Decoded(int[] labels, double[][] marginals, double probability) {}

  /**
   * Decodes a sequence of at least one word.
   *
   * @param scores words × labels
   */
  public Decoded decode(float[][] scores) {
    int n = scores.length;
    int labels = start.length;
    double[][] best = new double[n][labels];
    int[][] from = new int[n][labels];
    double[][] forward = new double[n][labels];
    double[][] backward = new double[n][labels];
    double logZ = 0;
    for (int y = 0; y < labels; y++) {
      best[0][y] = start[y] + scores[0][y];
      forward[0][y] = Math.exp(best[0][y] - max(scores[0]));
    }
    logZ += max(scores[0]) + Math.log(normalise(forward[0]));
    double[][] factor = new double[labels][labels];
    for (int x = 0; x < labels; x++) {
      for (int y = 0; y < labels; y++) {
        factor[x][y] = Math.exp(transition[x][y]);
      }
    }
    double[][] emitted = new double[n][labels];
    for (int t = 1; t < n; t++) {
      float most = max(scores[t]);
      for (int y = 0; y < labels; y++) {
        emitted[t][y] = Math.exp(scores[t][y] - most);
        double sum = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < labels; x++) {
          sum += forward[t - 1][x] * factor[x][y];
          double score = best[t - 1][x] + transition[x][y];
          if (score > top) {
            top = score;
            from[t][y] = x;
          }
        }
        forward[t][y] = sum * emitted[t][y];
        best[t][y] = top + scores[t][y];
      }
      logZ += most + Math.log(normalise(forward[t]));
    }
    java.util.Arrays.fill(backward[n - 1], 1);
    for (int t = n - 2; t >= 0; t--) {
      for (int x = 0; x < labels; x++) {
        for (int y = 0; y < labels; y++) {
          backward[t][x] += factor[x][y] * emitted[t + 1][y] * backward[t + 1][y];
        }
      }
      normalise(backward[t]);
    }
    for (int t = 0; t < n; t++) {
      for (int y = 0; y < labels; y++) {
        forward[t][y] *= backward[t][y];
      }
      normalise(forward[t]);
    }
    int[] path = new int[n];
    for (int y = 1; y < labels; y++) {
      if (best[n - 1][y] > best[n - 1][path[n - 1]]) {
        path[n - 1] = y;
      }
    }
    double total = best[n - 1][path[n - 1]];
    for (int t = n - 1; t > 0; t--) {
      path[t - 1] = from[t][path[t]];
    }
    return new Decoded(path, forward, Math.exp(Math.min(0, total - logZ)));
  }

  private static float max(float[] values) {
    float most = values[0];
    for (float value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  private static double normalise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
    return sum;
  }
}
