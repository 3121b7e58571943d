package org.hearsay.brat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.hearsay.Role;
import org.hearsay.Span;

/** Texts with attributions of every shape, out of the characters that formats stumble over. */
public final class MarkedTexts {
  private static final String[] CHARACTERS = {"a", "b", " ", "é", "e\u0301", "水", "😀", "👩‍🚒", "ש", "\u202e", "{", "}",
      "\"", "'", ",", ";", ":", "=", "\t", "\\", "\u2028", "<", "&", "…"};
  private static final String[] BREAKS = {"\n", "\r\n", "\r"};

  private MarkedTexts() {}

  private record Piece(String words, List<Role> role, Set<Integer> numbers) {}

  /** With line breaks anywhere. */
  public static Arbitrary<MarkedText> any() {
    return of(Arbitraries.frequencyOf(Tuple.of(20, Arbitraries.of(CHARACTERS)),
        Tuple.of(2, Arbitraries.of(BREAKS))));
  }

  /** All on one line, as brat counts lines. */
  public static Arbitrary<MarkedText> ofOneLine() {
    return of(Arbitraries.of(CHARACTERS).filter(c -> !c.equals("\u2028")));
  }

  private static Arbitrary<MarkedText> of(Arbitrary<String> characters) {
    Arbitrary<String> words = characters.list().ofMinSize(0).ofMaxSize(6).map(c -> String.join("", c) + "x");
    Arbitrary<String> between = characters.list().ofMinSize(0).ofMaxSize(6).map(c -> String.join("", c));
    Arbitrary<Piece> piece = Combinators.combine(words, Arbitraries.of(Role.class),
        Arbitraries.integers().between(1, 3).set().ofMinSize(1).ofMaxSize(2)).as(
            (w, role, numbers) -> new Piece(w, List.of(role), numbers));
    Arbitrary<Piece> plain = between.map(w -> new Piece(w, List.of(), Set.of()));
    return Arbitraries.oneOf(List.of(piece, plain)).list().ofMaxSize(10).map(MarkedTexts::joined);
  }

  private static MarkedText joined(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    Map<Integer, Map<Role, List<Span>>> spans = new TreeMap<>();
    for (Piece piece : pieces) {
      Span span = new Span(text.length(), text.length() + piece.words.length());
      text.append(piece.words);
      for (int number : piece.numbers) {
        spans.computeIfAbsent(number, n -> new EnumMap<>(Role.class))
            .computeIfAbsent(piece.role.get(0), r -> new ArrayList<>()).add(span);
      }
    }
    return new MarkedText(text.toString(), spans.values().stream()
        .map(p -> new GoldAttribution(p.getOrDefault(Role.SOURCE, List.of()), p.getOrDefault(Role.CUE, List.of()),
            p.getOrDefault(Role.CONTENT, List.of())))
        .toList());
  }
}
