package org.hearsay.copies;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that texts with much in common are likely to share; texts with little are not. Repeatable: the same text has the
 * same prints on every machine.
 *
 * <p><b>Bands.</b> A MinHash signature (Broder 1997) of {@value #BANDS} times {@value #ROWS} values, each band's values
 * taken together (Leskovec, Rajaraman and Ullman, <i>Mining of Massive Datasets</i>, ch. 3): texts with a resemblance of 0.5
 * share a band with a probability of 0.98, with 0.6 of 0.999, with 0.1 of 0.03.
 *
 * <p><b>Marks.</b> The least shingle of every window of {@value #WINDOW} (winnowing, Schleimer, Wilkerson and Aiken 2003):
 * texts that share a run of {@value #WINDOW} shingles, which is 40 words, share a mark for certain, however long the rest
 * of either is.
 */
public final class Prints {
  /** How many bands there are. */
  static final int BANDS = 30;

  /** How many values of the signature make a band. */
  static final int ROWS = 3;

  /** How many shingles a window has. */
  static final int WINDOW = 37;

  private Prints() {}

  /** A text's prints, without order; none when it has no shingles. Prints have 48 bits, so that they are kept cheaply. */
  public static List<Long> of(Shingles shingles) {
    List<Long> prints = new ArrayList<>();
    if (shingles.size() > 0) {
      bands(shingles, prints);
      marks(shingles.sequence(), prints);
    }
    return prints.stream().distinct().toList();
  }

  private static void bands(Shingles shingles, List<Long> prints) {
    for (int band = 0; band < BANDS; band++) {
      long print = band;
      for (int row = 0; row < ROWS; row++) {
        print = Shingles.mixed(print + least(shingles.distinct(), Shingles.mixed(band * ROWS + row)));
      }
      prints.add(cut(print));
    }
  }

  /** The least of the shingles in an order that {@code seed} decides. */
  private static long least(long[] shingles, long seed) {
    long least = Long.MAX_VALUE;
    for (long shingle : shingles) {
      least = Math.min(least, Shingles.mixed(shingle ^ seed));
    }
    return least;
  }

  private static void marks(long[] sequence, List<Long> prints) {
    int window = Math.min(WINDOW, sequence.length);
    int last = -1;
    for (int end = window; end <= sequence.length; end++) {
      int least = last;
      if (last < end - window) { // the last mark has left the window
        least = end - window;
        for (int i = least + 1; i < end; i++) {
          least = sequence[i] <= sequence[least] ? i : least;
        }
      } else if (sequence[end - 1] <= sequence[last]) {
        least = end - 1;
      }
      if (least != last) {
        last = least;
        prints.add(cut(Shingles.mixed(~sequence[least])));
      }
    }
  }

  private static long cut(long print) {
    return print >>> 16;
  }
}
