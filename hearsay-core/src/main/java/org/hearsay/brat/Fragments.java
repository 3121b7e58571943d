package org.hearsay.brat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/** Pieces in the form brat demands: in order, none empty, none overlapping, none over a line break. */
final class Fragments {
  private Fragments() {}

  /** The fragments of the pieces: split at line breaks, without the white space beside a break. */
  static List<Span> of(String text, List<Span> pieces) {
    List<Span> fragments = new ArrayList<>();
    for (Span piece : joined(pieces)) {
      int line = piece.start();
      for (int i = piece.start(); i <= piece.end(); i++) {
        if (i == piece.end() || breaksLine(text.charAt(i))) {
          int start = line == piece.start() ? line : skip(text, line, i);
          int end = i == piece.end() ? i : trim(text, start, i);
          if (!text.substring(start, end).isBlank()) {
            fragments.add(new Span(start, end));
          }
          line = i + 1;
        }
      }
    }
    return fragments;
  }

  /** The offsets as standoff writes them: {@code 0 4;10 14}. */
  static String offsets(List<Span> fragments, CodePoints points) {
    return fragments.stream().map(f -> points.before(f.start()) + " " + points.before(f.end()))
        .collect(Collectors.joining(";"));
  }

  /** The words as standoff writes them: brat compares them with the text and wants one space between fragments. */
  static String words(List<Span> fragments, String text) {
    return fragments.stream().map(f -> f.of(text)).collect(Collectors.joining(" "));
  }

  /** What ends a line for brat, whose reader is Python's {@code splitlines}. */
  private static boolean breaksLine(char c) {
    return c >= '\n' && c <= '\r' || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static List<Span> joined(List<Span> pieces) {
    List<Span> joined = new ArrayList<>();
    for (Span piece : pieces.stream().sorted().toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).overlaps(piece)) {
        joined.set(last, new Span(joined.get(last).start(), Math.max(joined.get(last).end(), piece.end())));
      } else if (piece.length() > 0) {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static int skip(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int trim(String text, int from, int end) {
    int at = end;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
