package org.hearsay.store;

/**
 * A half-open range of an article's text in Unicode code points, as it leaves the program.
 *
 * @param start how many code points lie before it, at least 0
 * @param end how many lie before its end, at least {@code start}
 */
public record PointSpan(int start, int end) {

  /** @throws IllegalArgumentException when the range is negative or reversed */
  public PointSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span needs 0 <= start <= end, not " + start + ".." + end);
    }
  }

  /** How many code points it covers. */
  public int length() {
    return end - start;
  }

  /** How many code points the two have in common. */
  int shared(PointSpan other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
