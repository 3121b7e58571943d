package org.hearsay.input;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Article;
import org.hearsay.input.PageText.Paragraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An HTML page as an article: its main text, and what it says of itself. */
final class Page {
  /** A page of this many tags takes some hundred megabytes as a tree; articles have a few thousand. */
  private static final int MOST_TAGS = 500_000;

  private Page() {}

  static Article article(String where, String id, String html) throws UnreadableArticleException {
    checkSize(where, html);
    Document page;
    Metadata metadata;
    List<Paragraph> paragraphs;
    try {
      page = Jsoup.parse(html);
      metadata = JsonLd.of(page).or(MetaTags.of(page)).withPlainTitle();
      paragraphs = MainText.of(page);
    } catch (RuntimeException | StackOverflowError e) { // malice that the parsers were not prepared for
      throw new UnreadableArticleException(where, "is a page that cannot be taken apart; save its text as plain text",
          e);
    }
    String text = text(paragraphs, metadata.title().orElse(""));
    if (text.isEmpty()) {
      throw new UnreadableArticleException(where, "no article found in this page (fewer than "
          + MainText.FEWEST_WORDS + " words in paragraphs); save its text as plain text");
    }
    return metadata.article(id, text);
  }

  /** Refuses what would take too much memory as a tree. */
  static void checkSize(String where, String html) throws UnreadableArticleException {
    if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
      throw new UnreadableArticleException(where, "is a page of more than " + MOST_TAGS + " tags, too large to take"
          + " apart; save its text as plain text");
    }
  }

  /** The paragraphs, parted by empty lines, without the title where the page repeats it above its text. */
  private static String text(List<Paragraph> paragraphs, String title) {
    int from = !paragraphs.isEmpty() && paragraphs.get(0).text().equalsIgnoreCase(title) ? 1 : 0;
    return paragraphs.stream().skip(from).map(Paragraph::text).collect(Collectors.joining("\n\n"));
  }
}
