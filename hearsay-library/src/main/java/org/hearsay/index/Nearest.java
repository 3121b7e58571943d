package org.hearsay.index;

import java.util.List;
import java.util.Optional;

/** The word that somebody who mistyped may have meant. */
final class Nearest {
  private Nearest() {}

  /** The one with the fewest changes, if they are a third of its letters (rounded up) or fewer; the first of equals. */
  static Optional<String> of(String written, List<String> words) {
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String word : words) {
      if (Math.abs(word.length() - written.length()) <= 3) {
        int changes = changes(written, word);
        if (changes < fewest && changes <= (word.length() + 2) / 3) {
          best = word;
          fewest = changes;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Letters inserted, left out, or taken for others (Levenshtein 1966). */
  static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
