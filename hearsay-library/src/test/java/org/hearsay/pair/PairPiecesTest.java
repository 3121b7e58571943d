package org.hearsay.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.hearsay.encode.WordPieces;
import org.hearsay.vector.SentenceEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two statements as one sequence of pieces. */
class PairPiecesTest {
  private static WordPieces vocabulary;

  @BeforeAll
  static void load() throws IOException {
    vocabulary = SentenceEncoder.vocabulary();
  }

  @Test
  void marksStandAroundBothStatements() {
    PairPieces pair = PairPieces.of(vocabulary, "the mill burned", "it did");
    assertEquals(8, pair.ids().length);
    assertEquals(vocabulary.first(), pair.ids()[0]);
    assertEquals(vocabulary.last(), pair.ids()[4]);
    assertEquals(vocabulary.last(), pair.ids()[7]);
  }

  @Test
  void kindsTellNumbersNamesNegationsAndWhatBothHave() {
    PairPieces pair = PairPieces.of(vocabulary, "in Rome 40 burned", "in Rome two never burn");
    assertEquals(kinds(0, 4, 6, 1, 4, 0, 8 + 4, 8 + 6, 8 + 1, 8 + 3, 8 + 4, 8), Arrays.toString(pair.kinds()));
  }

  private static String kinds(int... kinds) {
    return Arrays.toString(kinds);
  }

  @Test
  void theLongerStatementLosesItsEndFirst() {
    String longer = "mill ".repeat(200).strip();
    assertEquals(PairPieces.MOST, PairPieces.of(vocabulary, longer, longer).ids().length);
    PairPieces pair = PairPieces.of(vocabulary, "the mill burned", longer);
    assertEquals(PairPieces.MOST, pair.ids().length);
    assertEquals(vocabulary.last(), pair.ids()[4], "all of the shorter one is there");
  }

  @Test
  void nothingIsASequenceToo() {
    assertEquals(3, PairPieces.of(vocabulary, "", "").ids().length);
    assertTrue(PairPieces.of(vocabulary, "", "the mill").ids().length > 3);
  }
}
