package org.hearsay.evaluate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Span;

/** The words that scores are counted in: runs of letters, digits and underscores, with one inner apostrophe. */
final class ScoredWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)?");

  private final int[] starts;
  private final int[] ends;

  ScoredWords(String text) {
    int[] from = new int[16];
    int[] to = new int[16];
    int n = 0;
    for (Matcher m = WORD.matcher(text); m.find(); n++) {
      if (n == from.length) {
        from = Arrays.copyOf(from, n * 2);
        to = Arrays.copyOf(to, n * 2);
      }
      from[n] = m.start();
      to[n] = m.end();
    }
    starts = Arrays.copyOf(from, n);
    ends = Arrays.copyOf(to, n);
  }

  int size() {
    return starts.length;
  }

  /** The words that share at least one character with a span. */
  BitSet in(List<Span> spans) {
    BitSet words = new BitSet(starts.length);
    for (Span span : spans) {
      int at = Arrays.binarySearch(ends, span.start() + 1);
      for (int i = at >= 0 ? at : -at - 1; i < starts.length && starts[i] < span.end(); i++) {
        words.set(i);
      }
    }
    return words;
  }
}
