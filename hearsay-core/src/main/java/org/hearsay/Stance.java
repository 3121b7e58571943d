package org.hearsay;

import java.util.List;
import java.util.Objects;

/**
 * How far the writer stands behind what is attributed. Immutable.
 *
 * @param value endorsed, neutral or distanced
 * @param evidence the words that show it, in the order of the text; empty when neutral
 * @param confidence a probability, 0 to 1, that the value is right
 */
public record Stance(Value value, List<Span> evidence, double confidence) {

  /** How far. */
  public enum Value {
    /** The writer tells it as true: <i>revealed</i>, <i>admitted</i>, <i>confirmed</i>. */
    ENDORSED("endorsed"),
    /** The writer leaves it with the source: <i>said</i>. */
    NEUTRAL("neutral"),
    /** The writer holds it at arm's length: <i>claimed</i>, <i>so-called</i>, <i>what it portrays as</i>. */
    DISTANCED("distanced");

    private final String word;

    Value(String word) {
      this.word = word;
    }

    /** The value's name in every format. */
    public String word() {
      return word;
    }
  }

  /** @throws IllegalArgumentException when the confidence is not a probability */
  public Stance {
    Objects.requireNonNull(value, "value");
    evidence = List.copyOf(evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a stance's confidence must be in 0..1, not " + confidence);
    }
  }
}
