package org.hearsay.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement's words, looked at once for many comparisons. Immutable.
 *
 * @param text the words
 * @param tokens the words one by one
 * @param stems the stems of those that say something, without double ones
 * @param quantities the numbers
 * @param times days, months, years
 * @param names the names
 * @param negated whether what is stated is denied: by an odd number of negations in the words, or by the source's act
 */
public record Wording(String text, List<Token> tokens, Set<String> stems, List<Quantity> quantities, List<Times.Time> times,
    List<Named> names, boolean negated) {
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor",
      "without", "denied", "denies", "deny", "denying", "false", "untrue", "cannot", "nothing", "failed", "fails", "unable",
      "hardly", "refused", "refuses", "rejected", "rejects");

  /** Copies nothing: it is made here alone, of collections that nobody changes. */
  public Wording {
  }

  /**
   * Looks at a statement's words.
   *
   * @param denied whether the source denies them, or the text says that they were not said
   */
  public static Wording of(String text, boolean denied) {
    List<Token> tokens = Tokens.of(text);
    Set<String> stems = new LinkedHashSet<>();
    tokens.stream().filter(Token::isContent).map(Token::stem).forEach(stems::add);
    boolean negations = tokens.stream().filter(t -> NEGATIONS.contains(t.lower())).count() % 2 == 1;
    return new Wording(text, tokens, stems, Quantities.of(tokens), Times.of(tokens), Named.of(tokens, text),
        negations != denied);
  }

  /** Whether there are enough words for a claim. */
  public boolean saysEnough() {
    return stems.size() >= 3 && tokens.size() >= 4;
  }

  /** The negation's words, for showing. */
  String negation() {
    return tokens.stream().filter(t -> NEGATIONS.contains(t.lower())).map(Token::text).findFirst().orElse("");
  }
}
