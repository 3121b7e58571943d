package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void aPerfectReadingScoresFullMarks() {
    Evaluation e = compared("{src1: The mayor} {cue1: said} {con1: the pier will hold}.",
        "{src1: The mayor} {cue1: said} {con1: the pier will hold}.");
    for (Role role : Role.values()) {
      assertEquals(1, e.words(role).f1());
      assertEquals(1, e.spans(role).f1());
    }
    assertEquals(new Score(1, 1, 1), e.found());
    assertEquals(new Score(1, 1, 1), e.sourced());
    assertEquals(new Score(1, 1, 1), e.exact());
  }

  @Test
  void halfOfTheContentIsEnoughToBeFound() {
    assertEquals(1, compared("{src1: She} {cue1: said} {con1: the old pier would hold}.",
        "{src1: She} {cue1: said} {con1: the old pier} would hold.").found().both());
  }

  @Test
  void lessThanHalfIsNot() {
    assertEquals(0, compared("{src1: She} {cue1: said} {con1: the old pier would hold}.",
        "{src1: She} {cue1: said} {con1: the old} pier would hold.").found().both());
  }

  @Test
  void punctuationDoesNotCount() {
    assertEquals(1, compared("{con1: “We stay,”} {src1: she} {cue1: said}.",
        "“{con1: We stay},” {src1: she} {cue1: said}.").exact().both());
  }

  @Test
  void theSourceMustShareAWordOrBeAbsentInBoth() {
    assertEquals(1, compared("{src1: The old mayor} {cue1: said} {con1: no}.",
        "The old {src1: mayor} {cue1: said} {con1: no}.").sourced().both());
    assertEquals(0, compared("{src1: The mayor} {cue1: said} {con1: no}.",
        "The mayor {cue1: said} {con1: no}.").sourced().both());
    assertEquals(1, compared("It {cue1: is said} {con1: that it holds}.",
        "It {cue1: is said} {con1: that it holds}.").sourced().both());
  }

  @Test
  void oneReadingCannotFindTwoAnnotations() {
    Evaluation e = compared("{src1: A} {cue1: said} {con1: one two} and {cue2: feared} {con2: three four}.",
        "{src1: A} {cue1: said} {con1: one two and feared three four}.");
    assertEquals(new Score(0, 1, 2), e.found());
  }

  @Test
  void theArticleWithTheMostErrorsIsTheWorst() {
    Evaluation e = new Evaluation();
    add(e, "good", "{src1: A} {cue1: said} {con1: yes}.", "{src1: A} {cue1: said} {con1: yes}.");
    add(e, "bad", "{src1: A} {cue1: said} {con1: yes}.", "{src1: A} said {con1: yes}{cue1: .}");
    add(e, "worse", "{src1: A} {cue1: said} {con1: yes} to no.", "A said yes {cue1: to} {con1: no}.");
    assertEquals("worse", e.worst(1).get(0).name());
    assertEquals(1, e.worst(1).get(0).missed().size());
    assertEquals(1, e.worst(1).get(0).invented().size());
    assertEquals(0, e.worst(2).get(1).missed().size());
  }

  @Test
  void confidenceIsComparedWithWhatHeld() {
    Evaluation e = new Evaluation();
    add(e, "x", "{src1: A} {cue1: said} {con1: yes}.", "{src1: A} {cue1: said} {con1: yes}.");
    add(e, "y", "A said yes.", "{src1: A} {cue1: said} {con1: yes}.");
    CalibrationTable.Bin bin = e.calibration().bins().get(7);
    assertEquals(2, bin.count());
    assertEquals(0.5, bin.held());
    assertEquals(0.25, e.calibration().error(), 1e-9);
  }

  @Property
  void theCalibrationErrorOfCertainTruthIsItsDistanceFromOne(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> confidences) {
    CalibrationTable table = new CalibrationTable();
    confidences.forEach(c -> table.add(c, true));
    double expected = confidences.stream().mapToDouble(c -> 1 - c).average().orElseThrow();
    assertEquals(expected, table.error(), 1e-9);
  }

  private static Evaluation compared(String annotated, String read) {
    Evaluation evaluation = new Evaluation();
    add(evaluation, "article", annotated, read);
    return evaluation;
  }

  private static void add(Evaluation evaluation, String name, String annotated, String read) {
    MarkedText gold = MarkedText.parse(annotated);
    MarkedText got = MarkedText.parse(read);
    assertEquals(gold.text(), got.text(), "both must mark the same text");
    List<Attribution> attributions = new ArrayList<>();
    for (GoldAttribution a : got.attributions()) {
      attributions.add(Attribution.of("a" + (attributions.size() + 1), QuotationType.INDIRECT, a.source(), a.cue(),
          a.content(), 0.75));
    }
    evaluation.add(name, gold.attributions(), Reading.of(Article.of(name, gold.text()), "test", attributions));
  }
}
