package org.hearsay.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as somebody sees it: words without tags. */
final class Seen {
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  private Seen() {}

  /** The words of a page, with single spaces. */
  static String words(String html) {
    return html.replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", " ").replaceAll("</?(mark|span|em|cite|b|i|a|sup)\\b[^>]*>", "")
        .replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&quot;", "\"")
        .replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
  }

  /** Where a page's links lead. */
  static List<String> links(String html) {
    return HREF.matcher(html).results().map(m -> m.group(1).replace("&amp;", "&")).toList();
  }

  /** The part of a page from the heading with these words to the next of its level. */
  static String section(String html, String heading) {
    Matcher found = Pattern.compile("(?s)<h2[^>]*>\\s*" + Pattern.quote(heading) + ".*?(?=<h2|</main>)").matcher(html);
    if (!found.find()) {
      throw new AssertionError("no heading '" + heading + "' on the page");
    }
    return found.group();
  }
}
