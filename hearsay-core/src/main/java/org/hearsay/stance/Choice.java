package org.hearsay.stance;

import java.util.Optional;

/**
 * A value chosen from the words of a passage.
 *
 * @param value the value
 * @param confidence a probability, 0 to 1, that it is right
 * @param grounded whether a word or a rule decided; otherwise it is what mostly holds
 */
record Choice<T extends Enum<T>>(T value, double confidence, boolean grounded) {

  static <T extends Enum<T>> Choice<T> decided(T value, double confidence) {
    return new Choice<>(value, confidence, true);
  }

  static <T extends Enum<T>> Choice<T> fallback(T value, double confidence) {
    return new Choice<>(value, confidence, false);
  }

  /** The choice once an opinion is heard; {@code values} are those the probabilities stand for. */
  Choice<T> with(Optional<float[]> opinion, T[] values) {
    if (opinion.isEmpty()) {
      return this;
    }
    float[] probabilities = opinion.get();
    int best = Opinion.best(probabilities);
    if (values[best] == value) {
      return new Choice<>(value, Math.max(confidence, probabilities[best]), true);
    }
    if (!grounded || probabilities[best] > StanceJudge.OVERRULES) {
      return new Choice<>(values[best], probabilities[best], true);
    }
    return this;
  }
}
