package org.hearsay.store;

import java.util.Objects;

/**
 * What became of an article that was to be stored. It is durable by the time one holds this. Immutable.
 *
 * @param outcome whether anything new was stored
 * @param arrival the revision's place in the order of arrival, from 1
 * @param key the article
 * @param revision which of the article's revisions it is, from 1
 */
public record Stored(Outcome outcome, long arrival, ArticleKey key, int revision) {

  /** Whether anything new was stored. */
  public enum Outcome {
    /** The library did not have the article. */
    NEW,
    /** The library had the article with other words: this is a further revision. */
    REVISED,
    /** The library had the same words of the same article: nothing was stored. */
    KNOWN
  }

  /** @throws NullPointerException when a part is null */
  public Stored {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(key, "key");
  }
}
