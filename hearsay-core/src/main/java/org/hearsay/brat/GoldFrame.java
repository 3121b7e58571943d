package org.hearsay.brat;

import java.util.List;
import org.hearsay.Span;

/**
 * A frame as a person annotated it: who presents what as what. Pieces are in the order of the text.
 *
 * @param framer who presents it so; empty when the text names nobody
 * @param cue the words that signal it; may be empty
 * @param target what is presented
 * @param frame what it is presented as
 */
public record GoldFrame(List<Span> framer, List<Span> cue, List<Span> target, List<Span> frame) {
  /** Copies the lists. */
  public GoldFrame {
    framer = List.copyOf(framer);
    cue = List.copyOf(cue);
    target = List.copyOf(target);
    frame = List.copyOf(frame);
  }
}
