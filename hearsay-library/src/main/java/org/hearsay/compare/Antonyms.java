package org.hearsay.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Words that say the opposite of one another, by their stems. */
final class Antonyms {
  private static final Map<String, Set<String>> OPPOSITES = new HashMap<>();

  static {
    for (String pair : List.of("rise fall", "rose fell", "increase decrease", "increase fall", "rise drop", "win lose", "won lost",
        "victory defeat", "accept reject", "accept refuse", "approve reject", "accepted declined", "open closed", "open shut",
        "opened closed", "reopen close", "safe unsafe", "safe dangerous", "alive dead", "survived died", "guilty innocent",
        "guilty acquitted", "convicted acquitted", "convicted cleared", "legal illegal", "lawful unlawful", "support oppose",
        "backed opposed", "for against", "confirm deny", "admit deny", "succeed fail", "succeeded failed", "true false",
        "begin end", "start stop", "started ended", "agree disagree", "advance retreat", "advanced retreated", "hire fire",
        "gain loss", "profit loss", "surplus deficit", "public secret", "intact damaged", "unharmed injured", "unhurt injured",
        "empty full", "present absent", "attended skipped", "resign remain", "stay leave", "stays leaves", "upheld overturned",
        "allow ban", "allowed banned", "permit forbid", "lawful illegal", "free paid", "sober drunk", "armed unarmed",
        "voluntary forced", "willingly forced", "accidental deliberate", "accident deliberate", "known unknown",
        "clean contaminated", "genuine forged", "authentic forged", "real fake")) {
      String[] words = pair.split(" ");
      put(words[0], words[1]);
      put(words[1], words[0]);
    }
  }

  private Antonyms() {}

  private static void put(String word, String opposite) {
    OPPOSITES.computeIfAbsent(stem(word), k -> new HashSet<>()).add(stem(opposite));
  }

  private static String stem(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** A negation may stand so many words before what it denies. */
  private static final int BEFORE = 3;

  /** The words with which two statements say opposite things, where neither has the other's as well; "not shut" is open. */
  static Optional<String[]> between(Wording one, Wording other) {
    for (int i = 0; i < one.tokens().size(); i++) {
      Token token = one.tokens().get(i);
      for (String opposite : OPPOSITES.getOrDefault(token.stem(), Set.of())) {
        if (token.isContent() && other.stems().contains(opposite) && !other.stems().contains(token.stem())
            && !one.stems().contains(opposite)) {
          for (int at = 0; at < other.tokens().size(); at++) { // either may stand there more than once
            if (other.tokens().get(at).stem().equals(opposite) && denied(one, i) == denied(other, at)) {
              return Optional.of(new String[] {token.text(), other.tokens().get(at).text()});
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean denied(Wording wording, int at) {
    return wording.tokens().subList(Math.max(0, at - BEFORE), at).stream().anyMatch(Wording::isNegation);
  }
}
