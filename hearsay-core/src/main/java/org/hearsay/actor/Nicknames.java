package org.hearsay.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Common English short forms of given names. */
final class Nicknames {
  private static final Map<String, Set<String>> LONG = new HashMap<>();

  static {
    for (String line : Lexicon.lines("nicknames.txt")) {
      List<String> names = Arrays.asList(line.split(" "));
      LONG.put(names.get(0), new HashSet<>(names.subList(1, names.size())));
    }
  }

  private Nicknames() {}

  /** Whether two given names in lower case may be one person's: equal, an initial, a short form, two short forms. */
  static boolean agree(String one, String other) {
    boolean initial = (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    if (one.equals(other) || initial) {
      return true;
    }
    Set<String> a = LONG.getOrDefault(one, Set.of());
    Set<String> b = LONG.getOrDefault(other, Set.of());
    return a.contains(other) || b.contains(one) || a.stream().anyMatch(b::contains);
  }
}
