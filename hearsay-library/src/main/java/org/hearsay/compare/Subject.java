package org.hearsay.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article is about, as far as the names in it tell. Immutable.
 *
 * @param names the words of names that stand in its headline and the beginning of its text, in lower case
 */
public record Subject(Set<String> names) {
  private static final int MOST_CHARACTERS = 6_000;
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},;)] )\\p{Lu}[\\p{L}\\p{M}’'-]+");

  /** Copies the set. */
  public Subject {
    names = Set.copyOf(names);
  }

  /** Looks at an article's words. */
  public static Subject of(String text) {
    Set<String> names = new HashSet<>();
    Matcher m = NAME.matcher(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT).replaceAll("[’']s$", "");
      if (!Times.isTimeWord(word)) {
        names.add(word);
      }
    }
    return new Subject(names);
  }

  /** How much two articles have in common: names in both over the geometric mean of both's numbers, 0 to 1. */
  public double shared(Subject other) {
    if (names.isEmpty() || other.names.isEmpty()) {
      return 0;
    }
    long both = names.stream().filter(other.names::contains).count();
    return both / Math.sqrt((double) names.size() * other.names.size());
  }
}
