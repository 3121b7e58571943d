package org.hearsay.copies;

import java.util.Arrays;
import org.hearsay.text.Words;

/**
 * The runs of {@value #WORDS} words of a text, each as a hash of 64 bits. Words are runs of letters and digits; their case
 * and everything between them does not count. Immutable, safe to share between threads.
 */
public final class Shingles {
  /** How many words a shingle has. */
  public static final int WORDS = 4;

  private final long[] sequence; // in the order of the text
  private final long[] distinct; // in ascending order

  private Shingles(long[] sequence) {
    this.sequence = sequence;
    this.distinct = Arrays.stream(sequence).sorted().distinct().toArray();
  }

  /** The shingles of a text; takes time in proportion to its length. A text of fewer words has none. */
  public static Shingles of(String text) {
    Words words = Words.of(text);
    long[] hashes = new long[words.size()];
    int count = 0;
    for (int w = 0; w < words.size(); w++) {
      if (Character.isLetterOrDigit(text.codePointAt(words.start(w)))) {
        hashes[count++] = word(text, words.start(w), words.end(w));
      }
    }
    long[] sequence = new long[Math.max(0, count - WORDS + 1)];
    for (int i = 0; i < sequence.length; i++) {
      long hash = 0;
      for (int w = i; w < i + WORDS; w++) {
        hash = mixed(hash + hashes[w]);
      }
      sequence[i] = hash;
    }
    return new Shingles(sequence);
  }

  private static long word(String text, int start, int end) {
    long hash = 0xCBF29CE484222325L; // FNV-1a over UTF-16 units
    for (int i = start; i < end; i++) {
      hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x100000001B3L;
    }
    return hash;
  }

  /** Spreads a number over all 64 bits; one to one (the last step of SplitMix64, Steele et al. 2014). */
  static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** How many different shingles there are. */
  public int size() {
    return distinct.length;
  }

  /** How many shingles the two have in common. */
  public int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < distinct.length && j < other.distinct.length;) {
      int order = Long.compare(distinct[i], other.distinct[j]);
      if (order == 0) {
        shared++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** All of them in the order of the text, with repetitions; not to be changed. */
  long[] sequence() {
    return sequence;
  }

  /** The different ones in ascending order; not to be changed. */
  long[] distinct() {
    return distinct;
  }
}
