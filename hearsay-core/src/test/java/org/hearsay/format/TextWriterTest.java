package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.MarkedReading;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
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

        54 % of this text is attributed.
        """, text(SIGNS, Readings.PIER));
  }

  @Test
  void listsWhoSpeaksWhoFramesAndWhatItComesTo() {
    String written = text(SIGNS, Readings.VALE);
    assertEquals("""
        ‹“The pier,”› [Orla Fenn], who built it, _said_, ‹“will hold.”›¹

        ‹[Inspectors]›, [the Vale Courier] _revealed_, ‹had _warned_ of ‹“unexplained”
        cracks›³›². [The harbour ministry] _casts_ ‹the closure as a precaution›⁴; [it]
        _claims_ ‹that nobody was in danger›⁵. [Two clerks], for fear of their posts,
        would not _say_ ‹who knew›⁶.

        6 attributions · [who] _cue_ ‹what›¹ · test 1

            who                cue       what                             type      conf
        a1  Orla Fenn          said      “The pier,” … “will hold.”       direct    0.90
        a2  the Vale Courier   revealed  Inspectors … had warned of       mixed     0.80
                                         “unexplained” cracks
            ↳ endorsed “revealed”
        a3  Inspectors         warned    “unexplained” cracks             mixed     0.70
            ↳ in a2 (the Vale Courier)
        a4  The harbour        casts     the closure as a precaution      indirect  0.60
            ministry
            ↳ attitude
        a5  it → The harbour   claims    that nobody was in danger        indirect  0.50
            ministry
            ↳ distanced “claims”
        a6  Two clerks         say       who knew                         indirect  0.40
            ↳ negated

            actor                 kind        role                     statements  share
        s4  The harbour ministry  government                                    2   45 %
        s1  Orla Fenn             person      built it                          1   18 %
        s3  the Vale Courier      outlet                                        1   18 %
        s2  Inspectors            group                                         1    9 %
        s5  Two clerks            anonymous   (for fear of their                1    9 %
                                              posts)

            who                   presents     as                                   conf
        f1  The harbour ministry  the closure  a precaution                         0.70

        46 % of this text rests on 5 sources; 1 is anonymous.
        Of the attributed words, 45 % rest on one source: The harbour ministry.
        By kind: government 45 %, person 18 %, outlet 18 %, group 9 %, anonymous 9 %.
        Endorsed by the writer: a2 “revealed”.
        Held at a distance: a5 “claims”.
        """, written.substring(written.indexOf("‹")));
  }

  @Test
  void listsInNarrowLinesToo() {
    String written = text(SIGNS.withWidth(40), Readings.VALE);
    assertEquals("""
        a5  it → The harbour mi…  indirect  0.50
            that nobody was in danger
            ↳ distanced “claims”
        a6  Two clerks · say  indirect  0.40
            who knew
            ↳ negated

        s4  The harbour ministry · go…  2 · 45 %
        s1  Orla Fenn · person  1 · 18 %
            built it
        s3  the Vale Courier · outlet  1 · 18 %
        s2  Inspectors · group  1 · 9 %
        s5  Two clerks · anonymous  1 · 9 %
            (for fear of their posts)

        f1  The harbour ministry  0.70
            the closure as a precaution

        46 % of this text rests on 5 sources; 1
        is anonymous.
        """, written.substring(written.indexOf("a5"), written.indexOf("Of the")));
  }

  @Test
  void namesTheActorOnlyWhereTheSourcesWordsDoNot() {
    String text = text(SIGNS, MarkedReading.of("", "{src1: Engineer Orla Fenn} {cue1: said} {con1: no}. {src2: Fenn} "
        + "{cue2: said} {con2: perhaps}. {con3: “Yes!”}").actor("Orla Fenn", ActorKind.PERSON, "a1", "a2", "a3").reading());
    assertTrue(text.contains("\na1  Engineer Orla Fenn  said"), text);
    assertTrue(text.contains("\na2  Fenn → Orla Fenn    said"), text);
    assertTrue(text.contains("\na3  → Orla Fenn "), text);
  }

  @Test
  void saysHowManyStatementsHaveNoSourceNamed() {
    StringBuilder marked = new StringBuilder("{src1: Fenn} {cue1: said} {con1: no}.");
    for (int i = 2; i <= 9; i++) {
      marked.append(" {con%d: It may}, it {cue%d: seems}.".formatted(i, i));
    }
    String text = text(SIGNS, MarkedReading.of("", marked.toString()).actor("Fenn", ActorKind.PERSON, "a1").reading());
    assertTrue(text.contains("""
        49 % of this text rests on 1 source; 8 statements have no source named (a2, a3,
        a4, a5, a6, a7 and 2 more).
        Of the attributed words, 6 % rest on one source: Fenn.
        By kind: not known 94 %, person 6 %.
        """), text);
  }

  @Test
  void aShareIsNothingOrAllOnlyWhereItIs() {
    assertEquals(List.of("0 %", "<1 %", "1 %", "50 %", ">99 %", "100 %"),
        Stream.of(0.0, 0.001, 0.006, 0.5, 0.999, 1.0).map(Wording::percent).toList());
  }

  @Test
  void evidenceKeepsItsOwnQuotationMarks() {
    String text = text(SIGNS, MarkedReading.of("", "{src1: The guild} {cue1: defends} {con1: its “tradition” of ice}.")
        .stance("a1", Stance.Value.DISTANCED, "“tradition”").reading());
    assertTrue(text.contains("\n    ↳ distanced “tradition”\n"), text);
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

        54 % of this text is attributed.
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
        .contains("""
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
  void anEscapeSequenceInAnActorAFrameOrEvidenceIsSeenAndNotObeyed() {
    String evil = "\u001b[2J\u0007";
    Span words = new Span(0, evil.length());
    Actor actor = new Actor("s1" + evil, evil, ActorKind.PERSON, Optional.of(words), Optional.of(words), List.of(words), 1);
    Attribution attribution = new Attribution("a1" + evil, Optional.empty(), QuotationType.MIXED, List.of(words),
        List.of(words), List.of(words), Optional.of(actor.id()), Act.DENIAL, Mode.ASKED,
        new Stance(Stance.Value.DISTANCED, List.of(words), 1), 1);
    Frame frame = new Frame("f1" + evil, Optional.of(actor.id()), List.of(words), List.of(words), List.of(words),
        List.of(words), 1);
    Reading reading = new Reading(Article.of(evil), evil, List.of(actor), List.of(attribution), List.of(frame));
    for (int width : new int[] {30, 80}) {
      String written = text(SIGNS.withWidth(width), reading);
      assertTrue(written.contains("distanced “␛[2J␇”"), written);
      assertTrue(written.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), written);
    }
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
