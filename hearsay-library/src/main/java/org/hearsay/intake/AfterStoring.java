package org.hearsay.intake;

import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * A step that follows storing, such as linking. It keeps in {@link org.hearsay.store.Stages} how far it has come, so that
 * it goes on where it was when the process ended. That copies are found needs no such step: an intake does it itself,
 * before.
 */
@FunctionalInterface
public interface AfterStoring {
  /**
   * Something was stored, or read again, or may have been by a process that ended before this step was taken: takes all
   * that is due. Called by one thread at a time, outside any transaction.
   *
   * @throws StoreException when the library takes no more; the intake ends with it
   */
  void stored(Store store) throws StoreException;
}
