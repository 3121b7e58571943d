package org.hearsay.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of("[UNK]", "[CLS]", "[SEP]", "the", "har", "##bour", "##s", "cafe", ".", "“");

  private final WordPieces pieces = load(String.join("\n", VOCABULARY));

  @Test
  void takesTheLongestPieceFirst() {
    assertArrayEquals(ids("har", "##bour", "##s"), pieces.of("harbours"));
  }

  @Test
  void ignoresLetterCaseAndAccents() {
    assertArrayEquals(ids("cafe"), pieces.of("CAFÉ"));
    assertArrayEquals(ids("cafe"), pieces.of("cafe\u0301"));
  }

  @Test
  void aWordThatCannotBeCutWhollyIsUnknown() {
    assertArrayEquals(ids("[UNK]"), pieces.of("harbourx"));
    assertArrayEquals(ids("[UNK]"), pieces.of("😀"));
  }

  @Test
  void knowsWhichPiecesBelongToWhichWord() {
    String text = "“The harbours.";
    Pieces of = pieces.of(text, Words.of(text));
    assertArrayEquals(ids("“", "the", "har", "##bour", "##s", "."), of.ids());
    assertArrayEquals(new int[] {0, 1, 2, 5, 6}, of.starts());
    assertEquals(4, of.count(1, 3));
  }

  @Test
  void refusesAVocabularyWithoutItsMarks() {
    assertThrows(IllegalArgumentException.class, () -> load("the\n[CLS]\n[SEP]"));
  }

  private static int[] ids(String... wanted) {
    return java.util.Arrays.stream(wanted).mapToInt(VOCABULARY::indexOf).toArray();
  }

  private static WordPieces load(String vocabulary) {
    try {
      return WordPieces.load(new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
