package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.junit.jupiter.api.Test;

class TextWriterTest {
  private static final WriterOptions SIGNS = WriterOptions.standard();

  private static String text(WriterOptions options, Reading... readings) {
    return Readings.written(Format.TEXT, options, readings);
  }

  @Test
  void marksAttributionsInTheArticleAndListsThem() {
    assertEquals("""
        Pier will hold
        The Vale Courier · Ida Marsh · 2031-11-04
        https://courier.example/pier

        [The harbour ministry] _said_ ‹the pier would hold›¹. 😀 ‹“None moves,”› [Fenn]
        _added_, ‹“none.”›²

        2 attributions · [who] _cue_ ‹what›¹ · test 1

            who                   cue    what                             type      conf
        a1  The harbour ministry  said   the pier would hold              indirect  0.90
        a2  Fenn                  added  “None moves,” … “none.”          indirect  0.80
        """, text(SIGNS, Readings.PIER));
  }

  @Test
  void listsEachAttributionInTwoLinesWhenThereIsLittleRoom() {
    assertTrue(text(SIGNS.withWidth(50), Readings.PIER).endsWith("""
        2 attributions · test 1
        [who] _cue_ ‹what›¹

        a1  The harbour ministry · said  indirect  0.90
            the pier would hold
        a2  Fenn · added  indirect  0.80
            “None moves,” … “none.”
        """));
  }

  @Test
  void saysWhenNoSourceIsNamed() {
    assertTrue(text(SIGNS, Readings.of("", "{con1: The ferry may move}, it was {cue1: reported}."))
        .contains("\na1  (no source named)  reported  The ferry may move "));
  }

  @Test
  void saysWhenThereIsNothing() {
    assertEquals("Rain fell.\n\nNo attributions found · test 1\n", text(SIGNS, Readings.of("", "Rain fell.")));
  }

  @Test
  void longWordsTakeTwoLinesOfTheListAndAreThenShortened() {
    assertTrue(text(SIGNS, Readings.of("", "{src1: The council of the three northern harbours} {cue1: said} {con1: "
        + "that the bridge over the old canal would be closed to carts, horses and children until the frost was gone}."))
        .endsWith("""
            a1  The council of     said  that the bridge over the old canal   indirect  0.90
                the three northe…        would be closed to carts, horses a…
            """));
  }

  @Test
  void keepsParagraphs() {
    assertTrue(text(SIGNS, Readings.of("", "One.\nTwo.\r\n\r\n\r\nThree.\n\n")).startsWith("One.\nTwo.\n\nThree.\n\n"));
  }

  @Test
  void aSourceOfTwoAttributionsIsMarkedOnce() {
    assertTrue(text(SIGNS, Readings.of("", "{src1,2: She} {cue1: said} {con1: yes} and {cue2: meant} {con2: no}."))
        .startsWith("[She] _said_ ‹yes›¹ and _meant_ ‹no›².\n"));
  }

  @Test
  void signsOfAnAttributionInsideAnotherNest() {
    String text = "The port said she denied it.";
    Reading nested = Reading.of(Article.of(text), "test 1", List.of(
        attribution("a1", new Span(0, 8), new Span(9, 13), new Span(14, 27)),
        attribution("a2", new Span(14, 17), new Span(18, 24), new Span(25, 27))));
    assertTrue(text(SIGNS, nested).startsWith("[The port] _said_ ‹[she] _denied_ ‹it›²›¹."), text(SIGNS, nested));
  }

  @Test
  void coloursWhatIsMarkedLineByLine() {
    String written = text(SIGNS.withColour().withWidth(30), Readings.of("", "{src1: Fenn} {cue1: according to} "
        + "{con1: one of the two pillars moved}."));
    assertTrue(written.startsWith("\u001b[1;38;5;32mFenn\u001b[0m \u001b[4;38;5;130maccording to\u001b[0m "
        + "\u001b[38;5;28mone of the\u001b[0m\n\u001b[38;5;28mtwo pillars moved\u001b[0m¹.\n"), written);
    assertFalse(written.contains("‹"));
  }

  @Test
  void anEscapeSequenceInAnArticleIsSeenAndNotObeyed() {
    String evil = "\u001b]0;owned\u0007 \u009b31m \u001b[2J";
    Reading reading = Reading.of(new Article("id", evil + " text", Optional.of(evil),
        Optional.of(evil), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty()), evil,
        List.of(attribution("a1", new Span(0, 10), new Span(11, 12), new Span(13, evil.length()))));
    String written = text(SIGNS, reading);
    assertTrue(written.contains("␛]0;owned␇"), written);
    assertTrue(written.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), written);
  }

  @Test
  void countsWideAndCombiningCharacters() {
    assertEquals(List.of("桟橋は来年", "閉鎖"), Typesetter.lines("桟橋は来年閉鎖", 10));
    assertEquals(List.of("e\u0301e\u0301e\u0301", "e\u0301"), Typesetter.lines("e\u0301e\u0301e\u0301 e\u0301", 4));
  }

  @Test
  void breaksAWordThatIsLongerThanALine() {
    assertEquals(List.of("see", "aaaaaaaaaa", "aaaaa b"), Typesetter.lines("see aaaaaaaaaaaaaaa b", 10));
  }

  @Property(tries = 300)
  void noLineIsWiderThanTheWidth(@ForAll("readings") Reading reading,
      @ForAll @IntRange(min = 20, max = 120) int width) {
    text(SIGNS.withWidth(width), reading, reading).lines()
        .forEach(line -> assertTrue(Terminal.columns(line) <= width, line));
  }

  @Property(tries = 300)
  void showsEveryWordOfTheText(@ForAll("readings") Reading reading) {
    String shown = String.join("\n", Typesetter.lines(reading.article().text(), 40));
    assertEquals(withoutSpace(reading.article().text()), withoutSpace(shown));
  }

  @Property(tries = 300)
  void withColourWritesNoControlsButItsOwn(@ForAll("readings") Reading reading) {
    String rest = text(SIGNS.withColour(), reading).replaceAll("\u001b\\[[0-9;]*m", "");
    assertTrue(rest.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), rest);
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
  }

  private static Attribution attribution(String id, Span source, Span cue, Span content) {
    return Attribution.of(id, QuotationType.INDIRECT, List.of(source), List.of(cue), List.of(content), 0.9);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\u2028]", "");
  }
}
