package org.hearsay.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.stance.Judgement;
import org.hearsay.stance.StanceJudge;

/**
 * What sources do, whether they do so at all, and how far the writer stands behind it.
 *
 * @param manners one for each cue that is labelled
 */
record MannerLayer(List<Manner> manners) implements Layer {
  private static final double SURE = 0.8;

  /** The labels of one cue. */
  record Manner(List<Span> cue, Act act, Mode mode, Stance.Value stance) {}

  /** What the lexicon and its rules are sure of, so that the model learns to go beyond the words they list. */
  static MannerLayer judged(String text, List<GoldAttribution> attributions) {
    StanceJudge judge = StanceJudge.of(text);
    List<Manner> manners = new ArrayList<>();
    for (GoldAttribution a : attributions) {
      Judgement judgement = judge.judge(a.source(), a.cue(), a.content());
      if (!a.cue().isEmpty() && judgement.actConfidence() >= SURE && judgement.stance().confidence() >= SURE) {
        manners.add(new Manner(a.cue(), judgement.act(), judgement.mode(), judgement.stance().value()));
      }
    }
    return new MannerLayer(manners);
  }

  @Override
  public void mark(Example.Draft draft, Random random) {
    for (Manner manner : manners) {
      for (Span piece : manner.cue()) {
        draft.fill(draft.acts(), piece, (byte) manner.act().ordinal());
        draft.fill(draft.modes(), piece, (byte) manner.mode().ordinal());
        draft.fill(draft.stances(), piece, (byte) manner.stance().ordinal());
      }
    }
  }
}
