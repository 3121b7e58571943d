package org.hearsay.trail;

import java.util.Objects;

/**
 * A change of stance: two articles give the same statement to somebody, and the writer of the later one stands further
 * behind it or further from it. Immutable.
 *
 * @param earlier the statement in the earlier article
 * @param later the same in the later one
 * @param confidence how sure it is, 0 to 1: that both attributions hold and that both say the same thing
 */
public record Shift(Told earlier, Told later, double confidence) {

  /** @throws IllegalArgumentException when the confidence is not a probability */
  public Shift {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence must be in 0..1, not " + confidence);
    }
  }
}
