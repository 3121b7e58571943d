package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of an organisation, a place or a work, brought into a form in which the ways of writing it agree: <i>the
 * Ministry of Defence</i>, <i>Defense Ministry</i>. Immutable.
 *
 * @param words its words in lower case, in order, without articles, prepositions and legal forms
 * @param peoples adjectives of states among them, which may be left out: <i>the Russian Defence Ministry</i>
 * @param acronym the first letters of its capitalised words; empty when there is only one
 */
record BodyName(List<String> words, Set<String> peoples, String acronym) {
  private static final Set<String> LEFT_OUT = Set.of("the", "a", "an", "of", "for", "and", "in", "on", "to", "at", "&",
      "inc", "corp", "co", "ltd", "llc", "plc", "llp", "gmbh", "ag", "sa", "nv", "company", "corporation",
      "incorporated", "limited", "de", "la", "du", "des");

  /** Copies the collections. */
  BodyName {
    words = List.copyOf(words);
    peoples = Set.copyOf(peoples);
  }

  /** Brings a name into form. */
  static BodyName of(String name) {
    List<String> words = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Set<String> peoples = new TreeSet<>();
    StringBuilder acronym = new StringBuilder();
    for (String token : name.replaceAll("(?<=\\p{Lu})\\.", "").split("[^\\p{L}\\p{N}&]+")) {
      if (token.isEmpty()) {
        continue;
      }
      String lower = spelled(token.toLowerCase(Locale.ROOT));
      if (Character.isUpperCase(token.codePointAt(0))) {
        acronym.appendCodePoint(token.codePointAt(0));
      }
      all.add(lower);
      if (LEFT_OUT.contains(lower)) {
        continue;
      }
      if (States.isPeople(lower)) {
        peoples.add(lower);
      } else {
        words.add(lower);
      }
    }
    if (words.isEmpty()) {
      words.addAll(!peoples.isEmpty() ? peoples : !all.isEmpty() ? all : List.of(name.strip()));
      peoples.clear();
    }
    return new BodyName(words, peoples, acronym.length() > 1 ? acronym.toString() : "");
  }

  private static String spelled(String lower) {
    return switch (lower) {
      case "defence" -> "defense";
      case "labour" -> "labor";
      case "centre" -> "center";
      case "organisation" -> "organization";
      case "programme" -> "program";
      case "harbour" -> "harbor";
      default -> lower;
    };
  }

  /** The same for every order of the words. */
  String key() {
    return String.join(" ", new TreeSet<>(words));
  }

  /** The word that says what kind of body it is: the last, or the one before <i>of</i>; as a noun in lower case. */
  String noun() {
    for (String word : words) {
      if (Lexicon.GOVERNMENTS.has(word)) {
        return word;
      }
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      if (Lexicon.ORGANISATIONS.has(words.get(i)) || Lexicon.OUTLET_NOUNS.has(words.get(i))) {
        return words.get(i);
      }
    }
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** Whether no adjective of a state stands against them being the same. */
  boolean peoplesFit(BodyName other) {
    return peoples.isEmpty() || other.peoples.isEmpty() || peoples.equals(other.peoples);
  }
}
