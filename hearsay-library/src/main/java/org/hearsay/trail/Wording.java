package org.hearsay.trail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How near two statements' words are to each other. */
final class Wording {
  /** From this similarity on, two statements have the same words but for small edits. */
  private static final double SAME = 0.8;

  /** The most words that are compared; what follows tells little more. */
  private static final int MOST = 400;

  private Wording() {}

  static boolean same(String one, String other) {
    return similarity(one, other) >= SAME;
  }

  /** The share of the shorter one's words that stand in the longer in the same order, 0 to 1. */
  static double similarity(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    int shorter = Math.min(a.size(), b.size());
    return shorter == 0 ? 0 : (double) common(a, b) / shorter;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).limit(MOST)
        .toList();
  }

  /** The length of the longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }
}
