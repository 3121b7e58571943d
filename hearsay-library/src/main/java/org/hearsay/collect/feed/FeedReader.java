package org.hearsay.collect.feed;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads feeds: RSS 0.9 to 2.0 with Dublin Core and {@code content:encoded}, and Atom 0.3 and 1.0. Only one entry at a
 * time is held as a tree. Stateless.
 *
 * <pre>{@code
 * for (Entry entry : FeedReader.read(bytes, Optional.empty(), address).entries()) {
 *   System.out.println(entry.title());
 * }
 * }</pre>
 */
public final class FeedReader {
  /** A feed announces some dozens; what comes behind this many is left out. */
  public static final int MOST_ENTRIES = 10_000;

  private static final int LONGEST_FIELD = 20_000;
  private static final String FEED = "channel > %1$s, feed > %1$s";

  private FeedReader() {}

  /**
   * A feed's entries. What is no feed has none, and of one that breaks off those before the break are given.
   *
   * @param bytes the document
   * @param charset the encoding that the host gives
   * @param from the feed's own address, by which relative ones are resolved
   * @throws IOException when the document is built so that it cannot be taken apart
   */
  public static Feed read(byte[] bytes, Optional<Charset> charset, URI from) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (StreamParser parser =
        new StreamParser(Parser.xmlParser()).parse(XmlBytes.text(bytes, charset), from.toString())) {
      parser.document().outputSettings().prettyPrint(false);
      Optional<String> title = Optional.empty();
      Optional<String> language = Optional.empty();
      for (Element next = parser.selectNext("item, entry"); next != null && entries.size() < MOST_ENTRIES;
          next = parser.selectNext("item, entry")) {
        if (entries.isEmpty()) {
          title = Optional.ofNullable(parser.document().selectFirst(String.format(FEED, "title"))).map(Element::text);
          language = language(parser.document());
        }
        entries.add(entry(next, from));
        next.remove();
      }
      return new Feed(title.filter(t -> !t.isBlank()), language, entries);
    } catch (RuntimeException | StackOverflowError e) { // malice that the parser was not prepared for
      throw new IOException("is a feed that cannot be taken apart", e);
    }
  }

  private static Optional<String> language(Element document) {
    Element feed = document.selectFirst("feed");
    return Optional.ofNullable(document.selectFirst(String.format(FEED, "language"))).map(Element::text)
        .or(() -> Optional.ofNullable(feed).map(f -> f.attr("xml:lang"))).filter(l -> !l.isBlank());
  }

  private static Entry entry(Element entry, URI from) {
    String guid = first(entry, "guid", "id", "atom:id");
    Optional<URI> address = link(entry, from).or(() -> permanent(entry, from));
    String published = first(entry, "pubDate", "published", "atom:published", "issued", "dc:date", "dcterms:issued",
        "dcterms:created", "date");
    return new Entry(guid.isEmpty() ? address.map(URI::toString).orElse("") : guid, address,
        first(entry, "title", "atom:title", "dc:title"), author(entry), published,
        first(entry, "updated", "atom:updated", "modified", "dcterms:modified"), content(entry));
  }

  /** The page of an entry: RSS writes it into the element, Atom into {@code href}, for the relation "alternate". */
  private static Optional<URI> link(Element entry, URI from) {
    Optional<URI> other = Optional.empty();
    for (Element link : entry.children()) {
      if (!link.tagName().equals("link") && !link.tagName().equals("atom:link")) {
        continue;
      }
      String relation = link.attr("rel");
      if (!relation.isEmpty() && !relation.equals("alternate")) {
        continue;
      }
      Optional<URI> target = resolved(link.hasAttr("href") ? link.attr("href") : link.text(), from);
      if (target.isPresent() && (link.attr("type").isEmpty() || link.attr("type").contains("html"))) {
        return target;
      }
      other = other.or(() -> target);
    }
    return other;
  }

  /** A guid is an address unless it says that it is none (RSS 2.0). */
  private static Optional<URI> permanent(Element entry, URI from) {
    return entry.children().stream()
        .filter(e -> e.tagName().equals("guid") && !e.attr("isPermaLink").equalsIgnoreCase("false")).findFirst()
        .map(Element::text).filter(text -> text.startsWith("http")).flatMap(text -> resolved(text, from));
  }

  /** Spaces, which many feeds leave in addresses, are no reason to miss the article. */
  private static Optional<URI> resolved(String address, URI from) {
    String clean = address.strip().replace(" ", "%20");
    if (clean.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI resolved = from.resolve(new URI(clean));
      String scheme = String.valueOf(resolved.getScheme());
      boolean web = (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) && resolved.getHost() != null;
      return web ? Optional.of(resolved) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String author(Element entry) {
    List<String> names = entry.children().stream()
        .filter(e -> e.tagName().equals("author") || e.tagName().equals("dc:creator"))
        .map(e -> Optional.ofNullable(e.selectFirst("> name")).map(Element::text).orElseGet(() -> person(e)))
        .filter(name -> !name.isBlank()).distinct().limit(20).toList();
    return names.stream().collect(Collectors.joining(", "));
  }

  /** RSS wants {@code ana@example.org (Ana Dervish)} and gets that, an address alone, or a name. */
  private static String person(Element author) {
    String text = author.childrenSize() > 0 ? "" : author.text().strip();
    int open = text.indexOf('(');
    if (text.contains("@")) {
      return open >= 0 && text.endsWith(")") ? text.substring(open + 1, text.length() - 1) : "";
    }
    return text;
  }

  /** The fullest that the feed carries, which is the last in this list as feeds are written. */
  private static String content(Element entry) {
    String best = "";
    for (Element part : entry.children()) {
      boolean text = switch (part.tagName()) {
        case "description", "summary", "content", "content:encoded", "atom:content", "atom:summary" -> true;
        default -> false;
      };
      if (text) {
        String html = html(part);
        best = html.length() > best.length() ? html : best;
      }
    }
    return best;
  }

  private static String html(Element part) {
    return switch (part.attr("type")) {
      case "xhtml" -> part.html();
      case "text" -> Entities.escape(part.wholeText());
      default -> part.childrenSize() > 0 ? part.html() : part.wholeText(); // markup that was not escaped
    };
  }

  private static String first(Element entry, String... names) {
    for (String name : names) {
      for (Element child : entry.children()) {
        if (child.tagName().equals(name) && child.hasText()) {
          String text = child.text();
          return text.substring(0, Math.min(text.length(), LONGEST_FIELD));
        }
      }
    }
    return "";
  }
}
