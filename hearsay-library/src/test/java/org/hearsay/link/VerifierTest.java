package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.hearsay.compare.Difference;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairModel;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.pair.PairScores;
import org.hearsay.store.Dispute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two statements say the same thing. */
class VerifierTest {
  private static final Verifier VERIFIER = Verifier.shipped();

  /** As linking judges: what words leave open is read by the model that ships. */
  private static Verdict judged(String one, String other, double cosine, double context) {
    Wording a = Wording.of(one, false);
    Wording b = Wording.of(other, false);
    Evidence evidence = VERIFIER.evidence(a, b, cosine, context);
    return VERIFIER.judge(a, b, VERIFIER.isOpen(a, b, evidence)
        ? evidence.with(PairModel.shipped().of(List.of(new Pair(one, other))).get(0)) : evidence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the old dam will hold until autumn     | until autumn the old dam will hold     | 0.95 | 0.8 | SAME
      the old dam will hold until autumn     | until autumn the old dam will hold     | 0.95 | 0.1 | UNRELATED
      the old dam will hold until autumn     | the old dam will hold until autumn     | 0.95 | 0   | SAME
      the storm killed 40 sheep at the mill  | the storm killed 55 sheep at the mill  | 0.95 | 0.8 | DIFFER
      the storm killed 40 sheep at the mill  | the storm killed 55 sheep at the mill  | 0.95 | 0.1 | UNRELATED
      the old dam will hold until autumn     | until autumn the old dam will not hold | 0.9  | 0.8 | DIFFER
      the old dam will hold until autumn     | bakers in the hills sold bread cheaply | 0.2  | 0.8 | UNRELATED
      the storm killed 40 sheep at the mill  | 55 bakers in the hills sold bread      | 0.2  | 0.8 | UNRELATED""")
  void whatTheEvidenceSays(String one, String other, double cosine, double context, Relation relation) {
    assertEquals(relation, judged(one, other, cosine, context).relation());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the old dam will hold until the autumn      | the old dam will not hold until the autumn
      the old dam will hold until the autumn      | the old dam won’t hold until the autumn
      they said that the mill did close in May    | they said that the mill didn't close in May
      when the storm had passed the wardens of the valley found that it had killed 40 sheep | when the storm had passed \
      the wardens of the valley found that it had killed 55 sheep""")
  void noQuotationHidesADenialOrAnotherNumber(String one, String other) {
    assertEquals(Relation.DIFFER, judged(one, other, 0.98, 0.8).relation());
  }

  @Test
  void theSameWordsAffirmedAndDeniedDiffer() {
    Wording said = Wording.of("the owners sold the old mill in secret", false);
    Wording denied = Wording.of("the owners sold the old mill in secret", true);
    assertEquals(Relation.DIFFER, VERIFIER.judge(said, denied, VERIFIER.evidence(said, denied, 1, 0.8).with(DIFFERS)).relation());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the repair cost one hundred and twelve pounds a day | the repair cost 112 pounds a day
      the mill has two hundred fifty workers in the valley | the mill has 250 workers in the valley
      a third of the valley’s houses are under water      | 33 per cent of the valley’s houses are under water""")
  void theSameNumberMayBeWrittenInOtherWays(String one, String other) {
    assertEquals(List.of(), judged(one, other, 0.9, 0.8).evidence().comparison().differences());
  }

  @Test
  void contractionsMoveNoOffsets() {
    assertEquals(List.of(new Difference(Dispute.Kind.NUMBER, "40", "55")), judged("they can't say why 40 sheep died at the mill",
        "they can't say why 55 sheep died at the mill", 0.95, 0.8).differences());
  }

  @Test
  void theSameWordsAreSure() {
    assertEquals(1, judged("the old dam will hold until autumn", "The old dam will hold until autumn.", 1, 0).score());
  }

  @Test
  void whatDiffersIsTold() {
    Verdict verdict = judged("the storm killed 40 sheep at the mill", "the storm killed 55 sheep at the mill", 0.95, 0.8);
    assertEquals(List.of(new Difference(Dispute.Kind.NUMBER, "40", "55")), verdict.differences());
  }

  private static final PairScores SAME = new PairScores(0.96, 0.02, 0.02);
  private static final PairScores DIFFERS = new PairScores(0.02, 0.96, 0.02);
  private static final PairScores UNRELATED = new PairScores(0.02, 0.02, 0.96);

  private static Verdict read(String one, String other, PairScores scores) {
    Wording a = Wording.of(one, false);
    Wording b = Wording.of(other, false);
    return VERIFIER.judge(a, b, VERIFIER.evidence(a, b, 0.85, 0.5).with(scores));
  }

  @Test
  void whatWordsLeaveOpenIsDecidedByReadingBothTogether() {
    String one = "fire destroyed the old mill at Tarn overnight";
    String other = "the mill at Tarn burned to the ground before dawn";
    assertEquals(Relation.SAME, read(one, other, SAME).relation());
    assertEquals(Relation.UNRELATED, read(one, other, UNRELATED).relation());
  }

  @Test
  void whetherANameThatDiffersIsADisputeReadingSays() {
    String one = "in Tarn the owners of the old mill met";
    String other = "the owners of the old mill were seen in Marn where they met";
    assertEquals(Relation.DIFFER, read(one, other, DIFFERS).relation());
    assertEquals(Relation.SAME, read(one, other, SAME).relation());
  }

  @Test
  void oneWordThatIsEditedIsMeantWhateverReadingSays() {
    assertEquals(Relation.DIFFER, read("the old dam will hold until autumn", "until autumn the old dam will not hold", SAME).relation());
    assertEquals(Relation.DIFFER, read("the ferry sank in the night of Monday", "the ferry sank in the night of Friday", SAME).relation());
  }

  @Test
  void anotherNumberIsADisputeUnlessReadingIsSureOfTheSameOrOfAnotherMatter() {
    String one = "the storm had killed 40 sheep at the mill by the time the wardens came with their boats";
    String other = "at the mill 55 sheep were killed when the storm drove them into the stream";
    assertEquals(List.of(new Difference(Dispute.Kind.NUMBER, "40", "55")),
        read(one, other, new PairScores(0.6, 0.2, 0.2)).differences());
    assertEquals(Relation.SAME, read(one, other, SAME).relation());
    assertEquals(Relation.UNRELATED, read(one, other, UNRELATED).relation());
  }

  @Test
  void whatReadingHoldsForADisputeIsNoneWhereWordsDoNotShowInWhat() {
    assertEquals(List.of(), read("the mayor will stay on", "the mayor has stepped down", DIFFERS).differences());
  }

  @Test
  void articlesThatHaveTooLittleInCommonAskForMore() {
    String one = "fire destroyed the old mill at Tarn overnight";
    String other = "the mill at Tarn burned to the ground before dawn";
    Wording a = Wording.of(one, false);
    Wording b = Wording.of(other, false);
    assertEquals(Relation.UNRELATED, VERIFIER.judge(a, b, VERIFIER.evidence(a, b, 0.85, 0.1).with(SAME)).relation());
  }

  @Test
  void theSameWordsNeedNoReading() {
    Wording words = Wording.of("the old dam will hold until autumn", false);
    assertFalse(VERIFIER.isOpen(words, words, VERIFIER.evidence(words, words, 1, 0.8)));
    Wording other = Wording.of("bakers in the hills sold bread cheaply", false);
    assertFalse(VERIFIER.isOpen(words, other, VERIFIER.evidence(words, other, 0.2, 0.8)), "nothing in common");
    Wording like = Wording.of("until the leaves fall nobody fears for the dam", false);
    assertTrue(VERIFIER.isOpen(words, like, VERIFIER.evidence(words, like, 0.85, 0.8)));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("the", "old", "dam", "holds", "not", "never", "rose", "fell", "open", "closed", "40", "55", "sheep",
        "half", "of", "since", "mill", "in", "Friday", "Monday", ",").list().ofMaxSize(16).map(w -> String.join(" ", w));
  }

  @Property
  void judgingIsTheSameBothWays(@ForAll("words") String one, @ForAll("words") String other,
      @ForAll @DoubleRange(min = -1, max = 1) double cosine, @ForAll @DoubleRange(min = 0, max = 1) double context,
      @ForAll @DoubleRange(min = 0, max = 1) double same, @ForAll @DoubleRange(min = 0, max = 1) double rest) {
    PairScores scores = new PairScores(same, (1 - same) * rest, (1 - same) * (1 - rest));
    Wording a = Wording.of(one, false);
    Wording b = Wording.of(other, false);
    Verdict there = VERIFIER.judge(a, b, VERIFIER.evidence(a, b, cosine, context).with(scores));
    Verdict back = VERIFIER.judge(b, a, VERIFIER.evidence(b, a, cosine, context).with(scores));
    assertEquals(there.relation(), back.relation());
    assertEquals(there.score(), back.score());
    assertEquals(there.differences().isEmpty(), there.relation() != Relation.DIFFER);
    assertTrue(there.score() >= 0 && there.score() <= 1);
  }
}
