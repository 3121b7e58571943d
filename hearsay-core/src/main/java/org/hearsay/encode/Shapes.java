package org.hearsay.encode;

import org.hearsay.text.Breaks;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/**
 * What an uncased encoder cannot see of a word: its letter case, whether a line or paragraph starts with it, and
 * whether it stands inside quotation marks. The three together make one number below {@link #COUNT}, for which the
 * model learns a vector that is added to the word's embedding.
 */
public final class Shapes {
  /** Letter cases told apart: other, lower, capitalised, single capital, all capitals, mixed, number, mark. */
  public static final int CASES = 8;

  /** Breaks told apart, see {@link Breaks}. */
  public static final int BREAKS = 3;

  /** Outside or inside quotation marks. */
  public static final int QUOTES = 2;

  /** The number of shapes. */
  public static final int COUNT = CASES * BREAKS * QUOTES;

  private Shapes() {}

  /** The shape of every word of {@code text}, each in 0 … {@link #COUNT} − 1. */
  public static byte[] of(String text, Words words) {
    Quotes quotes = Quotes.of(text, words);
    byte[] shapes = new byte[words.size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = (byte) (letterCase(text, words.start(i), words.end(i))
          + CASES * (Breaks.before(text, words, i) + BREAKS * (quotes.inside(i) ? 1 : 0)));
    }
    return shapes;
  }

  private static int letterCase(String text, int start, int end) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    boolean firstUpper = Character.isUpperCase(text.charAt(start));
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isDigit(c)) {
        digits++;
      }
    }
    if (upper + lower == 0) {
      return digits > 0 ? 6 : end - start == 1 && !Character.isLetter(text.charAt(start)) ? 7 : 0;
    }
    if (upper == 0) {
      return 1;
    }
    if (lower == 0) {
      return upper == 1 ? 3 : 4;
    }
    return firstUpper && upper == 1 ? 2 : 5;
  }
}
