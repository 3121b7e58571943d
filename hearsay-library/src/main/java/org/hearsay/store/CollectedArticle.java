package org.hearsay.store;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.hearsay.Article;

/**
 * An article as it was collected, before it is stored. Immutable.
 *
 * @param article the text with what is known of it
 * @param origin where it was found
 * @param collected when
 */
public record CollectedArticle(Article article, Origin origin, Instant collected) {

  /** @throws NullPointerException when any part is null */
  public CollectedArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(collected, "collected");
  }

  /** What the article is known by: its address, or where it was found when it has none. */
  public String identity() {
    return article.address().map(URI::toString).orElse(origin.place());
  }

  /** The article's key, made from its {@link #identity}. */
  public ArticleKey key() {
    return ArticleKey.of(identity());
  }

  /** The SHA-256 of the text, in 64 hexadecimal digits: texts with the same hash are the same revision. */
  public String contentHash() {
    return HexFormat.of().formatHex(Hash.of(article.text()));
  }
}
