package org.hearsay.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an address that is asked: a feed that is polled, or a page. Immutable.
 *
 * @param address the address
 * @param etag the ETag of the last full answer, for If-None-Match
 * @param lastModified its Last-Modified, word for word, for If-Modified-Since
 * @param fetched when it was last asked, whatever came of it
 * @param due not to be asked before that time
 * @param failures how many times in a row asking failed
 * @param problem what went wrong the last time, in one line; empty when it went well
 */
public record FeedState(String address, Optional<String> etag, Optional<String> lastModified, Optional<Instant> fetched,
    Optional<Instant> due, int failures, Optional<String> problem) {

  /** @throws NullPointerException when a part is null */
  public FeedState {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(etag, "etag");
    Objects.requireNonNull(lastModified, "lastModified");
    Objects.requireNonNull(fetched, "fetched");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(problem, "problem");
  }

  /** A feed of which nothing is known yet. */
  public static FeedState of(String address) {
    return new FeedState(address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
        Optional.empty());
  }
}
