package org.hearsay.stance;

import java.util.Objects;
import org.hearsay.Act;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.Stance;

/**
 * What is judged of one attribution. Immutable.
 *
 * @param act what the source does
 * @param actConfidence a probability, 0 to 1, that the act is right
 * @param mode whether it does so at all
 * @param modeConfidence a probability, 0 to 1, that the mode is right
 * @param stance how far the writer stands behind the content, with the words that show it and its own confidence
 */
public record Judgement(Act act, double actConfidence, Mode mode, double modeConfidence, Stance stance) {

  /** @throws IllegalArgumentException when a confidence is not a probability */
  public Judgement {
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(stance, "stance");
    if (!(actConfidence >= 0 && actConfidence <= 1) || !(modeConfidence >= 0 && modeConfidence <= 1)) {
      throw new IllegalArgumentException(
          "confidences must be in 0..1, not " + actConfidence + " and " + modeConfidence);
    }
  }

  /** The attribution with this act, mode and stance in place of its own. */
  public Attribution of(Attribution a) {
    return new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(), a.actor(), act, mode, stance,
        a.confidence());
  }
}
