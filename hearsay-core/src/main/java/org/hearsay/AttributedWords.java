package org.hearsay;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.text.Words;

/**
 * How many words of a text rest on each attribution. Immutable.
 *
 * <p>Words are the runs of letters and digits among the reader's {@link Words}; punctuation does not count, and
 * <i>don't</i> or <i>3,000</i> are two. A word inside several contents counts once, for the innermost attribution; of
 * attributions that overlap without one being inside the other, for the later one.
 */
public final class AttributedWords {
  private final int text;
  private final int[] counts; // by the attribution's place in the reading

  private AttributedWords(int text, int[] counts) {
    this.text = text;
    this.counts = counts;
  }

  /** Counts a reading's words; takes time in proportion to the text's length and that of all contents together. */
  public static AttributedWords of(Reading reading) {
    String text = reading.article().text();
    Words words = Words.of(text);
    BitSet counted = new BitSet(words.size());
    for (int w = 0; w < words.size(); w++) {
      if (Character.isLetterOrDigit(text.codePointAt(words.start(w)))) {
        counted.set(w);
      }
    }
    int[] counts = new int[reading.attributions().size()];
    int[] owners = owners(reading.attributions(), words);
    counted.stream().filter(w -> owners[w] >= 0).forEach(w -> counts[owners[w]]++);
    return new AttributedWords(counted.cardinality(), counts);
  }

  /** For each word, the place of the attribution it counts for, or -1. */
  private static int[] owners(List<Attribution> attributions, Words words) {
    int[] owners = new int[words.size()];
    Arrays.fill(owners, -1);
    int[] depths = depths(attributions);
    List<Integer> outermostFirst =
        IntStream.range(0, attributions.size()).boxed().sorted(Comparator.comparing(a -> depths[a])).toList();
    for (int a : outermostFirst) {
      for (Span piece : attributions.get(a).content()) {
        for (int w = words.firstEndingAfter(piece.start()); w < words.size() && words.start(w) < piece.end(); w++) {
          owners[w] = a;
        }
      }
    }
    return owners;
  }

  /** How many attributions each one stands in; a reading has parents before what is inside them. */
  private static int[] depths(List<Attribution> attributions) {
    int[] depths = new int[attributions.size()];
    Map<String, Integer> depthOf = new HashMap<>();
    for (int a = 0; a < depths.length; a++) {
      depths[a] = attributions.get(a).parent().map(parent -> depthOf.get(parent) + 1).orElse(0);
      depthOf.put(attributions.get(a).id(), depths[a]);
    }
    return depths;
  }

  /** How many words the text has. */
  public int text() {
    return text;
  }

  /** How many words count for the attribution with index {@code attribution} in the reading, from 0. */
  public int on(int attribution) {
    return counts[attribution];
  }

  /** How many words count for any attribution. */
  public int attributed() {
    return IntStream.of(counts).sum();
  }
}
