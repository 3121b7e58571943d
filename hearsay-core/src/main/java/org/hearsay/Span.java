package org.hearsay;

/**
 * A half-open range of an article's text, in UTF-16 units as Java counts them.
 *
 * <p>Formats that leave the program count Unicode code points instead; {@link org.hearsay.text.CodePoints} translates.
 *
 * @param start index of the first unit, at least 0
 * @param end index after the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** @throws IllegalArgumentException when the range is negative or reversed */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span needs 0 <= start <= end, not " + start + ".." + end);
    }
  }

  /** The words of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether the two ranges share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every unit of {@code other} lies inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
