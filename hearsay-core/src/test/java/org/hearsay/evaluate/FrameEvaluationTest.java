package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hearsay.Frame;
import org.hearsay.Span;
import org.hearsay.evaluate.FrameEvaluation.Row;
import org.junit.jupiter.api.Test;

/** What is presented as what is written "target · frame", in words of the text; the first place counts. */
class FrameEvaluationTest {
  private static final String TEXT =
      "The board called the old harbour plan a gift. Critics saw the levy as theft. Boats left.";
  private static final String GIFT = "The board called the old harbour plan a gift.";
  private static final String LEVY = "Critics saw the levy as theft.";

  private final FrameEvaluation evaluation = new FrameEvaluation();

  @Test
  void whatWasLabelledAndReadIsFound() {
    count(List.of(row(GIFT, "the old harbour plan", "a gift"), row(LEVY, "the levy", "theft")),
        frame("the old harbour plan", "a gift"), frame("the levy", "theft"));
    assertEquals(new Score(2, 2, 2), evaluation.found());
    assertEquals(List.of(), evaluation.errors());
  }

  @Test
  void halfOfTheWordsOfBothIsEnough() {
    count(List.of(row(GIFT, "the old harbour plan", "a gift")), frame("harbour plan", "gift"));
    assertEquals(new Score(1, 1, 1), evaluation.found());
  }

  @Test
  void lessThanHalfOfOneOfThemIsNot() {
    count(List.of(row(GIFT, "the old harbour plan", "a gift")), frame("plan", "a gift"));
    assertEquals(new Score(0, 1, 1), evaluation.found());
    assertEquals(List.of("missed: the old harbour plan · a gift in: " + GIFT, "invented: plan · a gift"),
        evaluation.errors());
  }

  @Test
  void whatWasReadOnceIsFoundOnce() {
    count(List.of(row(GIFT, "the old harbour plan", "a gift"), row(GIFT, "old harbour plan", "a gift")),
        frame("the old harbour plan", "a gift"));
    assertEquals(new Score(1, 1, 2), evaluation.found());
  }

  @Test
  void whatWasReadInASentenceWithoutFramesIsInvented() {
    count(List.of(new Row(span(LEVY), List.of(), List.of())), frame("the levy", "theft"));
    assertEquals(new Score(0, 1, 0), evaluation.found());
    assertEquals(List.of("invented: the levy · theft"), evaluation.errors());
  }

  @Test
  void sentencesThatAreNotLabelledDoNotCount() {
    count(List.of(row(GIFT, "the old harbour plan", "a gift")), frame("the levy", "theft"));
    assertEquals(new Score(0, 0, 1), evaluation.found());
  }

  @Test
  void articlesAddUp() {
    count(List.of(row(GIFT, "the old harbour plan", "a gift")), frame("the old harbour plan", "a gift"));
    count(List.of(row(LEVY, "the levy", "theft")));
    assertEquals(new Score(1, 1, 2), evaluation.found());
  }

  private void count(List<Row> rows, Frame... frames) {
    evaluation.count(TEXT, rows, List.of(frames));
  }

  private static Row row(String sentence, String target, String frame) {
    return new Row(span(sentence), List.of(span(target)), List.of(span(frame)));
  }

  private static Frame frame(String target, String frame) {
    return new Frame("f1", Optional.empty(), List.of(), List.of(), List.of(span(target)), List.of(span(frame)), 0.9);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
