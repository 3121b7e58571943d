package org.hearsay.collect.feed;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An article as a feed announces it. What a feed gives is kept as it is, dates too. Immutable.
 *
 * @param id what the feed calls it; the address where it gives no other name
 * @param address where the article is
 * @param title the headline, which may carry markup
 * @param author who wrote it
 * @param published when it was published, in the feed's own form; the empty string when it does not say
 * @param updated when it was last changed, in the feed's own form; the empty string when it does not say
 * @param content the article in HTML, or its beginning, where the feed carries it; else the empty string
 */
public record Entry(String id, Optional<URI> address, String title, String author, String published, String updated,
    String content) {
  /** @throws NullPointerException when any part is null */
  public Entry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(updated, "updated");
    Objects.requireNonNull(content, "content");
  }
}
