package org.hearsay.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hearsay.Span;

/** An entry of the lexicon found in a passage, and the words that are it, in the order of the text. */
record CueMatch(CueEntry entry, int[] words) {
  private static final Set<String> EMPTY = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "that", "s", "re");

  int first() {
    return words[0];
  }

  int last() {
    return words[words.length - 1];
  }

  /** The words that tell: all but forms of <i>be</i> and <i>that</i>, unless there are no others. */
  int[] telling(StanceText text) {
    int[] telling = Arrays.stream(words).filter(i -> !text.is(i, EMPTY)).toArray();
    return telling.length == 0 ? words : telling;
  }

  /** The words as spans, neighbours joined. */

  static List<Span> spans(StanceText text, int... words) {
    List<Span> spans = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= words.length; i++) {
      if (i == words.length || words[i] != words[i - 1] + 1) {
        spans.add(text.span(words[first], words[i - 1]));
        first = i;
      }
    }
    return spans;
  }
}
