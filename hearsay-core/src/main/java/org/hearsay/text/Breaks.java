package org.hearsay.text;

/** What separates a word from the one before it: nothing, a line break, or a paragraph break. */
public final class Breaks {
  /** No line break before the word. */
  public static final int NONE = 0;

  /** One line break before the word. */
  public static final int LINE = 1;

  /** An empty line before the word, or the beginning of the text. */
  public static final int PARAGRAPH = 2;

  private static final int MOST_CLOSING_MARKS = 4;

  private Breaks() {}

  /** The break before word {@code i}: {@link #NONE}, {@link #LINE} or {@link #PARAGRAPH}. */
  public static int before(String text, Words words, int i) {
    if (i == 0) {
      return PARAGRAPH;
    }
    int lines = 0;
    for (int at = words.end(i - 1); at < words.start(i) && lines < 2; at++) {
      char c = text.charAt(at);
      if (c == '\u2029') {
        lines = 2;
      } else if (c == '\n' || c == '\u2028' || c == '\r' && text.charAt(at + 1) != '\n') {
        lines++;
      }
    }
    return lines;
  }

  /** Whether a sentence can be taken to start at word {@code i}: after a full stop or its like, or after a break. */
  public static boolean sentenceStarts(String text, Words words, int i) {
    if (before(text, words, i) != NONE) {
      return true;
    }
    char c = text.charAt(words.start(i));
    if (!Character.isUpperCase(c) && "“\"«„‘".indexOf(c) < 0) {
      return false;
    }
    int last = i - 1;
    while (last > 0 && i - last <= MOST_CLOSING_MARKS && "”\"»’)".indexOf(text.charAt(words.start(last))) >= 0) {
      last--;
    }
    return ".?!…".indexOf(text.charAt(words.start(last))) >= 0;
  }
}
