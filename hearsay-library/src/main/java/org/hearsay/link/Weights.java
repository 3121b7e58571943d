package org.hearsay.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final double DECAY = 0.001;

  /** The weights that ship in a resource of this package: a name and a number in each line. */
  static Weights resource(String name, List<String> names) {
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
   * Learns from examples, by gradient descent from zero on features brought to the same spread: the same examples give the
   * same weights. Every source of examples counts alike, and within it every example, so that what comes out is how likely
   * it is where those are as common as they are in the sources.
   *
   * @param sources examples of different origin, each not empty
   */
  static Weights learnt(List<String> names, List<List<Example>> sources) {
    List<Example> examples = sources.stream().flatMap(List::stream).toList();
    double[] counts = sources.stream().flatMapToDouble(s -> s.stream().mapToDouble(e -> 1.0 / s.size() / sources.size())).toArray();
    double[] spread = spread(names.size(), examples, counts);
    double[] values = new double[names.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[values.length];
      for (int e = 0; e < examples.size(); e++) {
        double[] features = examples.get(e).features();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += values[i] * features[i] / spread[i];
        }
        double error = ((examples.get(e).positive() ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * counts[e];
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += error * features[i] / spread[i];
        }
      }
      for (int i = 0; i < gradient.length; i++) {
        values[i] += RATE * (gradient[i] - (i == 0 ? 0 : DECAY * values[i]));
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= spread[i];
    }
    return new Weights(names, values);
  }

  /** The root of the mean square of each feature; 1 for one that is always 0. */
  private static double[] spread(int size, List<Example> examples, double[] counts) {
    double[] spread = new double[size];
    for (int e = 0; e < examples.size(); e++) {
      for (int i = 0; i < size; i++) {
        spread[i] += counts[e] * examples.get(e).features()[i] * examples.get(e).features()[i];
      }
    }
    for (int i = 0; i < size; i++) {
      spread[i] = spread[i] == 0 ? 1 : Math.sqrt(spread[i]);
    }
    return spread;
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
