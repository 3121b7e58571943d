package org.hearsay.input;

import java.util.stream.Collectors;
import org.hearsay.input.PageText.Paragraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The text of a piece of HTML that is known to be all article, such as a feed's or an agency's: nothing is left out as
 * a menu, and no headline is looked for. Stateless.
 */
public final class HtmlText {
  private HtmlText() {}

  /**
   * The paragraphs, parted by empty lines; the empty string when there are none. Scripts, captions, first headings and
   * what is not shown are no text.
   *
   * @param where what to call the piece in messages
   * @throws UnreadableArticleException when it is built so that it cannot be taken apart
   */
  public static String of(String where, String html) throws UnreadableArticleException {
    Page.checkSize(where, html);
    try {
      Document page = Jsoup.parse(html);
      return PageText.of(page.body()).stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
    } catch (RuntimeException | StackOverflowError e) { // malice that the parser was not prepared for
      throw new UnreadableArticleException(where, "is HTML that cannot be taken apart", e);
    }
  }
}
