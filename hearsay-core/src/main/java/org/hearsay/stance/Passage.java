package org.hearsay.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.Span;
import org.hearsay.stance.StanceText.Run;

/** One attribution's words within its text. */
record Passage(StanceText text, List<Run> source, List<Run> cue, List<Run> content) {
  /** How many words of a content are looked at; what shows a stance stands near its beginning or its end. */
  static final int CONTENT_SEEN = 200;

  static Passage of(StanceText text, List<Span> source, List<Span> cue, List<Span> content) {
    return new Passage(text, text.runs(source), text.runs(cue), text.runs(content));
  }

  static boolean has(List<Run> runs, int word) {
    for (Run run : runs) {
      if (run.has(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the content, or -1. */
  int contentFirst() {
    return content.isEmpty() ? -1 : content.get(0).first();
  }

  /** The first word of the content that stands after word {@code i}; -1 when none does. */
  int contentAfter(int i) {
    for (Run run : content) {
      if (run.first() > i) {
        return run.first();
      }
    }
    return -1;
  }

  /** After the last word of the whole attribution, or -1 for none. */
  int end() {
    int end = -1;
    for (List<Run> runs : List.of(source, cue, content)) {
      for (Run run : runs) {
        end = Math.max(end, run.end());
      }
    }
    return end;
  }

  /** Words of the content, at most {@link #CONTENT_SEEN}, in order. */
  int[] contentWords() {
    List<Integer> seen = new ArrayList<>();
    for (Run run : content) {
      for (int i = run.first(); i < run.end() && seen.size() < CONTENT_SEEN; i++) {
        seen.add(i);
      }
    }
    return seen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether any word of {@code runs}, up to a fair number, is in {@code set}, in any inflection. */
  boolean names(List<Run> runs, Set<String> set) {
    int seen = 0;
    for (Run run : runs) {
      for (int i = run.first(); i < run.end() && seen < CONTENT_SEEN; i++, seen++) {
        for (String lemma : Lemmas.of(text.word(i))) {
          if (set.contains(lemma)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the writer speaks of himself: the source is <i>I</i> or <i>we</i>, outside quotation marks. */
  boolean writersOwn() {
    return source.size() == 1 && source.get(0).length() == 1 && !text.quoted(source.get(0).first())
        && Set.of("i", "we").contains(text.word(source.get(0).first()));
  }
}
