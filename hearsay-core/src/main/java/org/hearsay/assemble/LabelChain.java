package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear-chain conditional random field over the words of a window (Lafferty et al. 2001): the best sequence of
 * labels, by Viterbi's algorithm, and the probability of each label at each word, by the forward-backward algorithm.
 * Labels that form one piece occur in one unbroken run or not at all: any other sequence has no probability. Immutable,
 * safe to share between threads.
 */
public final class LabelChain {
  private final int labels;
  private final int[] labelOf;
  private final double[] start;
  private final int[][] before;
  private final double[][] score;
  private final double[][] factor;

  /**
   * @param start the score of each label at the first word; −∞ is not allowed
   * @param transition the score of each label after each other
   * @param onePiece the labels that form one piece
   */
  public LabelChain(float[] start, float[][] transition, int... onePiece) {
    labels = start.length;
    States states = new States(labels, onePiece);
    labelOf = states.labels();
    int n = labelOf.length;
    this.start = new double[n];
    Arrays.fill(this.start, Double.NEGATIVE_INFINITY);
    for (int y = 0; y < labels; y++) {
      this.start[states.first(y)] = start[y];
    }
    before = new int[n][];
    score = new double[n][];
    factor = new double[n][];
    for (int to = 0; to < n; to++) {
      int target = to;
      before[to] = java.util.stream.IntStream.range(0, n).filter(from -> states.leads(from, target)).toArray();
      score[to] = Arrays.stream(before[to]).mapToDouble(from -> transition[labelOf[from]][labelOf[target]]).toArray();
      factor[to] = Arrays.stream(score[to]).map(Math::exp).toArray();
    }
  }

  /** The labels' history that matters: for each label of one piece, whether it is still to come, going on, or over. */
  private static final class States {
    private record State(int label, BitSet over) {}

    private final List<State> states = new ArrayList<>();
    private final Map<State, Integer> numbers = new HashMap<>();
    private final BitSet onePiece = new BitSet();
    private final BitSet[] successors;

    States(int labels, int... onePiece) {
      for (int label : onePiece) {
        this.onePiece.set(label);
      }
      for (int y = 0; y < labels; y++) {
        number(new State(y, new BitSet()));
      }
      List<BitSet> found = new ArrayList<>();
      for (int i = 0; i < states.size(); i++) { // grows while new states turn up
        BitSet next = new BitSet();
        for (int y = 0; y < labels; y++) {
          State from = states.get(i);
          BitSet over = (BitSet) from.over().clone();
          if (y != from.label() && this.onePiece.get(from.label())) {
            over.set(from.label());
          }
          if (!over.get(y)) {
            next.set(number(new State(y, over)));
          }
        }
        found.add(next);
      }
      successors = found.toArray(BitSet[]::new);
    }

    private int number(State state) {
      Integer number = numbers.get(state);
      if (number == null) {
        number = states.size();
        numbers.put(state, number);
        states.add(state);
      }
      return number;
    }

    int first(int label) {
      return numbers.get(new State(label, new BitSet()));
    }

    int[] labels() {
      return states.stream().mapToInt(State::label).toArray();
    }

    boolean leads(int from, int to) {
      return successors[from].get(to);
    }
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
   * @param scores words × labels, row by row
   */
  public Decoded decode(float[] scores) {
    int n = scores.length / labels;
    int states = labelOf.length;
    double[][] emitted = new double[n][labels];
    double[][] forward = new double[n][states];
    double[] best = new double[states];
    int[][] from = new int[n][states];
    double logZ = 0;
    for (int t = 0; t < n; t++) {
      float most = max(scores, t * labels);
      for (int y = 0; y < labels; y++) {
        emitted[t][y] = Math.exp(scores[t * labels + y] - most);
      }
      double[] reached = new double[states];
      for (int s = 0; s < states; s++) {
        int label = labelOf[s];
        double sum = t == 0 ? Math.exp(start[s]) : 0;
        double top = t == 0 ? start[s] : Double.NEGATIVE_INFINITY;
        for (int k = 0; t > 0 && k < before[s].length; k++) {
          int x = before[s][k];
          sum += forward[t - 1][x] * factor[s][k];
          if (best[x] + score[s][k] > top) {
            top = best[x] + score[s][k];
            from[t][s] = x;
          }
        }
        forward[t][s] = sum * emitted[t][label];
        reached[s] = top + scores[t * labels + label];
      }
      best = reached;
      logZ += most + Math.log(normalise(forward[t]));
    }
    int last = 0;
    for (int s = 1; s < states; s++) {
      last = best[s] > best[last] ? s : last;
    }
    double probability = Math.exp(Math.min(0, best[last] - logZ));
    int[] path = new int[n];
    for (int t = n - 1, s = last; t >= 0; s = from[t][s], t--) {
      path[t] = labelOf[s];
    }
    return new Decoded(path, marginals(forward, emitted), probability);
  }

  private double[][] marginals(double[][] forward, double[][] emitted) {
    int n = forward.length;
    double[][] marginals = new double[n][labels];
    double[] backward = new double[labelOf.length];
    Arrays.fill(backward, 1);
    for (int t = n - 1; t >= 0; t--) {
      for (int s = 0; s < labelOf.length; s++) {
        marginals[t][labelOf[s]] += forward[t][s] * backward[s];
      }
      normalise(marginals[t]);
      double[] earlier = new double[labelOf.length];
      for (int s = 0; s < labelOf.length; s++) {
        double here = emitted[t][labelOf[s]] * backward[s];
        for (int k = 0; k < before[s].length; k++) {
          earlier[before[s][k]] += factor[s][k] * here;
        }
      }
      normalise(earlier);
      backward = earlier;
    }
    return marginals;
  }

  private float max(float[] scores, int from) {
    float most = scores[from];
    for (int i = from + 1; i < from + labels; i++) {
      most = Math.max(most, scores[i]);
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
