package org.hearsay.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearsay.Reading;

/** The readings of a library: one for each revision that was read, the latest. */
public interface Readings {

  /**
   * Stores a revision's reading and its statements; an earlier reading and its statements go. Statements of the new
   * reading that cover mostly the same words take the place of the earlier ones in {@linkplain Decisions decisions};
   * they leave their claims, and the revision is {@linkplain Stages due} again. What people {@linkplain Corrections
   * corrected} in the revision's reading is applied first.
   *
   * @param arrival the revision
   * @throws IllegalArgumentException when the library has no such revision, or the reading is of another text
   */
  void put(long arrival, Reading reading) throws StoreException;

  /** A revision's reading; empty when it was not read. Confidences have three digits after the point. */
  Optional<Reading> of(long arrival) throws StoreException;

  /** Name and version of the model that read a revision; empty when it was not read. */
  Optional<String> model(long arrival) throws StoreException;

  /** How many readings each model made. */
  SortedMap<String, Long> models() throws StoreException;

  /**
   * The next revisions that another model than the given one read, in the order of arrival: to be read again.
   *
   * @param model name and version of the model that is current
   * @param arrival the last one seen; 0 to begin
   * @param limit how many at most, from 1
   */
  List<Revision> outdated(String model, long arrival, int limit) throws StoreException;
}
