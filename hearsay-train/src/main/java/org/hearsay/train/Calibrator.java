package org.hearsay.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.Attribution;
import org.hearsay.Reader;
import org.hearsay.assemble.Assembly;
import org.hearsay.assemble.Assembly.Standing;
import org.hearsay.assemble.Calibration;
import org.hearsay.assemble.Candidate;
import org.hearsay.brat.BratFolder.Annotated;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.evaluate.Evaluation;
import org.hearsay.text.Words;

/**
 * Fits the calibration and chooses the threshold on articles that the model was not trained on. A candidate holds when
 * the first annotator's attributions have one that it finds, see {@link Evaluation}.
 */
final class Calibrator {
  /** Before anything is fitted: the anchor's own probability, and a little of the link's. */
  static final double[] START = {1, 0.3, 0, 0, 0, 0, -0.5};

  private static final double LEAST = 0.05;
  private static final int ROUNDS = 3;

  private record Judged(String text, Words words, List<GoldAttribution> gold, List<Candidate> candidates) {}

  /**
   * What was fitted.
   *
   * @param weights of the calibration, from all articles
   * @param threshold with the best F1 of attributions found
   * @param f1 that F1, 0 to 1
   * @param crossError the calibration error when fitted on one half of the articles and measured on the other
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Fitted(double[] weights, double threshold, double f1, double crossError) {}

  private final List<Judged> articles = new ArrayList<>();

  Calibrator(Reader reader, List<Annotated> annotated) {
    for (Annotated a : annotated) {
      Words words = Words.of(a.text());
      articles.add(new Judged(a.text(), words, a.annotators().get(0), reader.consider(a.text(), words).outermost()));
    }
  }

  Fitted fit() {
    double[] all = fit(i -> true);
    double threshold = 0.5;
    double best = -1;
    for (double t = 0.1; t < 0.9; t += 0.02) {
      double f1 = found(all, t);
      if (f1 > best) {
        best = f1;
        threshold = t;
      }
    }
    double error = crossError(threshold);
    return new Fitted(all, Math.round(threshold * 100) / 100.0, best, error);
  }

  private double found(double[] weights, double threshold) {
    long both = 0;
    long read = 0;
    long gold = 0;
    for (Judged article : articles) {
      List<Standing> standing = Assembly.standing(article.candidates(), new Calibration(weights), threshold);
      both += holds(article, standing).cardinality();
      read += standing.size();
      gold += article.gold().stream().filter(g -> !g.content().isEmpty()).count();
    }
    return 2.0 * both / Math.max(1, read + gold);
  }

  private double crossError(double threshold) {
    double[][] halves = {fit(i -> i % 2 == 0), fit(i -> i % 2 == 1)};
    double[] sums = new double[10];
    double[] held = new double[10];
    double[] counts = new double[10];
    double all = 0;
    for (int i = 0; i < articles.size(); i++) {
      List<Standing> standing =
          Assembly.standing(articles.get(i).candidates(), new Calibration(halves[1 - i % 2]), threshold);
      BitSet holds = holds(articles.get(i), standing);
      for (int j = 0; j < standing.size(); j++) {
        int bin = Math.min(9, (int) (standing.get(j).confidence() * 10));
        sums[bin] += standing.get(j).confidence();
        held[bin] += holds.get(j) ? 1 : 0;
        counts[bin]++;
        all++;
      }
    }
    double total = all;
    return IntStream.range(0, 10).mapToDouble(b -> Math.abs(sums[b] - held[b]) / Math.max(1, total)).sum();
  }

  private double[] fit(java.util.function.IntPredicate part) {
    double[] weights = START.clone();
    for (int round = 0; round < ROUNDS; round++) {
      List<double[]> evidence = new ArrayList<>();
      List<Boolean> truth = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        if (!part.test(i)) {
          continue;
        }
        List<Standing> standing = Assembly.standing(articles.get(i).candidates(), new Calibration(weights), LEAST);
        BitSet holds = holds(articles.get(i), standing);
        for (int j = 0; j < standing.size(); j++) {
          evidence.add(standing.get(j).candidate().evidence());
          truth.add(holds.get(j));
        }
      }
      weights = regress(evidence, truth);
    }
    return weights;
  }

  /** Logistic regression with a small penalty, by gradient steps; the problem is convex and has seven weights. */
  private static double[] regress(List<double[]> evidence, List<Boolean> truth) {
    double[] weights = START.clone();
    int n = evidence.size();
    for (int step = 0; step < 4000 && n > 0; step++) {
      double[] slope = new double[weights.length];
      Calibration calibration = new Calibration(weights);
      for (int i = 0; i < n; i++) {
        double miss = calibration.confidence(evidence.get(i)) - (truth.get(i) ? 1 : 0);
        for (int k = 0; k < Calibration.EVIDENCE; k++) {
          slope[k] += miss * evidence.get(i)[k];
        }
        slope[Calibration.EVIDENCE] += miss;
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] -= 0.05 * (slope[k] / n + 1e-4 * weights[k]);
      }
    }
    return weights;
  }

  private static BitSet holds(Judged article, List<Standing> standing) {
    List<Attribution> attributions = standing.stream()
        .map(s -> Assembly.bare(article.text(), article.words(), s)).toList();
    return Evaluation.holds(article.text(), article.gold(), attributions);
  }
}
