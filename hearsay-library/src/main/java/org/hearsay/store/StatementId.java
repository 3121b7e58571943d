package org.hearsay.store;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement's name, the same in every library that has the article: {@code 4q7z0c1vk2m9a8bd.1.a3}.
 *
 * @param article the article
 * @param revision which of its revisions, from 1
 * @param part the attribution's id in the reading ({@code a3}), or {@code w} and the number of the sentence, from 1, for
 *     what the writer says in his own voice ({@code w12})
 */
public record StatementId(ArticleKey article, int revision, String part) {
  private static final Pattern SHAPE = Pattern.compile("([0-9a-z]{16})\\.([1-9][0-9]{0,8})\\.([0-9A-Za-z_-]{1,40})");

  /** @throws IllegalArgumentException when the revision is less than 1 or the part is empty */
  public StatementId {
    Objects.requireNonNull(article, "article");
    if (revision < 1 || part.isEmpty()) {
      throw new IllegalArgumentException("a statement needs a revision from 1 and a part, not " + revision + " and '"
          + part + "'");
    }
  }

  /**
   * The id that {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static StatementId parse(String id) {
    Matcher parts = SHAPE.matcher(id);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a statement's id looks like 4q7z0c1vk2m9a8bd.1.a3, not " + id);
    }
    return new StatementId(new ArticleKey(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
  }

  @Override
  public String toString() {
    return article + "." + revision + "." + part;
  }
}
