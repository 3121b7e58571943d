package org.hearsay.store;

import java.util.List;

/**
 * How far the steps after storing have come: each takes the revisions in the order of arrival, and once more those that
 * were read again.
 *
 * <pre>{@code
 * for (long arrival : store.stages().due("link", 100)) {
 *   store.transaction(() -> {
 *     link(arrival);
 *     store.stages().done("link", arrival);
 *     return null;
 *   });
 * }
 * }</pre>
 */
public interface Stages {

  /**
   * The revisions that a stage has to take next: first those read again since, then those that it has never taken; each
   * in the order of arrival. Only revisions with a reading are due.
   *
   * @param stage the stage's name; one never seen has everything before it
   * @param limit how many at most, from 1
   */
  List<Long> due(String stage, int limit) throws StoreException;

  /** A stage is done with a revision, and with all that were due before it. */
  void done(String stage, long arrival) throws StoreException;

  /** How many revisions are due at a stage. */
  long left(String stage) throws StoreException;

  /** A stage has to begin anew. */
  void reset(String stage) throws StoreException;
}
