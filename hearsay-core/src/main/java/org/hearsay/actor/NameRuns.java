package org.hearsay.actor;

import java.util.Set;

/** Runs of capitalised words that may be names: <i>Orrin J. Vale</i>, <i>Ministry of Defence</i>. */
final class NameRuns {
  private static final int LONGEST = 14;
  private static final Set<String> PARTICLES = Set.of("de", "van", "von", "der", "den", "del", "della", "al", "el",
      "bin", "ibn", "la", "le", "du", "da", "di", "dos", "ter", "zu", "af");
  private static final Set<String> ABBREVIATIONS = Set.of("jr", "sr", "st", "inc", "corp", "co", "ltd", "mt", "ft");

  private NameRuns() {}

  /** After the last word of the run that begins at word {@code first}; {@code first} itself when none does. */
  static int end(Layout layout, int first) {
    if (!starts(layout, first)) {
      return first;
    }
    int end = first + 1;
    while (end - first < LONGEST && end < layout.size()
        && layout.paragraph(end) == layout.paragraph(first) && layout.quotation(end) == layout.quotation(first)) {
      int step = step(layout, first, end);
      if (step == 0) {
        break;
      }
      end += step;
    }
    while (end > first + 1 && Lexicon.FUNCTION_WORDS.has(layout.lower(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a name may begin at the word. */
  static boolean starts(Layout layout, int i) {
    return layout.capital(i) && !Lexicon.FUNCTION_WORDS.has(layout.lower(i))
        || layout.capital(i) && layout.word(i).equals(layout.word(i).toUpperCase(java.util.Locale.ROOT))
            && layout.word(i).length() > 1 && Set.of("US", "WHO", "IT").contains(layout.word(i));
  }

  /** How many words from {@code at} on continue the run. */
  private static int step(Layout layout, int first, int at) {
    String word = layout.word(at);
    String before = layout.lower(at - 1);
    boolean continues = layout.capital(at + 1) && layout.sentence(at + 1) == layout.sentence(first);
    if (layout.capital(at)) {
      boolean stops = Lexicon.FUNCTION_WORDS.has(layout.lower(at)) && layout.word(at).length() > 2
          || layout.sentence(at) != layout.sentence(first);
      return stops ? 0 : 1;
    }
    if (word.equals(".") && layout.joined(at)) {
      boolean abbreviation = before.length() == 1 || Titles.has(before) || ABBREVIATIONS.contains(before);
      return abbreviation && (layout.capital(at + 1) || layout.word(at - 1).length() == 1 && at - first > 1
          || ABBREVIATIONS.contains(before)) ? 1 : 0;
    }
    if (word.equals("-") && layout.joined(at) && layout.joined(at + 1) && layout.letters(at + 1)) {
      return 2;
    }
    if (layout.isApostrophe(at) && layout.joined(at) && layout.joined(at + 1) && layout.capital(at + 1)) {
      return 2;
    }
    if (!continues) {
      return PARTICLES.contains(word) && PARTICLES.contains(layout.lower(at + 1)) && layout.capital(at + 2) ? 3 : 0;
    }
    if (PARTICLES.contains(word) || word.equals("&")) {
      return 2;
    }
    boolean body = isBody(layout, first, at) || Titles.has(before) || Lexicon.ROLES.has(before);
    return (word.equals("of") || word.equals("for")) && body && !Lexicon.FUNCTION_WORDS.has(layout.lower(at + 1)) ? 2
        : word.equals("and") && body && hasOf(layout, first, at) ? 2 : 0;
  }

  private static boolean isBody(Layout layout, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      String word = layout.lower(i);
      if (Lexicon.ORGANISATIONS.hasForm(word) || Lexicon.GOVERNMENTS.has(word) || Lexicon.DOCUMENTS.has(word)
          || word.equals("states") || word.equals("americans") || word.equals("citizens")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOf(Layout layout, int first, int end) {
    for (int i = first; i < end; i++) {
      if (layout.lower(i).equals("of") || layout.lower(i).equals("for")) {
        return true;
      }
    }
    return false;
  }
}
