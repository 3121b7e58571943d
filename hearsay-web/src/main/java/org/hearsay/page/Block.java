package org.hearsay.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of the article. Immutable.
 *
 * @param segments its stretches, in the order of the text
 */
public record Block(List<Segment> segments) {
  /** Copies the list. */
  public Block {
    segments = List.copyOf(segments);
  }

  /** Its words. */
  public String words() {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }
}
