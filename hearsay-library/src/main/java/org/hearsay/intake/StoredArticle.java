package org.hearsay.intake;

import java.util.Objects;
import java.util.Optional;
import org.hearsay.Reading;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Stored;

/**
 * An article that is on the disk with its reading. Immutable.
 *
 * @param stored where it is in the library; new or revised
 * @param collected the article and where it was found
 * @param reading its reading
 * @param words how many words it has, as they are counted between blanks
 * @param copyOf the earlier article whose text it has, up to small edits
 */
public record StoredArticle(Stored stored, CollectedArticle collected, Reading reading, int words,
    Optional<ArticleKey> copyOf) {

  /** @throws NullPointerException when a part is null */
  public StoredArticle {
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(collected, "collected");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(copyOf, "copyOf");
  }

  /** Words between blanks, as a person would count them. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0';
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
