package org.hearsay.collect.web;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The last time something was fetched from an address, and what the host gave to tell whether it has changed since (RFC
 * 9110, section 8.8). Immutable.
 *
 * @param at when it was fetched
 * @param etag the entity tag, as the host wrote it
 * @param lastModified the host's time of the last change, as the host wrote it
 */
public record Visit(Instant at, Optional<String> etag, Optional<String> lastModified) {
  /** @throws NullPointerException when any part is null */
  public Visit {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(etag, "etag");
    Objects.requireNonNull(lastModified, "lastModified");
  }
}
