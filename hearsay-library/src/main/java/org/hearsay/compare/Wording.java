package org.hearsay.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement's words, looked at once for many comparisons. Immutable.
 *
 * @param text the words
 * @param tokens the words one by one
 * @param stems the stems of those that say something, without double ones
 * @param quantities the numbers
 * @param times days, months, years
 * @param names the names
 * @param denied whether the source denies the words, or the text says that they were not said
 */
public record Wording(String text, List<Token> tokens, Set<String> stems, List<Quantity> quantities, List<Times.Time> times,
    List<Named> names, boolean denied) {
  private static final int LONGEST_OCCASION = 16;
  private static final Pattern OCCASION = Pattern.compile("(?i)^(?:in|during|at|on|through|via)\\s+(?:an?|the|his|her|their|its)\\s+"
      + "(?:[\\w’'-]+\\s+){0,3}?(?:interview|statement|conference|briefing|letter|speech|e-?mail|tweet|post|release|appearance)s?\\b");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor",
      "without", "denied", "denies", "deny", "denying", "false", "untrue", "cannot", "nothing", "failed", "fails", "unable",
      "hardly", "refused", "refuses", "rejected", "rejects");

  /**
   * Looks at a statement's words.
   *
   * @param denied whether the source denies them, or the text says that they were not said
   */
  public static Wording of(String text, boolean denied) {
    List<Token> tokens = Tokens.of(text);
    Set<String> stems = new LinkedHashSet<>();
    tokens.stream().filter(Token::isContent).map(Token::stem).forEach(stems::add);
    return new Wording(text, tokens, stems, Quantities.of(tokens, text), Times.of(tokens), Named.of(tokens, text), denied);
  }

  /** Whether there are enough words for a claim: what says something besides names and numbers. */
  public boolean saysEnough() {
    long numbers = tokens.stream().filter(t -> t.isContent() && quantities.stream()
        .anyMatch(q -> q.start() <= t.start() && t.end() <= q.end())).count();
    return stems.size() - numbers >= 2 && tokens.size() >= 3;
  }

  /** Whether there are so few words that they may mean anything elsewhere. */
  public boolean isShort() {
    return stems.size() < 4;
  }

  /** Whether the words only say where or how something was said: <i>in an interview with the Gull on Tuesday</i>. */
  public boolean isOccasionOfSpeech() {
    return tokens.size() <= LONGEST_OCCASION && OCCASION.matcher(text.strip()).find();
  }

  /**
   * Whether the words deny something of which the other statement speaks: an odd number of negations, or with the source's
   * denial an even one, stand before words that both have.
   */
  boolean denies(Wording other) {
    return (negations(other).size() % 2 == 1) != denied;
  }

  /** The negations before words of which the other statement speaks; one that it has as well denies nothing against it. */
  List<Token> negations(Wording other) {
    if (tokens.stream().anyMatch(t -> t.lower().equals("since"))) {
      return List.of(); // not since 2019: neither denies nor affirms it
    }
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
      boolean measure = Set.of("more", "less", "fewer", "later", "only", "longer").contains(next);
      if (NEGATIONS.contains(token.lower()) && !measure && !(token.isContent() && other.stems.contains(token.stem()))
          && speaksOf(i, other)) {
        found.add(token);
      }
    }
    return found;
  }

  /** Whether a word denies what stands after it. */
  static boolean isNegation(Token token) {
    return NEGATIONS.contains(token.lower());
  }

  private boolean speaksOf(int negation, Wording other) {
    int looked = 0;
    for (int i = negation + 1; i < tokens.size() && looked < 2; i++) {
      if (tokens.get(i).isContent()) {
        looked++;
        if (other.stems.contains(tokens.get(i).stem())) {
          return true;
        }
      }
    }
    return looked == 0;
  }

  /** Whether one piece of a content in several stands in another statement word for word; pieces are parted by " … ". */
  public boolean hasPieceIn(Wording other, int least) {
    String all = " " + String.join(" ", other.tokens.stream().map(Token::lower).toList()) + " ";
    for (String piece : text.split(" … ")) {
      List<String> words = Tokens.of(piece).stream().map(Token::lower).toList();
      if (words.size() >= least && all.contains(" " + String.join(" ", words) + " ")) {
        return true;
      }
    }
    return false;
  }
}
