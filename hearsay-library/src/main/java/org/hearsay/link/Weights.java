package org.hearsay.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A logistic model of whether two statements are about the same thing. Immutable.
 *
 * @param values one for each of {@link Evidence#NAMES}
 */
@SuppressWarnings("ArrayRecordComponent")
record Weights(double[] values) {
  private static final int ROUNDS = 4000;
  private static final double RATE = 0.5;
  private static final double DECAY = 0.002;

  /** The weights that ship. */
  static Weights shipped() {
    double[] values = new double[Evidence.FEATURES];
    try (InputStream in = Weights.class.getResourceAsStream("weights.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the weights of linking are missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t");
          values[List.of(Evidence.NAMES).indexOf(cells[0])] = Double.parseDouble(cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the weights of linking cannot be read", e);
    }
    return new Weights(values);
  }

  /** A probability, 0 to 1. */
  double of(Evidence evidence) {
    return of(evidence.features());
  }

  private double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** An example to learn from. */
  record Example(Evidence evidence, boolean same) {}

  /**
   * Learns from examples, by gradient descent from zero: the same examples give the same weights. Both classes count alike in
   * all, and within each class every source of examples that has it.
   *
   * @param sources examples of different origin
   */
  static Weights learnt(List<List<Example>> sources) {
    List<Example> examples = new ArrayList<>();
    List<double[]> features = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    long withSame = sources.stream().filter(s -> s.stream().anyMatch(Example::same)).count();
    long withOther = sources.stream().filter(s -> s.stream().anyMatch(e -> !e.same())).count();
    for (List<Example> source : sources) {
      long positive = source.stream().filter(Example::same).count();
      for (Example example : source) {
        boolean same = example.same();
        long alike = same ? positive : source.size() - positive;
        long having = same ? withSame : withOther;
        examples.add(example);
        features.add(example.evidence().features());
        counts.add(0.5 / alike / having);
      }
    }
    Weights weights = new Weights(new double[Evidence.FEATURES]);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[Evidence.FEATURES];
      for (int e = 0; e < examples.size(); e++) {
        boolean same = examples.get(e).same();
        double error = ((same ? 1 : 0) - weights.of(features.get(e))) * counts.get(e);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += error * features.get(e)[i];
        }
      }
      double[] next = Arrays.copyOf(weights.values, gradient.length);
      for (int i = 0; i < gradient.length; i++) {
        next[i] += RATE * (4 * gradient[i] - (i == 0 ? 0 : DECAY * next[i]));
      }
      weights = new Weights(next);
    }
    return weights;
  }

  /** As the resource has them. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      table.append(String.format(Locale.ROOT, "%s\t%.3f%n", Evidence.NAMES[i], values[i]));
    }
    return table.toString();
  }
}
