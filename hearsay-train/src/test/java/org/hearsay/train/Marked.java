package org.hearsay.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.Span;
import org.hearsay.brat.GoldFrame;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;
import org.hearsay.text.Words;

/** Labels for tests from words of a text, and examples' tables as rows with a letter for each word. */
final class Marked {
  static final String ANCHORS = ".qc";
  static final String ROLES = ".sqc";
  static final String FRAME_ROLES = ".fqtr";
  static final String CUES = ".q";
  static final String NAMES = ".PpOoLlEeWw";
  static final String HEADS = ".-POLEWX";
  static final WordPieces VOCABULARY = vocabulary();

  private Marked() {}

  private static WordPieces vocabulary() {
    try {
      return WordPieces.load(
          new ByteArrayInputStream(Pretrained.MINILM.vocabulary().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example that one window over all of a text makes. */
  static Example example(String text, Layer... layers) {
    int n = Words.of(text).size();
    return example(text, new Window(0, n, 0, n), layers);
  }

  static Example example(String text, Window window, Layer... layers) {
    return Example.of(new Labelled(Prepared.of(text, VOCABULARY), List.of(layers)), window, VOCABULARY, new Random(1));
  }

  /** A table as letters, one for each class; a question mark where nothing is known. */
  static String row(byte[] table, String letters) {
    StringBuilder row = new StringBuilder();
    for (byte value : table) {
      row.append(value == Example.UNKNOWN ? '?' : letters.charAt(value));
    }
    return row.toString();
  }

  /** The table that a row of letters stands for, blanks left out. */
  static byte[] table(String row, String letters) {
    String marks = row.replace(" ", "");
    byte[] table = new byte[marks.length()];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) (marks.charAt(i) == '?' ? Example.UNKNOWN : letters.indexOf(marks.charAt(i)));
    }
    return table;
  }

  /** A frame whose pieces are the first places of these words, pieces parted by "…". */
  static GoldFrame frame(String text, String framer, String cue, String target, String frame) {
    return new GoldFrame(pieces(text, framer), pieces(text, cue), pieces(text, target), pieces(text, frame));
  }

  static List<Span> pieces(String text, String words) {
    return words.isEmpty() ? List.of() : Stream.of(words.split(" … ")).map(w -> span(text, w)).toList();
  }

  static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("the text has no \"" + words + "\"");
    }
    return new Span(start, start + words.length());
  }
}
