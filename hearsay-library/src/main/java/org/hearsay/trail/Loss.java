package org.hearsay.trail;

import java.util.Objects;

/**
 * An attribution that got lost: what an earlier article gives to a source, a later one says outright. Immutable.
 *
 * @param attributed the statement with its source, in the earlier article
 * @param asserted the same in the writer's own voice, in the later article
 * @param confidence how sure it is, 0 to 1: that the earlier attribution holds and that both say the same thing
 */
public record Loss(Told attributed, Told asserted, double confidence) {

  /** @throws IllegalArgumentException when the confidence is not a probability */
  public Loss {
    Objects.requireNonNull(attributed, "attributed");
    Objects.requireNonNull(asserted, "asserted");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence must be in 0..1, not " + confidence);
    }
  }
}
