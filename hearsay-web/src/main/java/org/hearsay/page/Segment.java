package org.hearsay.page;

import java.util.List;

/**
 * A stretch of the article over which the same marks hold. Immutable.
 *
 * @param text the words
 * @param offset where it begins, in Unicode code points of the article's text
 * @param classes how it looks, as names of CSS classes
 * @param anchors ids of the attributions and frames that begin with it
 * @param within ids of the attributions and frames whose words it is part of, outer ones first
 * @param roles for each of them what part of it this is: {@code a1:source}
 * @param ends what ends with it, to be followed by a sign that leads to the ledger
 */
public record Segment(String text, int offset, String classes, List<String> anchors, List<String> within,
    List<String> roles, List<Sign> ends) {

  /**
   * The small number after what it stands for.
   *
   * @param id of the attribution or frame
   * @param number what is shown
   * @param label what it is called where it cannot be seen
   */
  public record Sign(String id, String number, String label) {}

  /** Copies the lists. */
  public Segment {
    anchors = List.copyOf(anchors);
    within = List.copyOf(within);
    roles = List.copyOf(roles);
    ends = List.copyOf(ends);
  }

  /** Whether nothing marks it. */
  public boolean plain() {
    return within.isEmpty() && ends.isEmpty();
  }
}
