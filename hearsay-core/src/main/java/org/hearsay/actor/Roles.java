package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;

/**
 * What the words around a name say its bearer is: an apposition (<i>Orrin Vale, the mayor of Tavel,</i>), an office or
 * trade before it (<i>Water Minister Edda Korvin</i>), a party and seat in brackets (<i>(R-Ohio)</i>).
 */
final class Roles {
  /** The most words in an apposition. */
  private static final int LONGEST = 16;
  /** The most words before a name that belong to an office. */
  private static final int MOST_BEFORE = 8;
  /** The most words from <i>of</i> to the end of what an office is for. */
  private static final int LONGEST_REALM = 4;
  private static final Set<String> MERE_TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "sir", "dame", "dr", "lord",
      "lady", "hon", "herr", "frau", "monsieur", "madame", "señor", "señora", "madam");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one", "its", "his", "her", "their");
  private static final Set<String> BEFORE_TITLES = Set.of("former", "acting", "deputy", "vice", "ex", "then", "interim",
      "outgoing", "incoming", "retired", "late", "longtime", "ousted");
  private static final Set<String> NO_APPOSITION = Set.of("who", "which", "whose", "where", "when", "and", "or", "but",
      "as", "in", "on", "at", "for", "with", "after", "before", "while", "because", "though", "although", "if", "he",
      "she", "it", "they", "we", "i", "you", "there", "not", "to", "by", "from", "like", "among");

  /**
   * The words that say what somebody is.
   *
   * @param first the first word
   * @param end after the last word
   * @param head the noun
   */
  record Role(int first, int end, int head) {
    Span span(Layout layout) {
      return layout.span(first, end);
    }
  }

  private final Layout layout;

  Roles(Layout layout) {
    this.layout = layout;
  }

  /** What is said beside a name, the fullest first. */
  List<Role> of(Reference name) {
    List<Role> roles = new ArrayList<>();
    if (name.form() == Form.NAME) {
      after(name).ifPresent(roles::add);
      if (name.person().isPresent()) {
        before(name).ifPresent(roles::add);
        party(name).ifPresent(roles::add);
      }
    }
    return roles;
  }

  private Optional<Role> after(Reference name) {
    int at = endOf(name);
    if (!layout.word(at).equals(",") && !layout.word(at).equals("(")) {
      return Optional.empty();
    }
    int first = at + 1;
    if (!layout.word(first).isEmpty() && Character.isDigit(layout.word(first).charAt(0))
        && layout.word(first + 1).equals(",")) {
      first += 2; // an age
    }
    first = afterParty(first);
    if (first >= layout.size() || layout.sentence(first) != name.sentence() || !layout.letters(first)
        || NO_APPOSITION.contains(layout.lower(first)) || Lexicon.SPEAKING.has(layout.lower(first))) {
      return Optional.empty();
    }
    int end = first;
    while (end < layout.size() && end - first < LONGEST && layout.sentence(end) == name.sentence()
        && (!",;:()—“”\"".contains(layout.word(end)) || abbreviatedState(end))
        && !(end > first && Lexicon.SPEAKING.has(layout.lower(end)))) {
      end++;
    }
    while (end > first && layout.word(end - 1).equals(".")) {
      end--;
    }
    int head = Heads.of(layout, first, end);
    boolean article = ARTICLES.contains(layout.lower(first));
    boolean fits = head != Heads.NONE && tells(name, head) && (article || name.person().isPresent());
    return fits ? Optional.of(new Role(first, end, head)) : Optional.empty();
  }

  /** After a party and seat and the comma behind it, when they stand at a word: <i>D-Ohio,</i>. */
  private int afterParty(int first) {
    if (layout.word(first).length() == 1 && layout.capital(first) && layout.word(first + 1).equals("-")) {
      for (int i = first + 2; i < first + 9; i++) {
        if (layout.word(i).equals(",")) {
          return i + 1;
        }
      }
    }
    return first;
  }

  /** Whether a comma stands on either side of a state after its city: <i>Tavel, Mo., branch</i>. */
  private boolean abbreviatedState(int comma) {
    return layout.word(comma).equals(",") && (layout.capital(comma - 1) && layout.capital(comma + 1)
        && layout.word(comma + 2).equals(".") && layout.word(comma + 3).equals(",")
        || layout.word(comma - 1).equals(".") && layout.capital(comma - 2) && layout.word(comma - 3).equals(","));
  }

  /** Whether a noun can say what the bearer of a name is. */
  private boolean tells(Reference name, int head) {
    String noun = layout.lower(head);
    return name.person().isPresent() ? Lexicon.ROLES.has(noun)
        : !layout.capital(head) && (Lexicon.ORGANISATIONS.has(noun) || Lexicon.GOVERNMENTS.has(noun)
            || Lexicon.OUTLET_NOUNS.has(noun) || Lexicon.DOCUMENTS.has(noun) || Lexicon.GROUPS.has(noun));
  }

  private Optional<Role> before(Reference name) {
    int head = startOfName(name) - 1;
    if (head > 0 && layout.word(head).equals(".")) {
      head--;
    }
    if (head < 0 || layout.sentence(head) != name.sentence() || layout.quotation(head) != name.quotation()) {
      return Optional.empty();
    }
    int last = head;
    head = beforeRealm(head);
    String noun = layout.lower(head);
    if (!Lexicon.ROLES.has(noun) && !(Titles.has(noun) && !MERE_TITLES.contains(noun))) {
      return Optional.empty();
    }
    int first = head;
    while (first > 0 && head - first < MOST_BEFORE && layout.sentence(first - 1) == name.sentence()) {
      int step = wordsBefore(first - 1, layout.capital(head));
      if (step == 0) {
        break;
      }
      first -= step;
    }
    while (first < head && (!layout.letters(first) || layout.lower(first).equals("s"))) {
      first++;
    }
    int end = layout.word(last + 1).equals(".") ? last + 2 : last + 1;
    return Optional.of(new Role(first, end, head));
  }

  /** The office whose realm ends at a word, <i>Secretary</i> of <i>Secretary of State</i>; the word itself without one. */
  private int beforeRealm(int last) {
    for (int i = last - 1; i > Math.max(0, last - LONGEST_REALM) && layout.letters(i); i--) {
      if (layout.lower(i).equals("of") || layout.lower(i).equals("for")) {
        return i - 1;
      }
    }
    return last;
  }

  /** How many words that end at word {@code i} belong to an office, which is a title or not; 0 when none. */
  private int wordsBefore(int i, boolean title) {
    if (layout.word(i).equals("-") && layout.joined(i)) {
      return 1;
    }
    if (layout.lower(i).equals("s") && i > 0 && layout.isApostrophe(i - 1) && layout.joined(i)) {
      return 2;
    }
    if (layout.word(i).equals(".") && i > 0 && (layout.word(i - 1).length() == 1 || Titles.has(layout.lower(i - 1)))) {
      return 2;
    }
    boolean word = layout.letters(i) && !Lexicon.FUNCTION_WORDS.has(layout.lower(i))
        && !Lexicon.SPEAKING.has(layout.lower(i));
    return word && (!title || layout.capital(i) || BEFORE_TITLES.contains(layout.lower(i))) ? 1 : 0;
  }

  private Optional<Role> party(Reference name) {
    int at = endOf(name);
    boolean brackets = layout.word(at).equals("(") && layout.word(at + 1).length() == 1 && layout.capital(at + 1)
        && layout.word(at + 2).equals("-") && layout.capital(at + 3);
    return brackets ? Optional.of(new Role(at + 1, at + 4, at + 1)) : Optional.empty();
  }

  /** After the last word of the name, without a possessive ending. */
  private int endOf(Reference name) {
    return layout.endWord(name.span());
  }

  /** Where the name begins after titles and offices: as many words before its end as it has. */
  private int startOfName(Reference name) {
    int words = name.person().map(p -> p.full().split("[^\\p{L}\\p{N}]+").length).orElse(1);
    int start = endOf(name);
    for (int i = start - 1; i >= name.mention().first() && words > 0; i--) {
      if (layout.letters(i)) {
        words--;
        start = i;
      }
    }
    return start;
  }

  /** The words of a role that tell it from others of the same noun: <i>water</i>, <i>Tavel</i>. */
  List<String> modifiers(Role role) {
    return content(role.first(), role.end(), role.head());
  }

  /** The same for a description, with the word that follows <i>of</i>, <i>for</i> or <i>at</i>. */
  List<String> modifiers(Reference description) {
    int end = endOf(description);
    List<String> words = new ArrayList<>(content(description.mention().first(), end, description.mention().head()));
    if (Set.of("of", "for", "at").contains(layout.lower(end))) {
      int i = end + 1;
      while (i < end + 4 && Lexicon.FUNCTION_WORDS.has(layout.lower(i))) {
        i++;
      }
      if (layout.letters(i)) {
        words.add(layout.lower(i));
      }
    }
    return words;
  }

  private List<String> content(int first, int end, int head) {
    List<String> words = new ArrayList<>();
    for (int i = first; i < Math.min(end, first + LONGEST); i++) {
      boolean tells = layout.letters(i) && !Lexicon.FUNCTION_WORDS.has(layout.lower(i)) && !layout.lower(i).equals("s");
      if (i != head && tells) {
        words.add(layout.lower(i));
      }
    }
    return words;
  }
}
