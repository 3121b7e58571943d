package org.hearsay.store;

import java.util.List;
import java.util.Optional;

/** Feeds that are polled and pages that were fetched, and what is known of them, so that nothing is fetched twice. */
public interface Feeds {

  /** Keeps what is known of a feed, in place of what was known before. */
  void put(FeedState state) throws StoreException;

  /** What is known of a feed. */
  Optional<FeedState> of(String address) throws StoreException;

  /** All feeds, by address. */
  List<FeedState> all() throws StoreException;

  /** Forgets a feed. */
  void remove(String address) throws StoreException;
}
