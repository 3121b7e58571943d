package org.hearsay.page;

import java.util.List;
import org.hearsay.store.Revision;

/**
 * The page one opens in the morning. Immutable.
 *
 * @param recent articles that came last
 */
public record StartView(List<Item> recent) {

  /** An article: where its page is, and what it is called. */
  public record Item(String href, String title, String outlet, String published) {}

  /** Copies the list. */
  public StartView {
    recent = List.copyOf(recent);
  }

  /** The view of the articles that came last. */
  public static StartView of(List<Revision> recent) {
    return new StartView(recent.stream().map(r -> new Item("/articles/" + r.key(), Articles.title(r.article()),
        r.article().outlet().orElse(""), Words.time(r))).toList());
  }
}
