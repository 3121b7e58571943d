package org.hearsay.store;

import java.util.List;

/**
 * Revisions that are the same text, up to small edits. Immutable.
 *
 * @param number its number in the library, from 1
 * @param original the revision published first, among those of unknown time the first to arrive
 * @param copies every revision of the group, the original too, in the order of arrival
 */
public record CopyGroup(long number, long original, List<Copy> copies) {

  /**
   * One revision of a group.
   *
   * @param arrival the revision
   * @param like the revision that it was found to be the same as; itself for the first of a group
   * @param share how much of the shorter of the two texts is in the longer, 0 to 1
   */
  public record Copy(long arrival, long like, double share) {}

  /** Copies the list. */
  public CopyGroup {
    copies = List.copyOf(copies);
  }
}
