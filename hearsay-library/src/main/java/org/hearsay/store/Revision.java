package org.hearsay.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.Article;

/**
 * An article's words at one time, as the library keeps them. Immutable.
 *
 * @param arrival its place in the order of arrival, from 1; no two revisions of a library share it
 * @param key the article
 * @param number which of the article's revisions it is, from 1
 * @param article text and metadata
 * @param origin where it was collected
 * @param collected when it was collected, to the millisecond
 * @param published {@link Article#published} as a point in time, see {@link PublishedTime}; empty when it is not stated
 *     or not understood
 */
public record Revision(long arrival, ArticleKey key, int number, Article article, Origin origin, Instant collected,
    Optional<Instant> published) {

  /** @throws NullPointerException when a part is null */
  public Revision {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(collected, "collected");
    Objects.requireNonNull(published, "published");
  }
}
