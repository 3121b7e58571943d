package org.hearsay.train;

import java.util.List;
import java.util.Random;
import org.hearsay.Span;
import org.hearsay.brat.GoldFrame;

/**
 * Who presents what as what.
 *
 * @param frames those that are known
 * @param within where no other frames are
 */
record FrameLayer(List<GoldFrame> frames, List<Span> within) implements Layer {
  private static final byte FRAMER = 1;
  private static final byte CUE = 2;
  private static final byte TARGET = 3;
  private static final byte FRAME = 4;

  @Override
  public void mark(Example.Draft draft, Random random) {
    within.forEach(span -> draft.fill(draft.frameCues(), span, (byte) 0));
    for (GoldFrame frame : frames) {
      byte[] own = new byte[draft.size()];
      frame.target().forEach(span -> draft.fill(own, span, TARGET));
      frame.frame().forEach(span -> draft.fill(own, span, FRAME));
      frame.framer().forEach(span -> draft.fill(own, span, FRAMER));
      frame.cue().forEach(span -> draft.fill(own, span, CUE));
      int[] at = frame.cue().isEmpty() ? new int[0] : AttributionLayer.positions(own, CUE);
      // a cue's first piece is its verb; the particle after it (as) anchors nothing
      int end = frame.cue().isEmpty() ? 0 : draft.end(frame.cue().get(0));
      int[] verb = java.util.Arrays.stream(at).filter(w -> w < end).toArray();
      for (int word : verb) {
        draft.frameCues()[word] = 1;
      }
      if (verb.length > 0) {
        draft.frames().add(new Example.Link(verb, own));
      }
    }
  }
}
