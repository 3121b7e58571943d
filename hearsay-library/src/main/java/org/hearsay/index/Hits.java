package org.hearsay.index;

import java.util.List;

/**
 * Statements that a query found. Immutable.
 *
 * @param total how many there are in all
 * @param hits those asked for, in order
 */
public record Hits(long total, List<Hit> hits) {

  /**
   * One of them.
   *
   * @param statement its number
   * @param arrival the revision it stands in
   * @param score how well it fits, at least 0, comparable within one answer; 0 when ordered by time
   */
  public record Hit(long statement, long arrival, float score) {}

  /** Copies the list. */
  public Hits {
    hits = List.copyOf(hits);
  }
}
