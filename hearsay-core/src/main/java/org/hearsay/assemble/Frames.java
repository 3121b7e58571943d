package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Span;

/** From candidates to frames. */
public final class Frames {
  private static final int STRETCH = 512;

  private Frames() {}

  /**
   * The frames that stand, in the order of the text, named f1, f2, … Of two with overlapping cues, or with overlapping
   * frames and targets, the more confident one stands. Where a frame names no framer but shares its cue with an
   * attribution, the attribution's source is the framer. Actors are not known yet. Each candidate is compared with its
   * neighbours only, so that time grows in proportion to the text.
   */
  public static List<Frame> of(List<FrameCandidate> candidates, List<Attribution> attributions,
      FrameCalibration calibration) {
    List<FrameCandidate> kept = new ArrayList<>();
    Map<Integer, List<FrameCandidate>> near = new HashMap<>();
    candidates.stream().filter(c -> calibration.confidence(c) >= calibration.threshold())
        .sorted(Comparator.comparingDouble(FrameCandidate::score).reversed()
            .thenComparingInt(FrameCandidate::anchor))
        .forEach(c -> {
          int stretch = c.anchor() / STRETCH;
          if (IntStream.rangeClosed(stretch - 1, stretch + 1)
              .noneMatch(s -> near.getOrDefault(s, List.of()).stream().anyMatch(k -> same(k, c)))) {
            kept.add(c);
            near.computeIfAbsent(stretch, k -> new ArrayList<>()).add(c);
          }
        });
    kept.sort(Comparator.comparingInt(FrameCandidate::anchor));
    TreeMap<Span, Attribution> byCue = new TreeMap<>();
    attributions.forEach(a -> a.cue().forEach(cue -> byCue.putIfAbsent(cue, a)));
    List<Frame> frames = new ArrayList<>();
    for (FrameCandidate c : kept) {
      List<Span> framer = c.framer().isEmpty() ? source(c, byCue) : c.framer();
      frames.add(new Frame("f" + (frames.size() + 1), Optional.empty(), framer, c.cue(), c.target(), c.frame(),
          calibration.confidence(c)));
    }
    return frames;
  }

  private static boolean same(FrameCandidate a, FrameCandidate b) {
    return overlap(a.cue(), b.cue()) || overlap(a.frame(), b.frame()) && overlap(a.target(), b.target());
  }

  /** The source of the attribution whose cue overlaps the frame's; cues of attributions do not overlap each other. */
  private static List<Span> source(FrameCandidate frame, TreeMap<Span, Attribution> byCue) {
    for (Span cue : frame.cue()) {
      Map.Entry<Span, Attribution> before = byCue.lowerEntry(new Span(cue.end(), cue.end()));
      if (before != null && before.getKey().overlaps(cue)) {
        List<Span> source = before.getValue().source();
        return overlap(source, frame.target()) || overlap(source, frame.frame()) ? List.of() : source;
      }
    }
    return List.of();
  }

  private static boolean overlap(List<Span> a, List<Span> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(x::overlaps));
  }
}
