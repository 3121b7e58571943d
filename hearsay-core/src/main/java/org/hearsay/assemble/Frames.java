package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Span;

/** From candidates to frames. */
public final class Frames {
  /** The least confidence of a frame that is reported; chosen on the tuning half of the labelled sentences. */
  static final double LEAST = Double.parseDouble(System.getProperty("fl", "0.45"));

  private Frames() {}

  /**
   * The frames that stand, in the order of the text, named f1, f2, … Of two with overlapping cues, or with overlapping
   * frames and targets, the more confident one stands. Where a frame names no framer but shares its cue with an
   * attribution, the attribution's source is the framer. Actors are not known yet.
   *
   * @param attributions in the order of the text
   */
  public static List<Frame> of(List<FrameCandidate> candidates, List<Attribution> attributions) {
    List<FrameCandidate> kept = new ArrayList<>();
    candidates.stream().filter(c -> c.confidence() >= LEAST)
        .sorted(Comparator.comparingDouble(FrameCandidate::confidence).reversed()
            .thenComparingInt(FrameCandidate::anchor))
        .forEach(c -> {
          if (kept.stream().noneMatch(k -> same(k, c))) {
            kept.add(c);
          }
        });
    kept.sort(Comparator.comparingInt(FrameCandidate::anchor));
    List<Frame> frames = new ArrayList<>();
    int next = 0; // attributions and frames both go forward
    for (FrameCandidate c : kept) {
      List<Span> framer = c.framer().isEmpty() ? source(c, attributions) : c.framer();
      frames.add(new Frame("f" + ++next, Optional.empty(), framer, c.cue(), c.target(), c.frame(), c.confidence()));
    }
    return frames;
  }

  private static boolean same(FrameCandidate a, FrameCandidate b) {
    return overlap(a.cue(), b.cue()) || overlap(a.frame(), b.frame()) && overlap(a.target(), b.target());
  }

  private static List<Span> source(FrameCandidate frame, List<Attribution> attributions) {
    return attributions.stream().filter(a -> overlap(a.cue(), frame.cue())).map(Attribution::source)
        .filter(s -> !s.isEmpty() && !overlap(s, Stream.concat(frame.target().stream(), frame.frame().stream()).toList()))
        .findFirst().orElse(List.of());
  }

  private static boolean overlap(List<Span> a, List<Span> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(x::overlaps));
  }
}
