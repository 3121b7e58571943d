package org.hearsay.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance.Value;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;
import org.junit.jupiter.api.Test;

/** A model's opinion beside the words. */
class StanceOpinionTest {
  private static final String KNOWN = "{src1: The mayor} {cue1: claimed} {con1: that the pier was safe}.";
  private static final String UNKNOWN = "{src1: The mayor} {cue1: frobnicated} {con1: that the pier was safe}.";

  @Test
  void aWordOfTheLexiconStandsAgainstADoubtfulOpinion() {
    assertEquals(Value.DISTANCED, judged(KNOWN, opinion(Act.BELIEF, Value.ENDORSED, 0.85f)).stance().value());
    assertEquals(Act.STATEMENT, judged(KNOWN, opinion(Act.BELIEF, Value.ENDORSED, 0.85f)).act());
  }

  @Test
  void aCertainOpinionOverrulesTheLexicon() {
    Judgement judgement = judged(KNOWN, opinion(Act.BELIEF, Value.ENDORSED, 0.95f));
    assertEquals(Value.ENDORSED, judgement.stance().value());
    assertEquals(0.95, judgement.stance().confidence(), 1e-6);
    assertEquals(Act.BELIEF, judgement.act());
    assertEquals(1, judgement.stance().evidence().size());
  }

  @Test
  void whereTheLexiconIsSilentTheOpinionDecides() {
    Judgement judgement = judged(UNKNOWN, opinion(Act.BELIEF, Value.DISTANCED, 0.6f));
    assertEquals(Value.DISTANCED, judgement.stance().value());
    assertEquals(Act.BELIEF, judgement.act());
    assertEquals(0.6, judgement.actConfidence(), 1e-6);
  }

  @Test
  void withoutEitherItIsAPlainNeutralStatementOfLittleConfidence() {
    Judgement judgement = Judged.of(UNKNOWN).judgement();
    assertEquals(List.of(Act.STATEMENT, Mode.PLAIN, Value.NEUTRAL),
        List.of(judgement.act(), judgement.mode(), judgement.stance().value()));
    assertTrue(judgement.stance().confidence() < Judged.of(KNOWN).judgement().stance().confidence());
  }

  @Test
  void anOpinionHasAProbabilityForEachValue() {
    assertEquals("mode takes 4 probabilities, not 3", assertThrows(IllegalArgumentException.class,
        () -> new Opinion(new float[8], new float[3], new float[3])).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Opinion(new float[8], new float[4], new float[] {0, 2, 0}));
  }

  private static Judgement judged(String marked, Opinion opinion) {
    MarkedText parsed = MarkedText.parse(marked);
    GoldAttribution a = parsed.attributions().get(0);
    List<Span> cue = a.cue();
    return StanceJudge.of(parsed.text()).judge(a.source(), cue, a.content(), opinion);
  }

  private static Opinion opinion(Act act, Value stance, float probability) {
    float[] acts = new float[Act.values().length];
    acts[act.ordinal()] = probability;
    float[] stances = new float[Value.values().length];
    stances[stance.ordinal()] = probability;
    return new Opinion(acts, new float[] {1, 0, 0, 0}, stances);
  }
}
