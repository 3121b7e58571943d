package org.hearsay.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.Article;
import org.jsoup.parser.Parser;

/**
 * What a page, a feed or a record says of its article, cleaned: no control characters or markup, white space folded,
 * bounded in length. Immutable.
 *
 * @param title the headline
 * @param outlet who publishes it
 * @param author who wrote it
 * @param published when, in ISO 8601
 * @param address the canonical address, http or https
 * @param language a language tag
 */
public record Metadata(Optional<String> title, Optional<String> outlet, Optional<String> author,
    Optional<String> published, Optional<URI> address, Optional<String> language) {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_RAW = 20_000;

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*+(?:https?:)?//.*");
  private static final Pattern BY = Pattern.compile("(?i)\\Aby:?\\s+(?=\\S)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}");

  /** When nothing is said of an article. */
  public static final Metadata NONE = new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty());

  /**
   * From what stands in a page, a feed or a record; the empty string is what is not said. Whatever cannot be right, such
   * as a time on 30 February or an address that is not of the web, is left out.
   */
  public static Metadata of(String title, String outlet, String author, String published, String address,
      String language) {
    return new Metadata(words(title, LONGEST_TITLE), name(outlet),
        name(author).map(a -> BY.matcher(a).replaceFirst("")), PublicationTime.iso(published), address(address),
        language(language));
  }

  /** This, and where it says nothing what {@code other} says. */
  public Metadata or(Metadata other) {
    return new Metadata(or(other, Metadata::title), or(other, Metadata::outlet), or(other, Metadata::author),
        or(other, Metadata::published), or(other, Metadata::address), or(other, Metadata::language));
  }

  /** What is known of an article already. */
  public static Metadata of(Article article) {
    return new Metadata(article.title(), article.outlet(), article.author(), article.published(), article.address(),
        article.language());
  }

  /** An article with this text and all that is said here. */
  public Article article(String id, String text) {
    return new Article(id, text, title, outlet, author, published, address, language);
  }

  /** Without the outlet's name that many pages put behind their title: {@code Pier will hold | The Vale Courier}. */
  Metadata withPlainTitle() {
    if (title.isEmpty() || outlet.isEmpty()) {
      return this;
    }
    Pattern behind = Pattern.compile("\\s+(?:[-|–—·:•»]|::)\\s+" + Pattern.quote(outlet.get()) + "\\z",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String plain = behind.matcher(title.get()).replaceFirst("");
    return new Metadata(Optional.of(plain), outlet, author, published, address, language);
  }

  private <T> Optional<T> or(Metadata other, Function<Metadata, Optional<T>> part) {
    return part.apply(this).or(() -> part.apply(other));
  }

  /** Words of a page as one clean line of at most {@code longest} code points. */
  static Optional<String> words(String raw, int longest) {
    String words = raw.substring(0, Math.min(raw.length(), LONGEST_RAW));
    if (words.indexOf('&') >= 0) {
      words = Parser.unescapeEntities(words, false);
    }
    if (words.indexOf('<') >= 0) {
      words = TAG.matcher(words).replaceAll("");
    }
    return line(words, longest);
  }

  /** Words that are in no markup as one clean line of at most {@code longest} code points. */
  static Optional<String> line(String words, int longest) {
    StringBuilder line = new StringBuilder();
    words.codePoints().forEach(c -> PageText.append(line, c));
    String clean = line.toString().strip();
    if (clean.codePointCount(0, clean.length()) > longest) {
      clean = clean.substring(0, clean.offsetByCodePoints(0, longest)).strip();
    }
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /** A name, where some pages give the address of a profile. */
  private static Optional<String> name(String raw) {
    return words(raw, LONGEST_NAME).filter(name -> !isAddress(name));
  }

  /** Whether this is the address of something, and not its name. */
  static boolean isAddress(String name) {
    return ADDRESS.matcher(name).matches();
  }

  private static Optional<URI> address(String raw) {
    if (raw.isBlank() || raw.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    try {
      URI address = new URI(raw.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
      return web && address.getUserInfo() == null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> language(String raw) {
    String tag = raw.strip();
    return LANGUAGE.matcher(tag).matches() ? Optional.of(tag.replace('_', '-')) : Optional.empty();
  }
}
