package org.hearsay.collect;

import java.time.Instant;
import java.util.Objects;
import org.hearsay.Article;

/**
 * An article that was collected. Immutable.
 *
 * @param article the article, with an id, though not necessarily one that no other has
 * @param origin where it was found
 * @param at when it was: the time of collecting, or for a web archive that of the capture. The article was published no
 *     later than this.
 */
public record Collected(Article article, Origin origin, Instant at) implements Found {
  /** @throws NullPointerException when any part is null */
  public Collected {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(at, "at");
  }
}
