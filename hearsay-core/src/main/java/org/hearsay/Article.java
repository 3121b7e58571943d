package org.hearsay;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with what is known of it. Immutable; whatever is not known is empty.
 *
 * @param id a name for the article, such as its file's name without ending; may be the empty string
 * @param text the words to be read; every span of a reading points into it
 * @param title the headline
 * @param outlet who published it
 * @param author who wrote it, as the page states it
 * @param published the time of publication, as the page states it (ISO 8601 where the page is well made)
 * @param address the canonical address
 * @param language a language tag such as {@code en}
 */
public record Article(String id, String text, Optional<String> title, Optional<String> outlet, Optional<String> author,
    Optional<String> published, Optional<URI> address, Optional<String> language) {

  /** @throws NullPointerException when any part is null */
  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(language, "language");
  }

  /** An article of which nothing but its text is known. */
  public static Article of(String text) {
    return of("", text);
  }

  /** An article of which nothing but a name and its text is known. */
  public static Article of(String id, String text) {
    return new Article(id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
  }
}
