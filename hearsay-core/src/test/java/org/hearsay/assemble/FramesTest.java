package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Span;
import org.hearsay.brat.MarkedText;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/** Roles are written under the words: f framer, q cue, t target, r frame, dot none. Read: framer / cue / target / frame. */
class FramesTest {
  private static final String GIFT = "The board called the plan a gift .";

  @Test
  void aFrameGrowsFromItsCue() {
    assertEquals(List.of("f1: The board / called / the plan / a gift"), read(Scored.of(GIFT).frame("ffqttrr.", 0.9)));
  }

  @Test
  void piecesInDifferentPlacesComeTogether() {
    assertEquals(List.of("f1: The board / described … as / the plan / a gift"),
        read(Scored.of("The board described the plan as a gift .").frame("f f q t t q r r .", 0.9)));
  }

  @Test
  void withoutTargetOrFrameThereIsNone() {
    assertEquals(List.of(), read(Scored.of(GIFT).frame("ffqtt...", 0.9)));
    assertEquals(List.of(), read(Scored.of(GIFT).frame("ffq..rr.", 0.9)));
  }

  @Test
  void weakOnesAreLeftOut() {
    assertEquals(List.of(), read(Scored.of(GIFT).frame("ffqttrr.", 0.4)));
    assertEquals(1, Scored.of(GIFT).frame("ffqttrr.", 0.4).part().frames().size());
    assertEquals(0, Scored.of(GIFT).frame("ffqttrr.", 0.02).part().frames().size());
  }

  @Test
  void whatStandsInAnotherParagraphDoesNotBelongToIt() {
    assertEquals(List.of("f1: The board / called / the plan / a gift"),
        read(Scored.of("The plan\n\nThe board called the plan a gift .\n\nThe plan").frame("ttffqttrr.tt", 0.9)));
    assertEquals(List.of(), read(Scored.of("The plan\n\nThe board called it a gift").frame("ttffq.rr", 0.9)));
  }

  @Test
  void cuesThatOverlapSignalOneFrame() {
    List<FrameCandidate> two =
        List.of(candidate(GIFT, "..q...tr", 0.6), candidate(GIFT, "ffqttrr.", 0.8));
    assertEquals(List.of("f1: The board / called / the plan / a gift"), read(GIFT, two));
  }

  @Test
  void theSameThingPresentedTheSameWayIsOneFrame() {
    String text = "They saw and called the plan a gift";
    List<FrameCandidate> two = List.of(candidate(text, "fq..ttrr", 0.6), candidate(text, "f..qttrr", 0.8));
    assertEquals(List.of("f1: They / called / the plan / a gift"), read(text, two));
  }

  @Test
  void twoThingsPresentedTheSameWayAreTwoFramesInTheOrderOfTheText() {
    String text = "He called the plan , she the wall , a gift";
    List<FrameCandidate> two = List.of(candidate(text, ". . . . . f t q . r r", 0.9),
        candidate(text, "f q t t . . . . . r r", 0.8));
    assertEquals(List.of("f1: He / called / the plan / a gift", "f2: she / wall / the / a gift"), read(text, two));
  }

  @Test
  void whoFramesIsTakenFromTheAttributionWithTheSameCue() {
    String marked = "{src1: The board} {cue1: called} {con1: the plan a gift}.";
    assertEquals(List.of("f1: The board / called / the plan / a gift"),
        read(GIFT, List.of(candidate(GIFT, "..qttrr.", 0.8)), attributions(marked)));
  }

  @Test
  void anAttributionWithAnotherCueTellsNothing() {
    String marked = "{src1: The board} called {con1: the plan} a {cue1: gift}.";
    assertEquals(List.of("f1:  / called / the plan / a gift"),
        read(GIFT, List.of(candidate(GIFT, "..qttrr.", 0.8)), attributions(marked)));
  }

  @Test
  void whatIsFramedDoesNotFrameItself() {
    String marked = "{src1: The board} {cue1: called} {con1: the plan a gift}.";
    assertEquals(List.of("f1:  / called / board / a gift"),
        read(GIFT, List.of(candidate(GIFT, ".tq..rr.", 0.8)), attributions(marked)));
  }

  private static List<Attribution> attributions(String marked) {
    return MarkedText.parse(marked).attributions().stream()
        .map(a -> Attribution.of("a1", QuotationType.INDIRECT, a.source(), a.cue(), a.content(), 0.9)).toList();
  }

  private static FrameCandidate candidate(String text, String row, double confidence) {
    String marks = row.replace(" ", "");
    return new FrameCandidate(marks.indexOf('q'), pieces(text, marks, 'f'), pieces(text, marks, 'q'),
        pieces(text, marks, 't'), pieces(text, marks, 'r'), confidence);
  }

  private static List<Span> pieces(String text, String marks, char mark) {
    Words words = Words.of(text);
    List<Span> pieces = new ArrayList<>();
    for (int w = 0; w < marks.length(); w++) {
      if (marks.charAt(w) == mark) {
        int last = w;
        while (last + 1 < marks.length() && marks.charAt(last + 1) == mark) {
          last++;
        }
        pieces.add(words.span(w, last));
        w = last;
      }
    }
    return pieces;
  }

  private static List<String> read(Scored scored) {
    return read(scored.text(), scored.part().frames());
  }

  private static List<String> read(String text, List<FrameCandidate> candidates) {
    return read(text, candidates, List.of());
  }

  private static List<String> read(String text, List<FrameCandidate> candidates, List<Attribution> attributions) {
    return Frames.of(candidates, attributions, FrameCalibration.NONE).stream()
        .map(f -> f.id() + ": " + Arrays.asList(f.framer(), f.cue(), f.target(), f.frame()).stream()
            .map(pieces -> pieces.stream().map(p -> p.of(text)).collect(Collectors.joining(" … ")))
            .collect(Collectors.joining(" / "))).toList();
  }
}
