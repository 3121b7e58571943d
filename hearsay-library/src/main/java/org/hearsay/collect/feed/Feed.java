package org.hearsay.collect.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed: its own name and what it announces. Immutable.
 *
 * @param title what the feed calls itself, most often the outlet's name
 * @param language a language tag, as the feed gives it
 * @param entries what it announces, in its order
 */
public record Feed(Optional<String> title, Optional<String> language, List<Entry> entries) {
  /** @throws NullPointerException when any part is null */
  public Feed {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    entries = List.copyOf(entries);
  }
}
