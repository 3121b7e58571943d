package org.hearsay.actor;

import java.util.Locale;

/** Whether a person is spoken of as <i>he</i> or as <i>she</i>, as far as the words tell. */
enum Gender {
  MALE, FEMALE, UNKNOWN;

  /** Whether both can be the same person. */
  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  /** This one, or the other where this is unknown. */
  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }

  /** What a given name tells. */
  static Gender ofGivenName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean man = Lexicon.MEN.has(lower);
    boolean woman = Lexicon.WOMEN.has(lower);
    return man == woman ? UNKNOWN : man ? MALE : FEMALE;
  }

  /** What a role noun in lower case tells: <i>spokeswoman</i>. */
  static Gender ofNoun(String noun) {
    return switch (Lexicon.ROLES.remark(noun)) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  /** What a pronoun in lower case tells. */
  static Gender ofPronoun(String pronoun) {
    return switch (pronoun) {
      case "he", "him", "his", "himself" -> MALE;
      case "she", "her", "hers", "herself" -> FEMALE;
      default -> UNKNOWN;
    };
  }
}
