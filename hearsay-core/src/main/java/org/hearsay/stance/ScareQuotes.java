package org.hearsay.stance;

import java.util.List;
import java.util.Optional;
import org.hearsay.Span;
import org.hearsay.Stance;

/** A word or two in quotation marks inside the writer's own sentence. */
final class ScareQuotes {
  private static final int LONGEST = 2;
  private static final int LEAST_AROUND = 5;

  private ScareQuotes() {}

  /** Finds the only short quoted piece of a content that is otherwise in the writer's words. */
  static Optional<StanceRules.Finding> in(Passage passage, int[] words) {
    StanceText text = passage.text();
    if (words.length == 0 || text.quoted(words[0]) || words.length == Passage.CONTENT_SEEN) {
      return Optional.empty();
    }
    int pieces = 0;
    int from = -1;
    int to = -1;
    int quotedWords = 0;
    int outside = 0;
    for (int k = 0; k < words.length; k++) {
      if (text.quoted(words[k])) {
        if (k == 0 || !text.quoted(words[k - 1])) {
          pieces++;
          from = words[k];
        }
        to = words[k];
        quotedWords += text.isWord(words[k]) && !text.word(words[k - 1]).equals("-") ? 1 : 0;
      } else {
        outside += text.isWord(words[k]) ? 1 : 0;
      }
    }
    if (pieces != 1 || quotedWords == 0 || quotedWords > LONGEST || outside < LEAST_AROUND || text.quoted(words[words.length - 1])) {
      return Optional.empty();
    }
    Span evidence = text.span(from, to);
    return Optional.of(new StanceRules.Finding(Choice.decided(Stance.Value.DISTANCED, Confidences.SCARE_QUOTES),
        List.of(evidence)));
  }
}
