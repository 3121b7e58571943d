package org.hearsay.evaluate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.stance.Judgement;
import org.hearsay.stance.StanceJudge;
import org.hearsay.text.CodePoints;

/**
 * How well judgements of stance, act and mode agree with labels. Not thread-safe.
 *
 * <ul>
 *   <li><b>act</b>, <b>mode</b>: the share that is the same;
 *   <li><b>stance</b>: precision, recall and F1 of each value, and the mean of the three F1 (macro-F1);
 *   <li><b>evidence</b>: words (punctuation left out) that are evidence in both, over all attributions.
 * </ul>
 */
public final class StanceEvaluation {
  private static final int VALUES = Stance.Value.values().length;

  private final long[][] confusion = new long[VALUES][VALUES];
  private final CalibrationTable calibration = new CalibrationTable();
  private final Map<String, Prepared> texts = new HashMap<>();
  private Score evidence = Score.NONE;
  private long actsRight;
  private long modesRight;
  private long labels;

  private record Prepared(CodePoints points, StanceJudge judge, ScoredWords words) {}

  /**
   * Judges one attribution from the words alone and counts how it agrees with its label.
   *
   * @param text the text of the label's document
   * @throws IndexOutOfBoundsException when the label points outside the text
   */
  public void add(StanceLabel label, String text) {
    Prepared document = texts.computeIfAbsent(label.part() + "/" + label.document(),
        k -> new Prepared(CodePoints.of(text), StanceJudge.of(text), new ScoredWords(text)));
    Judgement judgement = document.judge.judge(units(document, label.source()), units(document, label.cue()),
        units(document, label.content()));
    labels++;
    actsRight += judgement.act() == label.act() ? 1 : 0;
    modesRight += judgement.mode() == label.mode() ? 1 : 0;
    Stance stance = judgement.stance();
    confusion[label.stance().ordinal()][stance.value().ordinal()]++;
    calibration.add(stance.confidence(), stance.value() == label.stance());
    BitSet wanted = document.words.in(units(document, label.evidence()));
    BitSet gotten = document.words.in(stance.evidence());
    BitSet both = (BitSet) wanted.clone();
    both.and(gotten);
    evidence = evidence.plus(new Score(both.cardinality(), gotten.cardinality(), wanted.cardinality()));
  }

  private static List<Span> units(Prepared document, List<Span> points) {
    return points.stream().map(s -> new Span(document.points.unit(s.start()), document.points.unit(s.end()))).toList();
  }

  /** How many labels were counted. */
  public long labels() {
    return labels;
  }

  /** The share of acts that are as labelled, 0 to 1; 0 when nothing was counted. */
  public double actAccuracy() {
    return labels == 0 ? 0 : (double) actsRight / labels;
  }

  /** The share of modes that are as labelled, 0 to 1; 0 when nothing was counted. */
  public double modeAccuracy() {
    return labels == 0 ? 0 : (double) modesRight / labels;
  }

  /** How many attributions with one label were judged to have one value. */
  public long count(Stance.Value labelled, Stance.Value judged) {
    return confusion[labelled.ordinal()][judged.ordinal()];
  }

  /** Precision and recall of one value. */
  public Score stance(Stance.Value value) {
    long judged = 0;
    long labelled = 0;
    for (Stance.Value other : Stance.Value.values()) {
      judged += count(other, value);
      labelled += count(value, other);
    }
    return new Score(count(value, value), judged, labelled);
  }

  /** The mean F1 of the three values, 0 to 1. */
  public double stanceMacroF1() {
    double sum = 0;
    for (Stance.Value value : Stance.Value.values()) {
      sum += stance(value).f1();
    }
    return sum / VALUES;
  }

  /** Words that are evidence. */
  public Score evidence() {
    return evidence;
  }

  /** The stance's confidence against the share that held. */
  public CalibrationTable calibration() {
    return calibration;
  }
}
