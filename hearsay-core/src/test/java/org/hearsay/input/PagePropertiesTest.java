package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Article;

/** What holds of every page, however it is made. */
class PagePropertiesTest {

  @Property(tries = 400)
  void aPageIsReadAsCleanTextOrRefusedInOneLine(@ForAll("soups") String soup) {
    String page = "<!DOCTYPE html>" + soup;
    try {
      Article article = Given.text(page);
      isClean(article.text());
      article.title().ifPresent(PagePropertiesTest::isCleanLine);
      article.author().ifPresent(PagePropertiesTest::isCleanLine);
      article.outlet().ifPresent(PagePropertiesTest::isCleanLine);
    } catch (UnreadableArticleException e) {
      assertTrue(Given.refusal(page).startsWith("no article found in this page"), e.getMessage());
    }
  }

  @Property(tries = 200)
  void readingAPageTwiceGivesTheSame(@ForAll("soups") String soup) throws UnreadableArticleException {
    String page = "<html><body><article>" + Given.PROSE + soup;
    assertEquals(Given.text(page), Given.text(page));
  }

  /** Paragraphs without white space around them, parted by one empty line, of lines without white space around them. */
  private static void isClean(String text) {
    for (String paragraph : text.split("\n\n", -1)) {
      assertFalse(paragraph.isEmpty(), text);
      paragraph.lines().forEach(PagePropertiesTest::isCleanLine);
    }
  }

  private static void isCleanLine(String line) {
    assertEquals(line.strip(), line);
    assertFalse(line.isEmpty() || line.contains("  "), line);
    assertTrue(line.codePoints().noneMatch(c -> Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE || c == 0x00AD || c == 0x200B), line);
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.of("<p>", "</p>", "<div>", "</div>", "<div class=content>", "<br>", "<br />", " ", "\n", "\r\n",
        "<article>", "</article>", "<main>", "<h1>", "</h1>", "<h2>Ferry</h2>", "<ul><li>", "</ul>", "<table><tr><td>",
        "</table>", "<pre>", "</pre>", "<q>", "</q>", "<a href=/x>", "</a>", "<b>", "</b>", "<i", ">", "\"", "<!--", "-->",
        "<script>", "</script>", "<title>", "</title>", "<svg>", "</svg>", "<template>", "</template>", "<form>",
        "&nbsp;", "&shy;", "&#0;", "&#xDFFF;", "&#10;", "&#x85;", "&amp;", "&", "<", "😀", "e\u0301", "\u200B", "\u2028",
        "<body>", "<head>", "</html>", "<blockquote>", "<span hidden>", "</span>", "<meta name=author content='",
        "<meta property=og:site_name content='", "'>", "<link rel=canonical href='", "<script type=application/ld+json>",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry \\ud83d sails\"}",
        Given.FIRST, Given.SECOND, Given.THIRD, "<p>" + Given.FIRST + "</p>", "Nobody leaves, she said.")
        .list().ofMinSize(1).ofMaxSize(50).map(pieces -> String.join("", pieces));
  }
}
