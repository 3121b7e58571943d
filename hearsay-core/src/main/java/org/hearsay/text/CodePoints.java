package org.hearsay.text;

/**
 * Translates between UTF-16 offsets and Unicode code points, for one text. Immutable, safe to share between threads.
 *
 * <p>A text without supplementary characters costs nothing; another costs one int for each 64 units.
 */
public final class CodePoints {
  private static final int STEP = 64;

  private final String text;
  private final int[] marks; // code points before unit i * STEP; null when the two counts agree
  private final int count;

  private CodePoints(String text, int[] marks, int count) {
    this.text = text;
    this.marks = marks;
    this.count = count;
  }

  /** Prepares the translation for {@code text}. */
  public static CodePoints of(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new CodePoints(text, null, count);
    }
    int[] marks = new int[text.length() / STEP + 1];
    for (int i = 1; i < marks.length; i++) {
      marks[i] = marks[i - 1] + counted(text, (i - 1) * STEP, i * STEP);
    }
    return new CodePoints(text, marks, count);
  }

  /** The number of code points in the text. */
  public int count() {
    return count;
  }

  /**
   * The number of code points before UTF-16 offset {@code unit}.
   *
   * @throws IndexOutOfBoundsException when the offset lies outside the text
   */
  public int before(int unit) {
    if (unit < 0 || unit > text.length()) {
      throw new IndexOutOfBoundsException("offset " + unit + " in a text of " + text.length() + " units");
    }
    if (marks == null) {
      return unit;
    }
    int mark = unit / STEP;
    return marks[mark] + counted(text, mark * STEP, unit);
  }

  /**
   * The UTF-16 offset of the code point with index {@code point}.
   *
   * @throws IndexOutOfBoundsException when the text has fewer code points
   */
  public int unit(int point) {
    if (point < 0 || point > count) {
      throw new IndexOutOfBoundsException("code point " + point + " in a text of " + count);
    }
    if (marks == null) {
      return point;
    }
    int low = 0;
    int high = marks.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (marks[middle] <= point) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int at = low * STEP;
    if (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1))) {
      at++; // the pair began before the mark and is counted there
    }
    return text.offsetByCodePoints(at, point - marks[low]);
  }

  /** Code points that begin in [from, to): a low surrogate is counted with the high one before it. */
  private static int counted(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (!(i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1)))) {
        n++;
      }
    }
    return n;
  }
}
