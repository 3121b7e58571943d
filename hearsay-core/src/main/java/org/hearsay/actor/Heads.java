package org.hearsay.actor;

import java.util.Set;

/**
 * Finds the word that carries the meaning of a noun phrase, without a parser: the last word before the first
 * preposition, relative clause, participle or comma; after a possessive, what is possessed; after <i>one of</i> and its
 * like, what it is part of.
 */
final class Heads {
  /** No word at all. */
  static final int NONE = -1;

  private static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "at", "from", "with", "on", "to", "by",
      "near", "among", "inside", "outside", "under", "behind", "about", "against", "between", "within", "across",
      "without", "including", "around", "after", "before", "during", "since", "like", "over", "through", "throughout",
      "close", "familiar", "aware", "per", "via", "as", "than", "here", "there", "along", "alongside");
  private static final Set<String> CLAUSES = Set.of("who", "which", "that", "whose", "whom", "where", "when", "while",
      "and", "or", "but", "is", "was", "are", "were", "has", "have", "had", "not", "then", "also", "later", "himself",
      "herself", "themselves", "itself", "said", "says", "say", "told", "alone", "too", "today", "yesterday");
  private static final Set<String> QUANTITIES = Set.of("one", "some", "many", "most", "several", "number", "couple",
      "handful", "majority", "dozens", "hundreds", "thousands", "both", "none", "two", "three", "four", "five", "six",
      "few", "all", "each", "any", "plenty", "lot", "lots", "half", "range", "variety", "host", "series", "pair",
      "either", "neither", "scores", "dozen", "close", "more", "fewer", "less", "up", "nearly",
      "minority", "part", "rest", "others", "kind", "sort", "bunch",
      "group", "crowd", "collection");

  private Heads() {}

  /** The head of words {@code first} to {@code end} (exclusive), or {@link #NONE} when there are only marks. */
  static int of(Layout layout, int first, int end) {
    int head = NONE;
    for (int i = first; i < end; i++) {
      String word = layout.lower(i);
      if (!layout.letters(i)) {
        if (head == NONE) {
          continue;
        }
        if (layout.possessive(i)) {
          if (word(layout, i + 1, end).equals("s")) {
            i++;
          }
          if (i + 1 < end && layout.letters(i + 1) && !stops(layout, i + 1)) {
            head = NONE; // what is possessed comes
            continue;
          }
          return head;
        }
        if (",;:()[]—–".contains(word) || isQuote(word)) {
          return head;
        }
        continue; // full stop of a title, hyphen, ampersand
      }
      if (head != NONE && stops(layout, i)) {
        if (Set.of("of", "to", "than").contains(word) && QUANTITIES.contains(layout.lower(head)) && i + 1 < end) {
          head = NONE;
          continue;
        }
        return head;
      }
      if (head != NONE && participle(layout, i, head)) {
        return head;
      }
      head = i;
    }
    return head;
  }

  private static String word(Layout layout, int i, int end) {
    return i < end ? layout.lower(i) : "";
  }

  /** Where a noun phrase with this head ends: before a relative clause, a participle, a comma, or at {@code end}. */
  static int phraseEnd(Layout layout, int head, int end) {
    for (int i = head + 1; i < end; i++) {
      boolean clause = CLAUSES.contains(layout.lower(i)) && !layout.lower(i).equals("and");
      if (clause || layout.lower(i).equals("including") || ",;:()[]—–".contains(layout.word(i))
          || isQuote(layout.word(i)) || i == head + 1 && participle(layout, i, head)) {
        return i;
      }
    }
    return end;
  }

  private static boolean stops(Layout layout, int i) {
    return PREPOSITIONS.contains(layout.lower(i)) || CLAUSES.contains(layout.lower(i));
  }

  /** <i>people briefed on</i>, <i>officials speaking</i>: a verb form after a noun that is a word for people. */
  private static boolean participle(Layout layout, int i, int head) {
    String word = layout.lower(i);
    String noun = layout.lower(head);
    boolean verb = word.endsWith("ed") || word.endsWith("ing") || word.equals("seen");
    return verb && !layout.capital(i) && !QUANTITIES.contains(noun)
        && (Lexicon.ROLES.hasForm(noun) || Lexicon.GROUPS.has(noun) || Lexicon.DOCUMENTS.hasForm(noun));
  }

  private static boolean isQuote(String word) {
    return "\"“”«»„".contains(word);
  }
}
