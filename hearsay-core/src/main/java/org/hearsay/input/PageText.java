package org.hearsay.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The paragraphs of a part of a page, as a browser would set them: block elements begin and end a paragraph, {@code br}
 * breaks a line and two of them a paragraph, white space folds into one space. Without recursion, so that pages may
 * nest as deeply as they like. Used once, by one thread.
 */
final class PageText implements NodeFilter {
  private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
      "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4",
      "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary",
      "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

  /** Nothing in these is part of an article's text; a page's first heading is its title. */
  private static final Set<String> LEFT_OUT = Set.of("aside", "audio", "button", "canvas", "datalist", "dialog",
      "embed", "figcaption", "h1", "head", "iframe", "input", "math", "menu", "nav", "noscript", "object", "rp", "rt",
      "script", "select", "style", "svg", "template", "textarea", "title", "video");

  private static final Pattern UNSEEN = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final int LONGEST_STYLE = 2_000;

  /** What browsers show for half a character, such as {@code &#xD800;}. */
  private static final int REPLACEMENT = 0xFFFD;

  /**
   * A paragraph.
   *
   * @param text its words, without white space at its ends
   * @param linked how many of its UTF-16 units stand in links
   */
  record Paragraph(String text, int linked) {
    boolean isMostlyLinks() {
      return linked * 2 > text.length();
    }
  }

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int linked;
  private int links;
  private int preformatted;

  private PageText() {}

  static List<Paragraph> of(Element part) {
    PageText text = new PageText();
    NodeTraversor.filter(text, part);
    text.endParagraph();
    return text.paragraphs;
  }

  /** Whether an element's text is not part of an article or is not shown. */
  static boolean isLeftOut(Element element) {
    String style = element.attr("style");
    return LEFT_OUT.contains(element.normalName()) || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || !style.isEmpty() && UNSEEN.matcher(style.substring(0, Math.min(style.length(), LONGEST_STYLE))).find();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      int before = current.length();
      words.getWholeText().codePoints().forEach(c -> add(c));
      linked += links > 0 ? current.length() - before : 0;
    } else if (node instanceof Element element) {
      if (depth > 0 && isLeftOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "a" -> links--;
        case "pre" -> preformatted--;
        case "q" -> current.append('”');
        default -> { }
      }
      if (BLOCKS.contains(element.normalName())) {
        endParagraph();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void open(String name) {
    if (BLOCKS.contains(name)) {
      endParagraph();
    }
    switch (name) {
      case "a" -> links++;
      case "pre" -> preformatted++;
      case "q" -> current.append('“'); // browsers set the marks
      case "br" -> endLine();
      default -> { }
    }
  }

  private void add(int c) {
    if (c == '\n' && preformatted > 0) {
      endLine();
    } else {
      append(current, c);
    }
  }

  private void endLine() {
    int end = current.length();
    while (end > 0 && current.charAt(end - 1) == ' ') {
      end--;
    }
    current.setLength(end);
    if (end > 0 && current.charAt(end - 1) == '\n') {
      endParagraph();
    } else if (end > 0) {
      current.append('\n');
    }
  }

  private void endParagraph() {
    String text = current.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text, Math.min(linked, text.length())));
    }
    current.setLength(0);
    linked = 0;
  }

  /** Appends one code point of a page: white space folded, control characters and invisible hyphens left out. */
  static void append(StringBuilder line, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
      int end = line.length();
      if (end > 0 && line.charAt(end - 1) != ' ' && line.charAt(end - 1) != '\n') {
        line.append(' ');
      }
    } else if (!Character.isISOControl(c) && c != 0xAD && c != 0x200B && c != 0x2060 && c != 0xFEFF) {
      line.appendCodePoint(Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c);
    }
  }
}
