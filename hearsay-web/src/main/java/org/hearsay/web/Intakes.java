package org.hearsay.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Article;
import org.hearsay.collect.Collected;
import org.hearsay.collect.Collector;
import org.hearsay.collect.Found;
import org.hearsay.collect.Sink;
import org.hearsay.collect.Skipped;

/** Gets the one article that somebody wants to read: from a file that was sent, or from an address. Thread-safe. */
public final class Intakes {
  private static final Pattern ENDING = Pattern.compile("\\.(txt|text|html?|md|markdown|pdf|json|xml)$");
  private static final int LONGEST_NAME = 120;

  private Intakes() {}

  /** Ends collecting at the first article. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The article in a file.
   *
   * @param name as the client calls it; only its ending matters
   * @throws Problem when there is none in it
   */
  static Article file(String name, InputStream bytes, long most) throws IOException {
    String shown = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    shown = shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
    Matcher ending = ENDING.matcher(shown.toLowerCase(Locale.ROOT));
    Path folder = Files.createTempDirectory("hearsay-file");
    Path file = folder.resolve("file" + (ending.find() ? ending.group() : ".txt"));
    try {
      byte[] read = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
      if (read.length > most) {
        throw Problem.large("The file is larger than the " + (most >> 20) + " MB that this server takes.");
      }
      Files.write(file, read);
      Found found = first(sink -> Collector.standard().collect(file, sink));
      return article(found, shown.isEmpty() ? "file" : shown);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /**
   * The article at an address of the web.
   *
   * @throws Problem when there is none, or the address is not public
   */
  public static Article address(String given, Collector collector) throws IOException {
    URI address;
    try {
      address = new URI(given.strip());
    } catch (URISyntaxException e) {
      throw Problem.bad("That is no address: " + e.getReason() + ".");
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw Problem.bad("An address begins with http:// or https:// and names a host.");
    }
    return article(first(sink -> collector.collect(address, sink)), address.toString());
  }

  private interface Work {
    void give(Sink sink) throws IOException, InterruptedException;
  }

  private static Found first(Work work) throws IOException {
    Found[] first = new Found[1];
    try {
      work.give(found -> {
        if (first[0] == null || first[0] instanceof Skipped) {
          first[0] = found;
        }
        if (found instanceof Collected) {
          throw new Enough();
        }
      });
    } catch (Enough e) {
      return first[0];
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "The server is ending", "Try again when it runs.");
    }
    return first[0];
  }

  private static Article article(Found found, String name) {
    if (found instanceof Collected collected) {
      Article article = collected.article();
      return new Article(name, article.text(), article.title(), article.outlet(), article.author(), article.published(),
          article.address(), article.language());
    }
    throw Problem.unreadable(found instanceof Skipped skipped ? name + ": " + skipped.reason()
        : name + ": there is no article in it");
  }

  /** An article that was typed or pasted, with what its reader knows of it. */
  static Article pasted(String text, Optional<String> title, Optional<String> outlet, Optional<String> published) {
    return new Article("pasted", text, title, outlet, Optional.empty(), published, Optional.empty(), Optional.empty());
  }
}
