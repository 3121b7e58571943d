package org.hearsay.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Titles that stand before a person's name: <i>Mr.</i>, <i>Senator</i>, <i>Gen.</i> */
final class Titles {
  private record Title(Gender gender, List<String> nouns) {}

  private static final Map<String, Title> TITLES = new HashMap<>();

  static {
    for (String line : Lexicon.lines("titles.txt")) {
      String[] parts = line.split(" ");
      Gender gender = parts.length > 1 && parts[1].equals("m") ? Gender.MALE
          : parts.length > 1 && parts[1].equals("f") ? Gender.FEMALE : Gender.UNKNOWN;
      int nouns = gender == Gender.UNKNOWN ? 1 : 2;
      TITLES.put(parts[0], new Title(gender, List.of(Arrays.copyOfRange(parts, nouns, parts.length))));
    }
  }

  private Titles() {}

  /** Whether a word in lower case, without full stop, is a title. */
  static boolean has(String lower) {
    return TITLES.containsKey(lower);
  }

  /** What the title tells of its bearer. */
  static Gender gender(String lower) {
    Title title = TITLES.get(lower);
    return title == null ? Gender.UNKNOWN : title.gender;
  }

  /** The nouns that may take its bearer up again: <i>the senator</i>, <i>the lawmaker</i>. */
  static List<String> nouns(String lower) {
    Title title = TITLES.get(lower);
    return title == null ? List.of() : title.nouns;
  }
}
