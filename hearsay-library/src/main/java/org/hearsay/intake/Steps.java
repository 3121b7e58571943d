package org.hearsay.intake;

import java.util.List;
import org.hearsay.copies.CopyFinder;
import org.hearsay.copies.CopyRule;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/** What follows storing: the search for copies, then the steps that were asked for. For one thread. */
final class Steps {
  private final Store store;
  private final CopyFinder copies;
  private final List<AfterStoring> after;

  Steps(Store store, List<AfterStoring> after) {
    this.store = store;
    this.copies = new CopyFinder(store, CopyRule.standard());
    this.after = List.copyOf(after);
  }

  /** Finds the copies of all that is due. */
  void copies() throws StoreException {
    copies.catchUp();
  }

  /** The steps that were asked for. */
  void rest() throws StoreException {
    for (AfterStoring step : after) {
      step.stored(store);
    }
  }

  /** All of it. */
  void all() throws StoreException {
    copies();
    rest();
  }
}
