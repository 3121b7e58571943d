package org.hearsay.brat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.Role;
import org.hearsay.Span;

/**
 * A text with its attributions marked inside it, for tests and for annotating by hand. Immutable.
 *
 * <pre>{@code
 * {src1: The ministry} {cue1: said} {con1: the pier would hold}.
 * }</pre>
 *
 * <p>A piece is a role ({@code src}, {@code cue}, {@code con}), the numbers of the attributions it belongs to, a colon,
 * one space that is not part of the text, and words. The same label again is a further piece; {@code {src3,4: The
 * union}} belongs to two attributions. Pieces do not nest. A brace that is part of the text is doubled, <code>{{</code>
 * and <code>}}</code>; doubled braces are taken first, from left to right. <code>{}</code> between pieces stands for
 * nothing: it parts a piece from a literal brace that follows it directly.
 *
 * @param text the plain text
 * @param attributions in the order of their numbers, which may have gaps; pieces in the order of the text
 */
public record MarkedText(String text, List<GoldAttribution> attributions) {

  /** Copies the list. */
  public MarkedText {
    attributions = List.copyOf(attributions);
  }

  /**
   * Reads marked text.
   *
   * @throws IllegalArgumentException when it is not well-formed; the message names the line and what is wrong there
   */
  public static MarkedText parse(String marked) {
    return new MarkedTextParser(marked).parse();
  }

  /**
   * The text with its marks; {@link #parse} gives back an equal value when each attribution's pieces are in the order
   * of the text. Attributions are numbered from 1.
   *
   * @throws IllegalArgumentException when pieces overlap without being the same words in the same role, when a piece is
   *     empty or lies outside the text, or when an attribution has no piece: marks cannot express these
   */
  public String marked() {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    String before = "";
    for (Piece piece : pieces()) {
      literal(marked, before, text.substring(at, piece.span.start()));
      marked.append('{').append(label(piece.role)).append(numbers(piece)).append(": ");
      literal(marked, "", piece.span.of(text));
      marked.append('}');
      at = piece.span.end();
      before = "{}";
    }
    literal(marked, before, text.substring(at));
    return marked.toString();
  }

  /** A role's name in marks. */
  static String label(Role role) {
    return switch (role) {
      case SOURCE -> "src";
      case CUE -> "cue";
      case CONTENT -> "con";
    };
  }

  private record Piece(Role role, Span span, TreeSet<Integer> numbers) {}

  /** The marks to write, in the order of the text. */
  private List<Piece> pieces() {
    Map<Span, Piece> bySpan = new TreeMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      int number = i + 1;
      int pieces = 0;
      for (Role role : Role.values()) {
        for (Span span : attributions.get(i).pieces(role)) {
          if (span.length() == 0 || span.end() > text.length()) {
            throw new IllegalArgumentException("attribution " + number + ": its " + role.word() + " " + span.start()
                + ".." + span.end() + " is empty or lies outside the text of " + text.length() + " units");
          }
          Piece piece = bySpan.computeIfAbsent(span, s -> new Piece(role, s, new TreeSet<>()));
          if (piece.role != role || !piece.numbers.add(number)) {
            throw overlap(piece, new Piece(role, span, new TreeSet<>(List.of(number))));
          }
          pieces++;
        }
      }
      if (pieces == 0) {
        throw new IllegalArgumentException("attribution " + number + " has no piece to mark");
      }
    }
    List<Piece> ordered = new ArrayList<>(bySpan.values());
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i - 1).span.overlaps(ordered.get(i).span)) {
        throw overlap(ordered.get(i - 1), ordered.get(i));
      }
    }
    return ordered;
  }

  private IllegalArgumentException overlap(Piece one, Piece other) {
    return new IllegalArgumentException("marked text cannot hold pieces that overlap: " + described(one) + " and "
        + described(other));
  }

  private String described(Piece piece) {
    return piece.role.word() + " of " + numbers(piece) + " \"" + piece.span.of(text) + "\"";
  }

  private static String numbers(Piece piece) {
    StringJoiner numbers = new StringJoiner(",");
    piece.numbers.forEach(n -> numbers.add(n.toString()));
    return numbers.toString();
  }

  /** Appends plain words; {@code separator} keeps a closing brace of a piece apart from a literal one. */
  private static void literal(StringBuilder marked, String separator, String words) {
    if (words.startsWith("}")) {
      marked.append(separator);
    }
    marked.append(words.replace("{", "{{").replace("}", "}}"));
  }
}
