package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accepted candidates by the stretch of text they lie in, so that a long article is not compared all with all. */
final class NearbyCandidates {
  private static final int STRETCH = 512;

  private final Map<Integer, List<Candidate>> byStretch = new HashMap<>();

  void add(Candidate candidate) {
    byStretch.computeIfAbsent(candidate.firstWord() / STRETCH, k -> new ArrayList<>()).add(candidate);
  }

  /** Every accepted candidate whose window can overlap the given one's; windows have fewer words than a stretch. */
  List<Candidate> near(Candidate candidate) {
    List<Candidate> near = new ArrayList<>();
    int at = candidate.firstWord() / STRETCH;
    for (int stretch = at - 1; stretch <= at + 1; stretch++) {
      near.addAll(byStretch.getOrDefault(stretch, List.of()));
    }
    return near;
  }
}
