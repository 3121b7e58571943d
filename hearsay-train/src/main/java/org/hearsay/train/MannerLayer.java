package org.hearsay.train;

import java.util.List;
import java.util.Random;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;

/**
 * What sources do, whether they do so at all, and how far the writer stands behind it.
 *
 * @param manners one for each cue that is labelled
 */
record MannerLayer(List<Manner> manners) implements Layer {
  /** The labels of one cue. */
  record Manner(List<Span> cue, Act act, Mode mode, Stance.Value stance) {}

  @Override
  public void mark(Example.Draft draft, Random random) {
    for (Manner manner : manners) {
      for (Span piece : manner.cue()) {
        draft.fill(draft.acts(), piece, (byte) manner.act().ordinal());
        draft.fill(draft.modes(), piece, (byte) manner.mode().ordinal());
        draft.fill(draft.stances(), piece, (byte) manner.stance().ordinal());
      }
    }
  }
}
