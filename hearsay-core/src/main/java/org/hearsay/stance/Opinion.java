package org.hearsay.stance;

import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;

/**
 * What a model holds of one attribution: a probability, 0 to 1, for each value, in the order of the enums. The arrays
 * are not copied; do not change them. Two opinions are equal only when they hold the same arrays.
 *
 * @param act for each {@link Act}
 * @param mode for each {@link Mode}
 * @param stance for each {@link Stance.Value}
 */
public record Opinion(float[] act, float[] mode, float[] stance) {

  /** @throws IllegalArgumentException when an array has not one probability for each value */
  public Opinion {
    check("act", act, Act.values().length);
    check("mode", mode, Mode.values().length);
    check("stance", stance, Stance.Value.values().length);
  }

  private static void check(String name, float[] probabilities, int length) {
    if (probabilities.length != length) {
      throw new IllegalArgumentException(name + " takes " + length + " probabilities, not " + probabilities.length);
    }
    for (float probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(name + ": a probability must be in 0..1, not " + probability);
      }
    }
  }

  /** The index of the most probable value, the first of equals. */
  static int best(float[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }
}
