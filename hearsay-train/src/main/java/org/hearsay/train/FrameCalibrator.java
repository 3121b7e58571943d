package org.hearsay.train;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.Reader;
import org.hearsay.assemble.FrameCalibration;
import org.hearsay.assemble.FrameCandidate;
import org.hearsay.assemble.Frames;
import org.hearsay.brat.GoldFrame;
import org.hearsay.evaluate.FrameEvaluation;
import org.hearsay.text.Words;

/** Fits the confidence of frames, and chooses their threshold, on sentences whose frames are labelled. */
final class FrameCalibrator {
  private record Labels(String text, FrameLayer layer, List<FrameCandidate> candidates) {}

  private final List<Labels> articles = new ArrayList<>();

  /** Adds an article in which the frames of some stretches are labelled. */
  void add(Reader reader, String text, FrameLayer layer) {
    List<FrameCandidate> inside = reader.consider(text, Words.of(text)).frames().stream()
        .filter(c -> layer.within().stream().anyMatch(s -> s.overlaps(c.frame().get(0)))).toList();
    articles.add(new Labels(text, layer, inside));
  }

  /** The fitted calibration, or {@link FrameCalibration#NONE} when there is too little to fit it on. */
  FrameCalibration fit() {
    List<Double> odds = new ArrayList<>();
    List<Boolean> truth = new ArrayList<>();
    for (Labels article : articles) {
      for (FrameCandidate c : article.candidates()) {
        odds.add(FrameCalibration.logOdds(c));
        truth.add(article.layer().frames().stream()
            .anyMatch(g -> FrameEvaluation.finds(article.text(), g, c.target(), c.frame())));
      }
    }
    if (!truth.contains(true) || !truth.contains(false)) {
      return FrameCalibration.NONE;
    }
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < 5000; step++) {
      double slopeUp = 0;
      double offsetUp = 0;
      for (int i = 0; i < odds.size(); i++) {
        double miss = (truth.get(i) ? 1 : 0) - 1 / (1 + Math.exp(-slope * odds.get(i) - offset));
        slopeUp += miss * odds.get(i);
        offsetUp += miss;
      }
      slope += 0.02 * slopeUp / odds.size();
      offset += 0.1 * offsetUp / odds.size();
    }
    FrameCalibration best = new FrameCalibration(slope, offset, 0.5);
    for (double threshold = 0.2; threshold < 0.75; threshold += 0.05) {
      FrameCalibration tried = new FrameCalibration(slope, offset, Math.round(threshold * 100) / 100.0);
      if (f1(tried) > f1(best)) {
        best = tried;
      }
    }
    return best;
  }

  private double f1(FrameCalibration calibration) {
    int both = 0;
    int read = 0;
    int gold = 0;
    for (Labels article : articles) {
      var frames = Frames.of(article.candidates(), List.of(), calibration);
      read += frames.size();
      gold += article.layer().frames().size();
      for (GoldFrame g : article.layer().frames()) {
        both += frames.stream().anyMatch(f -> FrameEvaluation.finds(article.text(), g, f.target(), f.frame())) ? 1 : 0;
      }
    }
    return 2.0 * both / Math.max(1, read + gold);
  }
}
