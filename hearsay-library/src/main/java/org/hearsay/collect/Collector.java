package org.hearsay.collect;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Time;
import org.hearsay.collect.web.Visits;

/**
 * Collects articles from what a user names: a file, a folder or a web address.
 *
 * <p>A file or page may be a text, HTML, Markdown or PDF; a web archive (WARC); records in JSONL, JSON or CSV; news items
 * in ninjs or NewsML-G2; all of these packed with gzip too; an RSS or Atom feed, of which each article is fetched; or an
 * OPML list, of which each feed is. A folder stands for the articles in it and below, but not for feeds: what a folder
 * holds should not make a program go to the web.
 *
 * <p>What cannot be read is {@link Skipped} with a reason in one line, and collecting goes on with the next.
 *
 * <pre>{@code
 * Collector collector = Collector.standard();
 * collector.collect("articles/", found -> {
 *   if (found instanceof Collected one) {
 *     store.add(one.article());
 *   }
 * });
 * }</pre>
 *
 * <p>Immutable and thread-safe, as far as the visits are.
 */
public final class Collector {
  private static final Pattern WEB = Pattern.compile("(?i)https?:.*");

  private final Fetcher fetcher;
  private final Visits visits;
  private final Mapping mapping;

  private Collector(Fetcher fetcher, Visits visits, Mapping mapping) {
    this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    this.visits = Objects.requireNonNull(visits, "visits");
    this.mapping = Objects.requireNonNull(mapping, "mapping");
  }

  /** One that fetches public addresses, forgets its visits with the process, and knows records' common fields. */
  public static Collector standard() {
    return new Collector(Fetcher.standard(), Visits.inMemory(), Mapping.standard());
  }

  /** The same with another fetcher. */
  public Collector withFetcher(Fetcher other) {
    return new Collector(other, visits, mapping);
  }

  /** The same with other visits: what has not changed since is not given again. */
  public Collector withVisits(Visits other) {
    return new Collector(fetcher, other, mapping);
  }

  /** The same with other fields of records. */
  public Collector withMapping(Mapping other) {
    return new Collector(fetcher, visits, other);
  }

  Time time() {
    return fetcher.time();
  }

  /**
   * Collects from a file, a folder or a web address.
   *
   * @param source a path, or an address that begins with http: or https:
   * @throws IOException when the sink takes no more: its own exception
   * @throws InterruptedException when the thread is interrupted; what was given before is whole
   */
  public void collect(String source, Sink sink) throws IOException, InterruptedException {
    if (WEB.matcher(source).matches()) {
      URI address;
      try {
        address = new URI(source.strip());
      } catch (URISyntaxException e) {
        refuse(source, sink, "is no address that can be asked for");
        return;
      }
      collect(address, sink);
      return;
    }
    if (source.isEmpty()) {
      refuse("\"\"", sink, "an empty name names no file");
      return;
    }
    Path path;
    try {
      path = Path.of(source);
    } catch (InvalidPathException e) {
      refuse(source, sink, "no file can have this name");
      return;
    }
    collect(path, sink);
  }

  private static void refuse(String source, Sink sink, String reason) throws IOException {
    sink.accept(new Skipped(new Origin.InFile(source), reason));
  }

  /**
   * Collects from a file or folder.
   *
   * @throws IOException when the sink takes no more: its own exception
   * @throws InterruptedException when the thread is interrupted; what was given before is whole
   */
  public void collect(Path path, Sink sink) throws IOException, InterruptedException {
    Delivery delivery = new Delivery(sink, time(), path.toString());
    SourceFiles files = new SourceFiles(delivery, web(delivery), new Records(mapping, time().now()));
    guarded(() -> files.collect(path));
  }

  /**
   * Collects from a web address.
   *
   * @throws IOException when the sink takes no more: its own exception, or when a visit cannot be remembered
   * @throws InterruptedException when the thread is interrupted; what was given before is whole
   */
  public void collect(URI address, Sink sink) throws IOException, InterruptedException {
    visit(address, sink);
  }

  /** Collects from a web address, and says how it went. */
  WebPages.Outcome visit(URI address, Sink sink) throws IOException, InterruptedException {
    Delivery delivery = new Delivery(sink, time(), address.toString());
    WebPages.Outcome[] outcome = {WebPages.Outcome.FAILED};
    guarded(() -> outcome[0] = web(delivery).visit(address));
    return outcome[0];
  }

  private WebPages web(Delivery delivery) {
    return new WebPages(fetcher, visits, new Records(mapping, time().now()), delivery);
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void guarded(Work work) throws IOException, InterruptedException {
    try {
      work.run();
    } catch (Delivery.SinkFailure e) {
      throw e.getCause();
    }
  }
}
