package org.hearsay.brat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Role;
import org.hearsay.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

  private static List<String> words(MarkedText marked, int attribution, Role role) {
    return marked.attributions().get(attribution).pieces(role).stream().map(p -> p.of(marked.text())).toList();
  }

  @Test
  void takesTheMarksOutOfTheText() {
    MarkedText marked = MarkedText.parse("{src1: The ministry} {cue1: said} {con1: the pier would hold}.");
    assertEquals("The ministry said the pier would hold.", marked.text());
    assertEquals(List.of("The ministry"), words(marked, 0, Role.SOURCE));
    assertEquals(List.of("said"), words(marked, 0, Role.CUE));
    assertEquals(List.of("the pier would hold"), words(marked, 0, Role.CONTENT));
  }

  @Test
  void theSameLabelAgainIsAnotherPiece() {
    MarkedText marked = MarkedText.parse("{con1: “The pier,”} {src1: she} {cue1: said}, {con1: “will hold.”}");
    assertEquals(List.of("“The pier,”", "“will hold.”"), words(marked, 0, Role.CONTENT));
  }

  @Test
  void aPieceMayBelongToSeveralAttributions() {
    MarkedText marked =
        MarkedText.parse("{src1,2: The union} {cue1: denied} {con1: it} and {cue2: promised} {con2: a reply}.");
    assertEquals(List.of("The union"), words(marked, 0, Role.SOURCE));
    assertEquals(List.of("The union"), words(marked, 1, Role.SOURCE));
  }

  @Test
  void attributionsComeInTheOrderOfTheirNumbers() {
    MarkedText marked = MarkedText.parse("{con7: Boats were late}; {con2: trains ran}.");
    assertEquals(List.of("trains ran"), words(marked, 0, Role.CONTENT));
    assertEquals(List.of("Boats were late"), words(marked, 1, Role.CONTENT));
  }

  @Test
  void exactlyOneSpaceAfterTheColonIsNotText() {
    assertEquals("a  b", MarkedText.parse("a{con1:   b}").text());
  }

  @Test
  void doubledBracesAreText() {
    assertEquals("{x} {y}", MarkedText.parse("{{x}} {con1: {{y}}}").text());
    assertEquals("{x}", MarkedText.parse("{{{con1: x}{}}}").text());
  }

  @Test
  void emptyBracesPartAPieceFromABraceOfTheText() {
    MarkedText marked = MarkedText.parse("{con1: x}{}}}");
    assertEquals("x}", marked.text());
    assertEquals(List.of("x"), words(marked, 0, Role.CONTENT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a {con1: b          | line 1 | not closed
      a } b               | line 1 | closes nothing
      a {con1: b {cue1: c}} | line 1 | do not nest
      {speaker1: She}     | line 1 | {src1:
      {src: She}          | line 1 | label
      {src0: She}         | line 1 | label
      {src1:She}          | line 1 | one space
      {src1: }            | line 1 | empty
      {src1,1: She}       | line 1 | twice
      """)
  void saysInWhichLineWhatIsWrong(String marked, String line, String what) {
    String message = assertThrows(IllegalArgumentException.class, () -> MarkedText.parse(marked)).getMessage();
    assertTrue(message.startsWith(line + ": ") && message.contains(what), message);
  }

  @Test
  void countsLinesOfEveryKind() {
    String message = assertThrows(IllegalArgumentException.class,
        () -> MarkedText.parse("one\ntwo\r\nthree\rfour }")).getMessage();
    assertTrue(message.startsWith("line 4: "), message);
  }

  @Test
  void marksWhatDoesNotOverlap() {
    String marked = "{src1,2: The {{union}}} {cue1: denied} {con1: it}, {cue2: and promised} {con2: a reply}.";
    assertEquals(marked, MarkedText.parse(marked).marked());
  }

  @Test
  void refusesToMarkPiecesThatOverlap() {
    Span all = new Span(0, 15);
    Span part = new Span(5, 15);
    MarkedText nested = new MarkedText("They said so, she said", List.of(
        new GoldAttribution(List.of(), List.of(), List.of(all)),
        new GoldAttribution(List.of(part), List.of(), List.of())));
    String message = assertThrows(IllegalArgumentException.class, nested::marked).getMessage();
    assertTrue(message.contains("overlap") && message.contains("content of 1 \"They said so, s\"")
        && message.contains("source of 2"), message);
  }

  @Test
  void refusesToMarkTheSameWordsInTwoRoles() {
    Span words = new Span(0, 4);
    MarkedText twice = new MarkedText("They said",
        List.of(new GoldAttribution(List.of(words), List.of(), List.of(words))));
    assertThrows(IllegalArgumentException.class, twice::marked);
  }

  @Property
  void marksAndReadsBack(@ForAll("texts") MarkedText text) {
    assertEquals(text, MarkedText.parse(text.marked()));
  }

  @Provide
  Arbitrary<MarkedText> texts() {
    return MarkedTexts.any();
  }
}
