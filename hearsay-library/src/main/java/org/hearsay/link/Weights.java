package org.hearsay.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A logistic model. Immutable.
 *
 * @param names what its features are called
 * @param values a weight for each
 */
@SuppressWarnings("ArrayRecordComponent")
record Weights(List<String> names, double[] values) {
  private static final int ROUNDS = 4000;
  private static final double RATE = 0.5;
  private static final double DECAY = 0.002;

  /** Whether two statements are about the same thing, by their words alone. */
  static Weights ofWords() {
    return resource("weights.tsv", Evidence.NAMES);
  }

  /** The same of statements that were read together. */
  static Weights ofRead() {
    return resource("weights-read.tsv", Evidence.NAMES);
  }

  private static Weights resource(String name, List<String> names) {
    double[] values = new double[names.size()];
    try (InputStream in = Weights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the weights of linking are missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t");
          values[names.indexOf(cells[0])] = Double.parseDouble(cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the weights of linking cannot be read", e);
    }
    return new Weights(names, values);
  }

  /** A probability, 0 to 1. */
  double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** An example to learn from. */
  @SuppressWarnings("ArrayRecordComponent")
  record Example(double[] features, boolean positive) {}

  /**
   * Learns from examples, by gradient descent from zero: the same examples give the same weights. Both classes count alike in
   * all, and within each class every source of examples that has it.
   *
   * @param sources examples of different origin
   */
  static Weights learnt(List<String> names, List<List<Example>> sources) {
    List<Example> examples = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    long withPositive = sources.stream().filter(s -> s.stream().anyMatch(Example::positive)).count();
    long withOther = sources.stream().filter(s -> s.stream().anyMatch(e -> !e.positive())).count();
    for (List<Example> source : sources) {
      long positive = source.stream().filter(Example::positive).count();
      for (Example example : source) {
        examples.add(example);
        counts.add(example.positive() ? 0.5 / positive / withPositive : 0.5 / (source.size() - positive) / withOther);
      }
    }
    double[] values = new double[names.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[values.length];
      Weights now = new Weights(names, values);
      for (int e = 0; e < examples.size(); e++) {
        double[] features = examples.get(e).features();
        double error = ((examples.get(e).positive() ? 1 : 0) - now.of(features)) * counts.get(e);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += error * features[i];
        }
      }
      double[] next = values.clone();
      for (int i = 0; i < gradient.length; i++) {
        next[i] += RATE * (4 * gradient[i] - (i == 0 ? 0 : DECAY * next[i]));
      }
      values = next;
    }
    return new Weights(names, values);
  }

  /** As the resource has them. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      table.append(String.format(Locale.ROOT, "%s\t%.3f%n", names.get(i), values[i]));
    }
    return table.toString();
  }
}
