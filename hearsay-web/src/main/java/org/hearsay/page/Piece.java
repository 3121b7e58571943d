package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.store.PointSpan;
import org.hearsay.trail.Told;

/**
 * A stretch of the words around a statement. Immutable.
 *
 * @param text the words, exactly as in the article
 * @param mark what they are
 */
public record Piece(String text, Mark mark) {
  /** What a stretch is. */
  public enum Mark {
    /** What stands around the statement. */
    AROUND,
    /** The statement's content. */
    SAID,
    /** Words by which it differs from another. */
    DIFFERS
  }

  /** The most words around a statement that are shown before and after it, in characters. */
  private static final int AROUND = 600;

  /** Whether these words differ. */
  public boolean differs() {
    return mark == Mark.DIFFERS;
  }

  /** Whether these words are content. */
  public boolean said() {
    return mark == Mark.SAID;
  }

  /**
   * The words around a statement, with its content marked.
   *
   * @param differing words by which it differs from another; may be empty
   */
  static List<Piece> of(Told told, String differing) {
    String words = told.words();
    Mark[] marks = new Mark[words.length()];
    java.util.Arrays.fill(marks, Mark.AROUND);
    int points = words.codePointCount(0, words.length());
    for (PointSpan span : told.statement().spans()) {
      int from = clamp(span.start() - told.statement().sentence().start(), points);
      int to = clamp(span.end() - told.statement().sentence().start(), points);
      java.util.Arrays.fill(marks, words.offsetByCodePoints(0, from), words.offsetByCodePoints(0, to), Mark.SAID);
    }
    if (!differing.isBlank()) {
      differs(words, differing, marks);
    }
    return cut(words, marks);
  }

  private static int clamp(int at, int most) {
    return Math.max(0, Math.min(at, most));
  }

  /** Marks the differing words where they stand in the content, or else where they stand first. */
  private static void differs(String words, String differing, Mark[] marks) {
    String pattern = java.util.Arrays.stream(differing.strip().split("\\s+")).map(Pattern::quote)
        .collect(Collectors.joining("\\s+"));
    Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(words);
    int from = -1;
    int to = -1;
    while (found.find()) {
      boolean inside = marks[found.start()] == Mark.SAID;
      if (from < 0 || inside) {
        from = found.start();
        to = found.end();
      }
      if (inside) {
        break;
      }
    }
    if (from >= 0) {
      java.util.Arrays.fill(marks, from, to, Mark.DIFFERS);
    }
  }

  private static List<Piece> cut(String words, Mark[] marks) {
    int first = 0;
    int last = marks.length;
    while (first < last && marks[first] == Mark.AROUND) {
      first++;
    }
    while (last > first && marks[last - 1] == Mark.AROUND) {
      last--;
    }
    int start = whole(words, first - AROUND);
    int end = whole(words, last + AROUND);
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || marks[i] != marks[from]) {
        String text = (from == 0 || from > start ? "" : "… ") + words.substring(from, i)
            + (i < end || i == marks.length ? "" : " …");
        pieces.add(new Piece(text, marks[from]));
        from = i;
      }
    }
    return pieces;
  }

  /** A place in the words that cuts no character in two. */
  private static int whole(String words, int at) {
    int place = clamp(at, words.length());
    return place > 0 && place < words.length() && Character.isLowSurrogate(words.charAt(place)) ? place - 1 : place;
  }
}
