package org.hearsay.text;

import java.util.BitSet;

/**
 * Which words of a text stand inside quotation marks: curly, straight, German, French. The marks themselves count as
 * inside. A quotation that is still open at the end of a paragraph ends there: by convention, each further paragraph of
 * a long quotation opens with a mark of its own. Immutable once made.
 */
public final class Quotes {
  private final BitSet inside;

  private Quotes(BitSet inside) {
    this.inside = inside;
  }

  /** Follows the quotation marks through {@code text}; takes time in proportion to its length. */
  public static Quotes of(String text, Words words) {
    BitSet inside = new BitSet(words.size());
    int closing = 0; // the mark that would close the open quotation, 0 when none is open
    for (int i = 0; i < words.size(); i++) {
      if (closing != 0 && i > 0 && Breaks.before(text, words, i) == Breaks.PARAGRAPH) {
        closing = 0;
      }
      char c = text.charAt(words.start(i));
      if (closing == 0) {
        closing = closes(text, words, i, c);
        if (closing != 0) {
          inside.set(i);
        }
      } else {
        inside.set(i);
        if (c == closing && !isApostrophe(text, words, i, c)) {
          closing = 0;
        }
      }
    }
    return new Quotes(inside);
  }

  /** Whether word {@code i} stands inside quotation marks or is one. */
  public boolean inside(int i) {
    return inside.get(i);
  }

  private static int closes(String text, Words words, int i, char c) {
    return switch (c) {
      case '“' -> '”';
      case '„' -> '“';
      case '«' -> '»';
      case '"' -> '"';
      case '‘' -> '’';
      case '»' -> opensWord(text, words, i) ? '«' : 0; // the German order
      default -> 0;
    };
  }

  /** A mark with a space before it and none after it opens. */
  private static boolean opensWord(String text, Words words, int i) {
    int before = words.start(i) - 1;
    int after = words.end(i);
    return (before < 0 || Character.isWhitespace(text.charAt(before)))
        && after < text.length() && !Character.isWhitespace(text.charAt(after));
  }

  private static boolean isApostrophe(String text, Words words, int i, char c) {
    return c == '’' && words.end(i) < text.length() && Character.isLetterOrDigit(text.charAt(words.end(i)));
  }
}
