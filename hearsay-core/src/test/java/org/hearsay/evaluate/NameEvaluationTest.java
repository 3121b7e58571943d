package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Span;
import org.hearsay.actor.Mention;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.conll.NameColumns.Name;
import org.hearsay.text.Words;
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
  void otherTypesAndNamesOfUnknownTypeDoNotCount() {
    evaluation.count(TEXT, List.of(new Name(span("Sarn Bank"), Optional.empty()), name("work The Wall")),
        List.of(mention(Form.NAME, "work The Wall")));
    assertEquals(Score.NONE, evaluation.all());
  }

  @Test
  void descriptionsAndPronounsDoNotCount() {
    evaluation.count(TEXT, List.of(name("person Orrin Vale")),
        List.of(mention(Form.PRONOUN, "person He"), mention(Form.NOMINAL, "person Orrin Vale")));
    assertEquals(new Score(0, 0, 1), evaluation.of(Type.PERSON));
  }

  @Test
  void textsAddUp() {
    count(List.of("person Orrin Vale"), "person Orrin Vale");
    count(List.of("person Orrin Vale"));
    assertEquals(new Score(1, 1, 2), evaluation.of(Type.PERSON));
  }

  private void count(List<String> gold, String... read) {
    evaluation.count(TEXT, gold.stream().map(NameEvaluationTest::name).toList(),
        Stream.of(read).map(words -> mention(Form.NAME, words)).toList());
  }

  private static Name name(String typed) {
    return new Name(span(words(typed)), Optional.of(type(typed)));
  }

  private static Mention mention(Form form, String typed) {
    Words words = Words.of(TEXT);
    int first = words.firstEndingAfter(span(words(typed)).start());
    int end = words.firstEndingAfter(span(words(typed)).end() - 1) + 1;
    return new Mention(first, end, end - 1, form, type(typed), 0.9, List.of());
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
