package org.hearsay.text;

import java.util.Arrays;
import org.hearsay.Span;

/**
 * The words of a text: runs of letters and digits, and each punctuation mark or symbol by itself, as BERT's basic
 * tokenizer separates them (Devlin et al. 2019), except that symbols beyond ASCII stand alone too, so that a span can
 * begin beside one. Immutable, safe to share between threads.
 *
 * <p>A run longer than {@value #LONGEST} units is cut, so that hostile input cannot make one endless word.
 */
public final class Words {
  /** The most UTF-16 units in one word. */
  public static final int LONGEST = 100;

  private final int[] starts;
  private final int[] ends;

  private Words(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /** Separates {@code text} into words; takes time in proportion to its length. */
  public static Words of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 5)];
    int[] ends = new int[starts.length];
    int n = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (separates(c)) {
        i += Character.charCount(c);
        continue;
      }
      int start = i;
      i += Character.charCount(c);
      if (!standsAlone(c)) {
        while (i < text.length() && i - start < LONGEST) {
          c = text.codePointAt(i);
          if (separates(c) || standsAlone(c)) {
            break;
          }
          i += Character.charCount(c);
        }
      }
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, n * 2);
        ends = Arrays.copyOf(ends, n * 2);
      }
      starts[n] = start;
      ends[n++] = i;
    }
    return new Words(Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
  }

  /** How many words there are. */
  public int size() {
    return starts.length;
  }

  /** Where word {@code i} starts, in UTF-16 units. */
  public int start(int i) {
    return starts[i];
  }

  /** Where word {@code i} ends (exclusive), in UTF-16 units. */
  public int end(int i) {
    return ends[i];
  }

  /** The span from the first unit of word {@code first} to the last unit of word {@code last}, both included. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** The first word that ends after {@code offset}, or {@link #size()} when none does. */
  public int firstEndingAfter(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  private static boolean separates(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
          Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean standsAlone(int c) {
    if (c < 128) {
      return !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION, Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL -> true;
      default -> Character.isIdeographic(c);
    };
  }
}
