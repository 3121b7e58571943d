package org.hearsay.page;

import org.hearsay.Article;

/** What articles are called. */
public final class Articles {
  private static final int LONGEST = 80;

  private Articles() {}

  /** An article's title, or its first words. */
  public static String title(Article article) {
    return article.title().filter(t -> !t.isBlank()).orElseGet(() -> cut(
        article.text().strip().lines().findFirst().orElse("Untitled")));
  }

  /** Words, cut where they are many. */
  public static String cut(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 2)) + " …";
  }
}
