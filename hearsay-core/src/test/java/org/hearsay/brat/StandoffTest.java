package org.hearsay.brat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.MarkedText;
import org.hearsay.brat.MarkedTexts;
import org.junit.jupiter.api.Test;

class StandoffTest {

  private static String standoff(String marked) {
    MarkedText text = MarkedText.parse(marked);
    return Standoff.of(text.text(), text.attributions());
  }

  private static List<GoldAttribution> readBack(MarkedText text) throws IOException {
    Path file = Files.createTempFile("standoff", ".ann");
    try {
      Files.writeString(file, Standoff.of(text.text(), text.attributions()));
      return Brat.read(file, text.text());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void tiesSourceCueAndContentToAnEventOnTheCue() {
    assertEquals("""
        T1\tAttribution 13 17\tsaid
        T2\tContent 18 37\tthe pier would hold
        T3\tCue 13 17\tsaid
        T4\tSource 0 12\tThe ministry
        E1\tAttribution:T1 Content:T2 Cue:T3 Source:T4
        """, standoff("{src1: The ministry} {cue1: said} {con1: the pier would hold}."));
  }

  @Test
  void putsTheEventOnTheFirstWordsOfTheContentWhenThereIsNoCue() {
    assertEquals("""
        T1\tAttribution 0 9\tThe pier,
        T2\tContent 0 9;16 25\tThe pier, will hold
        T3\tSource 10 15\tVale:
        E1\tAttribution:T1 Content:T2 Source:T3
        """, standoff("{con1: The pier,} {src1: Vale:} {con1: will hold}"));
  }

  @Test
  void countsCodePoints() {
    assertTrue(standoff("😀 {cue1: said} {con1: yes}").contains("T2\tContent 7 10\tyes\n"));
  }

  @Test
  void attributionsThatShareASourceShareItsAnnotation() {
    String standoff = standoff("{src1,2: She} {cue1: said} {con1: yes} and {cue2: meant} {con2: no}.");
    assertEquals(1, standoff.lines().filter(line -> line.contains("\tSource ")).count());
    assertEquals(2, standoff.lines().filter(line -> line.endsWith("Source:T4")).count());
  }

  @Test
  void aPieceOverALineBreakIsSplitAtTheBreak() {
    assertTrue(standoff("{src1: She} {cue1: said} {con1: the pier \r\n  would hold}")
        .contains("T2\tContent 9 17;22 32\tthe pier would hold\n"));
  }

  @Test
  void refusesAnAttributionOfNothing() {
    GoldAttribution nothing = new GoldAttribution(List.of(), List.of(), List.of(new Span(0, 1)));
    assertThrows(IllegalArgumentException.class, () -> Standoff.of("\n", List.of(nothing)));
  }

  @Property(tries = 300)
  void readsBackTheSameAttributions(@ForAll("linesOfText") MarkedText text) throws IOException {
    assertEquals(text.attributions(), readBack(text));
  }

  @Property(tries = 300)
  void overLineBreaksReadsBackTheSameWords(@ForAll("texts") MarkedText text) throws IOException {
    List<GoldAttribution> read = readBack(text);
    assertEquals(text.attributions().size(), read.size());
    for (int i = 0; i < read.size(); i++) {
      for (Role role : Role.values()) {
        assertEquals(covered(text.attributions().get(i).pieces(role), text.text()),
            covered(read.get(i).pieces(role), text.text()));
      }
    }
  }

  /** brat compares these when it loads a folder: no line break, and exactly the words at the offsets. */
  @Property(tries = 300)
  void everyTextFieldIsWhatStandsAtItsOffsets(@ForAll("texts") MarkedText text) {
    int[] points = text.text().codePoints().toArray();
    for (String line : Standoff.of(text.text(), text.attributions()).split("\n")) {
      if (line.startsWith("T")) {
        String[] fields = line.split("\t", 3);
        StringBuilder expected = new StringBuilder();
        for (String fragment : fields[1].substring(fields[1].indexOf(' ') + 1).split(";")) {
          int start = Integer.parseInt(fragment.split(" ")[0]);
          int end = Integer.parseInt(fragment.split(" ")[1]);
          expected.append(expected.isEmpty() ? "" : " ").append(new String(points, start, end - start));
        }
        assertEquals(expected.toString(), fields[2]);
        assertTrue(fields[2].chars().noneMatch(c -> c == '\r' || c == '\u2028'));
      }
    }
  }

  @Provide
  Arbitrary<MarkedText> linesOfText() {
    return MarkedTexts.ofOneLine();
  }

  @Provide
  Arbitrary<MarkedText> texts() {
    return MarkedTexts.any();
  }

  private static BitSet covered(List<Span> pieces, String text) {
    BitSet covered = new BitSet();
    for (Span piece : pieces) {
      for (int i = piece.start(); i < piece.end(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          covered.set(i);
        }
      }
    }
    return covered;
  }
}
