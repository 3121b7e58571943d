package org.hearsay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody presents one thing as another: <i>the government · the campaign · a defensive measure</i>. Immutable.
 *
 * @param id the frame's name within its reading: f1, f2, … in the order of the text
 * @param actor the id of the {@link Actor} who presents it so; empty when the text names nobody
 * @param framer the words that name who; empty when the text names nobody
 * @param cue the words that signal the frame: <i>described … as</i>
 * @param target the words for the thing presented; at least one piece
 * @param frame the words for what it is presented as; at least one piece
 * @param confidence a probability, 0 to 1, that a careful reader would find this frame here
 */
public record Frame(String id, Optional<String> actor, List<Span> framer, List<Span> cue, List<Span> target,
    List<Span> frame, double confidence) {

  /** @throws IllegalArgumentException when target or frame is missing or the confidence is not a probability */
  public Frame {
    Objects.requireNonNull(actor, "actor");
    framer = List.copyOf(framer);
    cue = List.copyOf(cue);
    target = List.copyOf(target);
    frame = List.copyOf(frame);
    if (target.isEmpty() || frame.isEmpty()) {
      throw new IllegalArgumentException("frame " + id + " needs a target and a frame");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("frame " + id + ": confidence must be in 0..1, not " + confidence);
    }
  }

  /** The same frame, presented by an actor. */
  public Frame by(Optional<String> actor) {
    return new Frame(id, actor, framer, cue, target, frame, confidence);
  }
}
