package org.hearsay.input;

import java.util.regex.Pattern;

/** What kind of markup a text is in, told by how it begins, after the WHATWG MIME Sniffing Standard, section 7.1. */
enum Markup {
  /** An HTML page or a piece of one. */
  HTML,
  /** XML that is no XHTML: a feed, a drawing. */
  XML,
  /** Plain text. */
  NONE;

  private static final int HEAD = 2_048;

  private static final Pattern OPENS_AS_HTML = Pattern.compile("\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)*+(?:<!--.*?-->\\s*+)*+"
      + "<(?:!doctype\\s+html|(?:html|head|body|title|meta|link|script|style|base|article|main|section|header|nav|div|p"
      + "|h[1-6]|table|font|a|b|br|span|ul|ol|blockquote|iframe)(?=[\\s/>]))",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Servers put warnings before the page, and scripts empty lines. */
  private static final Pattern PAGE_STARTS =
      Pattern.compile("^[ \\t]*+<(?:!doctype\\s+html|html(?=[\\s>]))", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern OPENS_AS_XML = Pattern.compile(
      "\\A\\s*+<(?:\\?xml\\s|rss\\s|feed\\s|svg\\s|!doctype\\s)", Pattern.CASE_INSENSITIVE);

  static Markup of(String text) {
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    String head = text.substring(from, Math.min(text.length(), from + HEAD));
    if (OPENS_AS_HTML.matcher(head).find() || PAGE_STARTS.matcher(head).find()) {
      return HTML;
    }
    if (head.startsWith("<!--") && !head.contains("-->")) { // a comment longer than the head
      return HTML;
    }
    return OPENS_AS_XML.matcher(head).find() ? XML : NONE;
  }
}
