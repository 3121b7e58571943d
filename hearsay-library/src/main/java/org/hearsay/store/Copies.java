package org.hearsay.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which revisions are the same text again, and the prints of texts by which they are found. */
public interface Copies {

  /** Keeps a revision's prints: values that similar texts are likely to share. An earlier set is replaced. */
  void putPrints(long arrival, Collection<Long> prints) throws StoreException;

  /**
   * The revisions that arrived before and share prints with the given ones.
   *
   * @param before only revisions that arrived before this one
   * @param crowd prints that more revisions have than this say nothing and are passed over, from 1
   * @param limit how many revisions at most, those that share most first, then in the order of arrival
   */
  List<Long> sharing(Collection<Long> prints, long before, int crowd, int limit) throws StoreException;

  /** The group a revision is in; empty when it is in none. */
  Optional<CopyGroup> group(long arrival) throws StoreException;

  /** The group of that number. */
  Optional<CopyGroup> byNumber(long number) throws StoreException;

  /**
   * Makes a group of a revision and one that it is the same as, adds it to that one's group, or joins the groups of
   * both; then who published first is found anew.
   *
   * @param share how much of the shorter text is in the longer, 0 to 1
   * @return the group
   */
  CopyGroup join(long arrival, long like, double share) throws StoreException;

  /** Keeps that a text stands in part in another. */
  void putPart(PartCopy part) throws StoreException;

  /** The texts that stand in part in a revision, the one with most first. */
  List<PartCopy> parts(long arrival) throws StoreException;

  /** Of those of the given revisions that are in a group, the original of each; revisions in none are not in the map. */
  Map<Long, Long> originals(Collection<Long> arrivals) throws StoreException;

  /** The next groups by number: {@code limit} at most. */
  List<CopyGroup> after(long number, int limit) throws StoreException;

  /** Forgets all prints, groups and parts. */
  void clear() throws StoreException;
}
