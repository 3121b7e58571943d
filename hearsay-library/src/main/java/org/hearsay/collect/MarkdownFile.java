package org.hearsay.collect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hearsay.Article;
import org.hearsay.input.HtmlText;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A text in Markdown (CommonMark): its words without the marks, the first heading as its title, and what is said of it
 * in lines {@code name: value} between two lines of hyphens at its begin.
 */
final class MarkdownFile {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*+\\R((?:(?!---)[^\\r\\n]{0,2000}+\\R){0,200}+)---[ \\t]*+(?:\\R|\\z)");
  private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z_-]{1,40}):[ \\t]*+([^\\r\\n]*+)$");

  private MarkdownFile() {}

  /** @param markdown the article as it was loaded, with all its marks */
  static Article article(String where, Article markdown) throws UnreadableArticleException {
    String body = markdown.text();
    Map<String, String> said = new HashMap<>();
    Matcher front = FRONT.matcher(body);
    if (front.find()) {
      Matcher field = FIELD.matcher(front.group(1));
      while (field.find()) {
        said.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), unquoted(field.group(2).strip()));
      }
      body = body.substring(front.end());
    }
    String html = html(where, body);
    String text = HtmlText.of(where, html);
    if (text.isBlank()) {
      throw new UnreadableArticleException(where, "holds no text beside marks");
    }
    Element heading = Jsoup.parse(html).selectFirst("h1");
    return Metadata.of(first(said, "title", "headline"), first(said, "outlet", "publisher", "source"),
        first(said, "author", "authors", "byline"), first(said, "published", "date"),
        first(said, "address", "url", "link"), first(said, "language", "lang"))
        .or(Metadata.of(heading == null ? "" : heading.text(), "", "", "", "", "")).article(markdown.id(), text);
  }

  private static String html(String where, String markdown) throws UnreadableArticleException {
    try {
      return HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    } catch (RuntimeException | StackOverflowError e) { // nested by malice; the parser works recursively
      throw new UnreadableArticleException(where, "is Markdown that cannot be taken apart");
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"))
        && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static String first(Map<String, String> said, String... names) {
    for (String name : names) {
      if (said.containsKey(name)) {
        return said.get(name);
      }
    }
    return "";
  }
}
