package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a human being, taken apart. Immutable.
 *
 * @param titles titles and offices before the name, in lower case, without full stops
 * @param given given names and initials, in lower case; empty when there is only one name
 * @param surname the last name, or the only one, in lower case
 * @param suffix Jr, Sr, II, III or IV in lower case; empty when there is none
 * @param full the name as written, without titles
 */
record PersonName(List<String> titles, List<String> given, String surname, String suffix, String full) {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  /** Copies the lists. */
  PersonName {
    titles = List.copyOf(titles);
    given = List.copyOf(given);
  }

  /** Takes a name apart; {@code words} are parted by spaces, without a possessive ending. */
  static PersonName of(String words) {
    List<String> tokens = new ArrayList<>();
    for (String token : words.strip().split("[\\s,]+")) {
      if (!token.isEmpty() && !token.equals(".")) {
        tokens.add(token);
      }
    }
    String suffix = "";
    int end = tokens.size();
    if (end > 1 && SUFFIXES.contains(bare(tokens.get(end - 1)))) {
      suffix = bare(tokens.get(--end));
    }
    int start = 0;
    for (int i = 0; i < end - 1; i++) {
      String token = bare(tokens.get(i));
      boolean alsoGiven = i == 0 && end > 1 && Gender.ofGivenName(token) != Gender.UNKNOWN;
      if (!alsoGiven && (Titles.has(token) || Lexicon.ROLES.has(token)) || token.equals("the")) {
        start = i + 1;
      }
    }
    start = afterRealm(tokens, start, end);
    List<String> titles = new ArrayList<>();
    tokens.subList(0, start).forEach(t -> titles.add(bare(t)));
    List<String> given = new ArrayList<>();
    tokens.subList(start, Math.max(start, end - 1)).forEach(t -> given.add(bare(t)));
    String surname = end > start ? bare(tokens.get(end - 1)) : "";
    return new PersonName(titles, given, surname, suffix, String.join(" ", tokens.subList(start, tokens.size())));
  }

  /** Where the name begins after <i>of State</i>, <i>of the Navy</i>: at a given name, else the last two words. */
  private static int afterRealm(List<String> tokens, int start, int end) {
    if (start == 0 || start >= end || !tokens.get(start).equals("of") && !tokens.get(start).equals("for")) {
      return start;
    }
    for (int i = start + 2; i < end; i++) {
      if (Gender.ofGivenName(tokens.get(i)) != Gender.UNKNOWN && i < end - 1 || i == end - 2) {
        return i;
      }
    }
    return 0; // an office without a name: the Bishop of Tarn
  }

  private static String bare(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** What title and given name tell. */
  Gender gender() {
    Gender gender = Gender.UNKNOWN;
    for (String title : titles) {
      gender = Titles.gender(title).or(Gender.ofNoun(title)).or(gender);
    }
    return given.isEmpty() || gender != Gender.UNKNOWN ? gender : Gender.ofGivenName(given.get(0));
  }

  /** Whether given name and surname are both there. */
  boolean isFull() {
    return !given.isEmpty();
  }

  /** How many names and initials there are. */
  int length() {
    return given.size() + 1;
  }

  /**
   * Whether both can name the same person: equal surnames, no different given names, suffixes or genders; or one is no
   * more than a given name of the other.
   */
  boolean fits(PersonName other) {
    boolean suffixesFit = suffix.isEmpty() || other.suffix.isEmpty() || suffix.equals(other.suffix);
    if (!gender().fits(other.gender()) || !suffixesFit) {
      return false;
    }
    if (surname.equals(other.surname)) {
      return given.isEmpty() || other.given.isEmpty() || agree(other);
    }
    return given.isEmpty() && titles.isEmpty() && other.given.contains(surname)
        || other.given.isEmpty() && other.titles.isEmpty() && given.contains(other.surname);
  }

  /** First names agree, or one is known by what is the other's second. */
  private boolean agree(PersonName other) {
    return Nicknames.agree(given.get(0), other.given.get(0))
        || given.size() > 1 && given.get(1).length() > 1 && Nicknames.agree(given.get(1), other.given.get(0))
        || other.given.size() > 1 && other.given.get(1).length() > 1
            && Nicknames.agree(given.get(0), other.given.get(1));
  }
}
