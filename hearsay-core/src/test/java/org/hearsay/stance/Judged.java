package org.hearsay.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance.Value;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;

/** The first attribution of a marked text, judged from the words alone. */
record Judged(String text, Judgement judgement) {

  static Judged of(String marked) {
    MarkedText parsed = MarkedText.parse(marked);
    GoldAttribution a = parsed.attributions().get(0);
    return new Judged(parsed.text(), StanceJudge.of(parsed.text()).judge(a.source(), a.cue(), a.content()));
  }

  static void endorsed(String evidence, String marked) {
    stance(Value.ENDORSED, evidence, marked);
  }

  static void distanced(String evidence, String marked) {
    stance(Value.DISTANCED, evidence, marked);
  }

  static void neutral(String marked) {
    stance(Value.NEUTRAL, "", marked);
  }

  static void act(Act act, String marked) {
    assertEquals(act, of(marked).judgement.act(), marked);
  }

  static void mode(Mode mode, String marked) {
    assertEquals(mode, of(marked).judgement.mode(), marked);
  }

  private static void stance(Value value, String evidence, String marked) {
    Judged judged = of(marked);
    assertEquals(value + ": " + evidence, judged.judgement.stance().value() + ": " + judged.evidence(), marked);
  }

  private String evidence() {
    List<String> words = judgement.stance().evidence().stream().map(s -> s.of(text)).toList();
    return words.stream().collect(Collectors.joining(" … "));
  }
}
