package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Type;
import org.hearsay.evaluate.NameEvaluation.Found;
import org.junit.jupiter.api.Test;

/** Names are written with their type before them, "person Orrin Vale"; the first place in the text counts. */
class NameEvaluationTest {
  private static final String TEXT = "Orrin Vale, of Tavel, asked the Sarn Bank for The Wall. He left.";

  private final NameEvaluation evaluation = new NameEvaluation();

  @Test
  void aNameOfTheSameWordsAndTypeIsFound() {
    count(List.of("person Orrin Vale", "place Tavel"), "person Orrin Vale", "place Tavel");
    assertEquals(new Score(1, 1, 1), evaluation.of(Type.PERSON));
    assertEquals(new Score(1, 1, 1), evaluation.of(Type.PLACE));
    assertEquals(new Score(2, 2, 2), evaluation.all());
  }

  @Test
  void partOfANameIsNone() {
    count(List.of("person Orrin Vale"), "person Vale");
    assertEquals(new Score(0, 1, 1), evaluation.of(Type.PERSON));
  }

  @Test
  void aNameOfAnotherTypeIsMissedThereAndInventedHere() {
    count(List.of("organisation Sarn Bank"), "place Sarn Bank");
    assertEquals(new Score(0, 0, 1), evaluation.of(Type.ORGANISATION));
    assertEquals(new Score(0, 1, 0), evaluation.of(Type.PLACE));
  }

  @Test
  void punctuationDoesNotCount() {
    count(List.of("person Orrin Vale"), "person Orrin Vale,");
    assertEquals(new Score(1, 1, 1), evaluation.of(Type.PERSON));
  }

  @Test
  void otherTypesDoNotCount() {
    count(List.of("work The Wall"), "work The Wall", "event Sarn Bank");
    assertEquals(Score.NONE, evaluation.all());
  }

  @Test
  void titlesAndArticlesDoNotCount() {
    count(List.of("organisation the Sarn Bank"), "organisation Sarn Bank");
    assertEquals(new Score(1, 1, 1), evaluation.of(Type.ORGANISATION));
  }

  @Test
  void textsAddUp() {
    count(List.of("person Orrin Vale"), "person Orrin Vale");
    count(List.of("person Orrin Vale"));
    assertEquals(new Score(1, 1, 2), evaluation.of(Type.PERSON));
  }

  private void count(List<String> gold, String... read) {
    evaluation.count(TEXT, gold.stream().map(NameEvaluationTest::name).toList(),
        text -> Stream.of(read).map(NameEvaluationTest::name).toList());
  }

  private static Found name(String typed) {
    return new Found(span(words(typed)), type(typed));
  }

  private static Type type(String typed) {
    return Type.valueOf(typed.substring(0, typed.indexOf(' ')).toUpperCase(Locale.ROOT));
  }

  private static String words(String typed) {
    return typed.substring(typed.indexOf(' ') + 1);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
