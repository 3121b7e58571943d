package org.hearsay.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.format.WriterOptions.Marking;

/**
 * What is put into an article's text to show its attributions: a style for each character and, between characters,
 * signs around source, cue and content and each attribution's number, once, where its content ends.
 */
final class Marks {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Map<Integer, String> closing = new HashMap<>();
  private final Map<Integer, String> opening = new HashMap<>();
  private final byte[] styles;

  private Marks(int length) {
    styles = new byte[length];
  }

  private record Piece(Role role, Span span) {}

  /** The marks of a reading. */
  static Marks of(Reading reading, Marking marking) {
    String text = reading.article().text();
    Marks marks = new Marks(text.length());
    // to numbers; attributions that share words share their signs, outer ones come first
    Map<Piece, String> pieces = new LinkedHashMap<>();
    for (Attribution attribution : reading.attributions()) {
      for (Role role : Role.values()) {
        attribution.pieces(role).stream().map(span -> new Piece(role, trimmed(span, text)))
            .filter(piece -> piece.span.length() > 0).forEach(piece -> pieces.putIfAbsent(piece, ""));
      }
      Span last = attribution.content().stream().max(Comparator.comparing(Span::end)).orElseThrow();
      pieces.computeIfPresent(new Piece(Role.CONTENT, trimmed(last, text)),
          (piece, others) -> joined(others, number(attribution.id())));
    }
    pieces.keySet().forEach(marks::style);
    marks.sign(pieces, marking);
    return marks;
  }

  /** No marks. */
  static Marks none(String text) {
    return new Marks(text.length());
  }

  /** What closes before the character at {@code offset}; belongs to the character before. */
  String closing(int offset) {
    return closing.getOrDefault(offset, "");
  }

  /** What opens before the character at {@code offset}; belongs to it. */
  String opening(int offset) {
    return opening.getOrDefault(offset, "");
  }

  /** The style of the character at {@code offset}. */
  Style style(int offset) {
    return Style.values()[styles[offset]];
  }

  /** An attribution's id as a small number: a12 is ¹²; an id of another form stands in parentheses. */
  static String number(String id) {
    if (!id.matches("a\\d{1,6}")) {
      return "(" + Terminal.line(id) + ")";
    }
    StringBuilder number = new StringBuilder();
    id.chars().skip(1).forEach(digit -> number.append(SUPERSCRIPTS.charAt(digit - '0')));
    return number.toString();
  }

  /** The sign that opens a role's words. */
  static String open(Role role) {
    return switch (role) {
      case SOURCE -> "[";
      case CUE -> "_";
      case CONTENT -> "‹";
    };
  }

  /** The sign that closes a role's words. */
  static String close(Role role) {
    return switch (role) {
      case SOURCE -> "]";
      case CUE -> "_";
      case CONTENT -> "›";
    };
  }

  private void style(Piece piece) {
    byte style = (byte) Style.of(piece.role).ordinal();
    for (int i = piece.span.start(); i < piece.span.end(); i++) {
      styles[i] = (byte) Math.max(styles[i], style);
    }
  }

  /** Longer pieces, and then those of outer attributions, open first and close last: signs nest wherever pieces do. */
  private void sign(Map<Piece, String> pieces, Marking marking) {
    List<Piece> ordered = new ArrayList<>(pieces.keySet());
    ordered.sort(Comparator.comparing((Piece p) -> p.span.length()).reversed());
    for (Piece piece : ordered) {
      String number = pieces.get(piece);
      if (marking == Marking.SIGNS) {
        opening.merge(piece.span.start(), open(piece.role), String::concat);
        closing.merge(piece.span.end(), close(piece.role) + number, (outer, inner) -> inner + outer);
      } else if (!number.isEmpty()) {
        closing.merge(piece.span.end(), number, (outer, inner) -> joined(inner, outer));
      }
    }
  }

  private static String joined(String number, String other) {
    return number.isEmpty() ? other : number + "," + other;
  }

  private static Span trimmed(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && Terminal.isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Terminal.isSpace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }
}
