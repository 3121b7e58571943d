package org.hearsay.input;

import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.hearsay.input.PageText.Paragraph;
import org.hearsay.text.Words;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/**
 * Which part of a page is its article: what Readability finds, which scores parts by their prose and their names, or,
 * where it finds nothing or much less than the page itself marks as its article, that part.
 */
final class MainText {
  /** The fewest words in paragraphs that make an article. */
  static final int FEWEST_WORDS = 25;

  /** A shorter paragraph is a label, a date or a menu's entry, unless it is part of an article. */
  private static final int FEWEST_WORDS_IN_PARAGRAPH = 5;

  // Readability walks the tree recursively, and some of its steps take time in proportion to depth or breadth squared.
  private static final int DEEPEST = 100;
  private static final int MOST_NODES = 30_000;
  private static final int MOST_CHILDREN = 4_000;
  private static final int LONGEST_NAME = 200;

  private static final int MOST_PARTS = 20;

  /** Below this share of the words that the page marks as its article, Readability took the wrong part. */
  private static final double LEAST_SHARE = 0.5;

  private MainText() {}

  /** The paragraphs of the article, of none when the page has no article. */
  static List<Paragraph> of(Document page) {
    List<Paragraph> marked = marked(page);
    List<Paragraph> found = readable(page);
    int wordsFound = words(found);
    if (wordsFound >= FEWEST_WORDS && wordsFound >= LEAST_SHARE * words(marked)) {
      return withoutLinksAround(found);
    }
    if (!marked.isEmpty()) {
      return withoutLinksAround(marked);
    }
    List<Paragraph> prose = PageText.of(page.body()).stream().filter(p -> words(p) > 0).toList();
    return words(prose) >= FEWEST_WORDS ? prose : List.of();
  }

  /** Without the menus and further headlines that stand before and behind the text. */
  private static List<Paragraph> withoutLinksAround(List<Paragraph> paragraphs) {
    int from = 0;
    int to = paragraphs.size();
    while (from < to && paragraphs.get(from).isMostlyLinks()) {
      from++;
    }
    while (from < to && paragraphs.get(to - 1).isMostlyLinks()) {
      to--;
    }
    return paragraphs.subList(from, to);
  }

  /** The part with the most prose of those that the page marks as an article, of none when none has enough. */
  private static List<Paragraph> marked(Document page) {
    for (String mark : List.of("[itemprop~=\\barticleBody\\b]", "article", "main, [role=main]")) {
      List<Paragraph> best = List.of();
      int most = FEWEST_WORDS - 1;
      for (Element part : page.select(mark).stream().limit(MOST_PARTS).toList()) {
        List<Paragraph> paragraphs = PageText.of(part);
        int words = words(paragraphs);
        if (words > most) {
          best = paragraphs;
          most = words;
        }
      }
      if (!best.isEmpty()) {
        return best;
      }
    }
    return List.of();
  }

  private static List<Paragraph> readable(Document page) {
    if (isUnwieldy(page)) {
      return List.of();
    }
    try {
      Element content = new Readability4J("", prepared(page)).parse().getArticleContent();
      return content == null ? List.of() : PageText.of(content);
    } catch (RuntimeException e) {
      return List.of(); // it is a guess by another's program; the page's own marks remain
    }
  }

  /** A copy for Readability, which rearranges it: without what is no text, and with nothing to resolve or to load. */
  private static Document prepared(Document page) {
    Document copy = page.clone();
    List<Element> elements = new ArrayList<>(copy.getAllElements());
    for (Element element : elements) {
      if (element.parent() != null && !element.normalName().equals("head") && !element.normalName().equals("body")
          && (PageText.isLeftOut(element) || element.normalName().equals("link"))) {
        element.remove();
      } else if (element.normalName().equals("form") && words(PageText.of(element)) >= FEWEST_WORDS) {
        element.tagName("div"); // some servers wrap the whole page into a form
      }
      keepTextBesideParagraph(element);
      keepNames(element);
    }
    return copy;
  }

  /** Readability replaces what holds one paragraph by that paragraph, even where there is text beside it. */
  private static void keepTextBesideParagraph(Element element) {
    if (element.childrenSize() == 1 && element.child(0).normalName().equals("p")) {
      element.textNodes().stream().filter(text -> !text.isBlank()).forEach(text -> text.wrap("<p></p>"));
    }
  }

  /** Drops every attribute but those whose words Readability weighs. */
  private static void keepNames(Element element) {
    List<Attribute> names = List.of(new Attribute("class", bounded(element.className())),
        new Attribute("id", bounded(element.id())), new Attribute("rel", bounded(element.attr("rel"))));
    element.clearAttributes();
    for (Attribute kept : names) {
      if (!kept.getValue().isEmpty()) {
        element.attr(kept.getKey(), kept.getValue());
      }
    }
  }

  private static String bounded(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static boolean isUnwieldy(Document page) {
    int[] nodes = {0};
    boolean[] deepOrWide = {false};
    NodeTraversor.traverse((Node node, int depth) -> {
      nodes[0]++;
      deepOrWide[0] |= depth > DEEPEST || node.childNodeSize() > MOST_CHILDREN;
    }, page);
    return deepOrWide[0] || nodes[0] > MOST_NODES;
  }

  /** Words of prose: in paragraphs that are neither labels nor menus. */
  private static int words(List<Paragraph> paragraphs) {
    return paragraphs.stream().mapToInt(MainText::words).sum();
  }

  private static int words(Paragraph paragraph) {
    if (paragraph.isMostlyLinks()) {
      return 0;
    }
    Words words = Words.of(paragraph.text());
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (Character.isLetterOrDigit(paragraph.text().codePointAt(words.start(i)))) {
        count++;
      }
    }
    return count >= FEWEST_WORDS_IN_PARAGRAPH ? count : 0;
  }
}
