package org.hearsay.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * States by name, capital, people, and the palaces and buildings that stand for their governments. Immutable.
 *
 * <p>A capital, palace or state that speaks is a government (metonymy).
 */
final class States {
  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> CAPITALS = new HashSet<>();
  private static final Set<String> PEOPLES = new HashSet<>();
  private static final Set<String> BUILDINGS = new HashSet<>();

  static {
    for (String line : Lexicon.lines("states.txt")) {
      String[] columns = line.split("\\|", -1);
      add(NAMES, columns[0]);
      add(CAPITALS, columns[1]);
      add(PEOPLES, columns[2]);
      if (columns.length > 3) {
        add(BUILDINGS, columns[3]);
      }
    }
  }

  private States() {}

  private static void add(Set<String> set, String entries) {
    for (String entry : entries.split(",")) {
      String name = entry.strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        set.add(withoutArticle(name));
      }
    }
  }

  private static String withoutArticle(String lower) {
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  /** Whether a name in lower case is a state, a capital, or a building that stands for a government. */
  static boolean speaksForGovernment(String lower) {
    String name = withoutArticle(lower);
    return NAMES.contains(name) || CAPITALS.contains(name) || BUILDINGS.contains(name);
  }

  /** Whether a word in lower case is an adjective of a state or the name of its people. */
  static boolean isPeople(String lower) {
    return PEOPLES.contains(lower);
  }

  /** Whether a name in lower case is a state. */
  static boolean isState(String lower) {
    return NAMES.contains(withoutArticle(lower));
  }
}
