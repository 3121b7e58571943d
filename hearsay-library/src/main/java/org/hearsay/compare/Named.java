package org.hearsay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name in a statement. Immutable.
 *
 * @param words its words in lower case, without titles
 * @param place whether what stands before it shows a place: <i>in</i>, <i>at</i>, <i>near</i>, <i>the town of</i>
 * @param start where it begins in the statement's words
 * @param end where it ends
 */
record Named(List<String> words, boolean place, int start, int end) {
  private static final Set<String> PLACING = Set.of("in", "at", "near", "from", "into", "outside", "around", "across", "off",
      "toward", "towards", "through", "inside", "beyond", "reach", "reached", "entered", "captured", "took", "capture", "taken",
      "seized", "capturing", "over", "on", "below", "above", "beneath", "beside", "along", "under", "behind");
  private static final Set<String> KINDS_OF_PLACE = Set.of("town", "city", "village", "port", "capital", "province", "region",
      "district", "island", "valley", "river", "lake", "county", "settlement", "hamlet", "suburb", "harbour", "harbor");
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "president", "minister", "premier", "senator",
      "general", "governor", "professor", "captain", "colonel", "judge", "mayor", "secretary", "representative", "prime");

  /** Copies the list. */
  Named {
    words = List.copyOf(words);
  }

  /** Whether both can name the same: the last word of the one is in the other. */
  boolean fits(Named other) {
    return other.words.contains(words.get(words.size() - 1)) || words.contains(other.words.get(other.words.size() - 1))
        || initials(other) || other.initials(this);
  }

  private boolean initials(Named longer) {
    if (words.size() != 1 || longer.words.size() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    longer.words.forEach(w -> initials.append(w.charAt(0)));
    return initials.toString().equals(words.get(0));
  }

  /** The names among tokens: runs of capitalised words; one that only begins a sentence is none. */
  static List<Named> of(List<Token> tokens, String text) {
    List<Named> names = new ArrayList<>();
    if (tokens.stream().filter(t -> t.isContent() && t.isCapital()).count() * 3 > tokens.stream().filter(Token::isContent).count() * 2
        && tokens.size() > 3) {
      return names; // a headline of which every word has a capital
    }
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      while (end < tokens.size() && isNamePart(tokens.get(end)) && (end == i || joined(text, tokens.get(end - 1), tokens.get(end)))) {
        end++;
      }
      if (end > i) {
        name(tokens, text, i, end, names);
      }
      i = Math.max(i + 1, end);
    }
    return names;
  }

  private static boolean isNamePart(Token token) {
    return token.isCapital() && Character.isLetter(token.text().codePointAt(0)) && token.isContent()
        && !Times.isTimeWord(token.lower()) && !Quantities.isNumber(token.lower());
  }

  /** Whether only a space or a hyphen stands between. */
  private static boolean joined(String text, Token one, Token next) {
    String between = one.end() <= next.start() && next.start() <= text.length() ? text.substring(one.end(), next.start()) : "";
    return between.equals(" ") || between.equals("-") || between.matches("[.] ");
  }

  private static void name(List<Token> tokens, String text, int from, int end, List<Named> names) {
    boolean opens = from == 0 || text.substring(0, tokens.get(from).start()).stripTrailing().matches("(?s).*[.!?:“\"]$");
    int first = from;
    while (first < end - 1 && TITLES.contains(tokens.get(first).lower())) {
      first++;
    }
    if (opens && end - from == 1 && !seenInside(tokens, from)) {
      return; // every sentence begins with a capital
    }
    List<String> words = tokens.subList(first, end).stream().map(Token::lower).toList();
    int before = from - 1;
    boolean kind = false;
    while (before >= 0 && from - before <= 4 && (Set.of("the", "of", "a").contains(tokens.get(before).lower())
        || KINDS_OF_PLACE.contains(tokens.get(before).lower()))) {
      kind |= KINDS_OF_PLACE.contains(tokens.get(before).lower());
      before--;
    }
    boolean place = kind || before >= 0 && PLACING.contains(tokens.get(before).lower());
    names.add(new Named(words, place, tokens.get(from).start(), tokens.get(end - 1).end()));
  }

  /** Whether the word stands with a capital elsewhere too, not at the begin. */
  private static boolean seenInside(List<Token> tokens, int at) {
    for (int i = 1; i < tokens.size(); i++) {
      if (i != at && tokens.get(i).text().equals(tokens.get(at).text())) {
        return true;
      }
    }
    return false;
  }
}
