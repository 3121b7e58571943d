package org.hearsay.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.hearsay.encode.WindowScores.Anchor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The probabilities that words are anchors, and below them a mark under each word that is a candidate. */
class WindowScoresTest {

  @ParameterizedTest
  @EnumSource
  void aCandidateIsMoreProbableThanItsNeighbours(Anchor kind) {
    assertEquals(".^.^.", peaks(kind, 0.2, 0.9, 0.1, 0.5, 0.4));
  }

  @ParameterizedTest
  @EnumSource
  void ofEqualsTheLastIsTheCandidate(Anchor kind) {
    assertEquals("..^.", peaks(kind, 0.2, 0.5, 0.5, 0.25));
    assertEquals("..^", peaks(kind, 0.5, 0.5, 0.5));
  }

  @ParameterizedTest
  @EnumSource
  void theFirstAndTheLastWordHaveOneNeighbour(Anchor kind) {
    assertEquals("^.^", peaks(kind, 0.5, 0.25, 0.75));
    assertEquals("^", peaks(kind, 0.5));
  }

  @ParameterizedTest
  @EnumSource
  void improbableWordsAreNone(Anchor kind) {
    assertEquals("..^.", peaks(kind, 0.05, 0.0, 0.3, 0.125));
  }

  private static String peaks(Anchor kind, double... probabilities) {
    int n = probabilities.length;
    float[] three = new float[n * WindowScores.ANCHOR_CLASSES];
    float[] two = new float[n * 2];
    for (int w = 0; w < n; w++) {
      three[w * WindowScores.ANCHOR_CLASSES] = (float) (1 - probabilities[w]);
      three[w * WindowScores.ANCHOR_CLASSES + 1] = (float) probabilities[w] / 2;
      three[w * WindowScores.ANCHOR_CLASSES + 2] = (float) probabilities[w] / 2;
      two[w * 2] = (float) (1 - probabilities[w]);
      two[w * 2 + 1] = (float) probabilities[w];
    }
    float[] nothing = new float[n * WindowScores.ANCHOR_CLASSES];
    Arrays.fill(nothing, 1);
    WindowScores scores = new WindowScores(kind == Anchor.OUTERMOST ? three : nothing,
        kind == Anchor.NESTED ? two : new float[n * 2], kind == Anchor.FRAME ? two : new float[n * 2], new float[0],
        new float[0], new float[0], new float[n], new float[0], new float[0], new float[0], new long[0],
        new float[0][], new float[0][]);
    StringBuilder marks = new StringBuilder();
    for (int w = 0; w < n; w++) {
      marks.append(scores.peaks(kind, w, 0.1) ? '^' : '.');
    }
    return marks.toString();
  }
}
