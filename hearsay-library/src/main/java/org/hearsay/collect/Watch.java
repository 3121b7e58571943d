package org.hearsay.collect;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.hearsay.collect.feed.OpmlReader;
import org.hearsay.input.ArticleSource;

/**
 * Keeps asking feeds for what is new, one after the other, each in its interval. A feed that cannot be had is asked half
 * as often each time it fails, down to once a day, and as often as before once it can be had again. For one thread.
 *
 * <pre>{@code
 * new Watch(collector, Watch.feeds("newsroom.opml", sink), Duration.ofMinutes(15)).run(sink); // until interrupted
 * }</pre>
 */
public final class Watch {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 12;

  private final Collector collector;
  private final Duration interval;
  private final PriorityQueue<Due> waiting =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));

  private record Due(Instant at, long number, URI feed, int failures) {}

  /**
   * A watch over feeds.
   *
   * @param collector what fetches and reads them; with visits that last, a watch that is begun anew gives nothing twice
   * @param feeds addresses of feeds; pages and lists of feeds are visited too
   * @param interval the time from one visit to a feed to the next, above zero
   */
  public Watch(Collector collector, List<URI> feeds, Duration interval) {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("an interval is longer than " + interval);
    }
    this.collector = collector;
    this.interval = interval;
    Instant now = collector.time().now();
    long number = 0;
    for (URI feed : new LinkedHashSet<>(feeds)) {
      waiting.add(new Due(now, number++, feed, 0));
    }
  }

  /**
   * The feeds that a user names.
   *
   * @param source the address of a feed, or an OPML file
   * @param sink told of what in a list is no address
   * @throws IOException when it is neither, with a message for users in one line
   */
  public static List<URI> feeds(String source, Sink sink) throws IOException {
    if (source.matches("(?i)https?:.*")) {
      return address(source).map(List::of)
          .orElseThrow(() -> new IOException(source + ": is no address that can be asked for"));
    }
    Path file = Path.of(source);
    if (!Files.isRegularFile(file)) {
      throw new IOException(source + ": is neither a web address nor a file");
    }
    byte[] bytes;
    try (Content content = Content.of(source, file)) {
      if (content.kind() != Kind.OPML) {
        throw new IOException(source + ": is no list of feeds in OPML");
      }
      bytes = content.bytes(ArticleSource.LIMIT);
    }
    Set<URI> feeds = new LinkedHashSet<>();
    for (String feed : OpmlReader.feeds(bytes, Optional.empty())) {
      Optional<URI> address = address(feed);
      address.ifPresent(feeds::add);
      if (address.isEmpty()) {
        sink.accept(new Skipped(new Origin.InFeed(source, feed), "is no address that can be asked for"));
      }
    }
    if (feeds.isEmpty()) {
      throw new IOException(source + ": is a list without feeds");
    }
    return new ArrayList<>(feeds);
  }

  private static Optional<URI> address(String written) {
    try {
      return Optional.of(new URI(written.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Asks the feeds until the thread is interrupted; then it returns, with the thread's interrupted status set, and what
   * was given to the sink is whole. Returns at once when there is nothing to watch.
   *
   * @throws IOException when the sink takes no more: its own exception
   */
  public void run(Sink sink) throws IOException {
    try {
      while (!waiting.isEmpty()) {
        Due due = waiting.remove();
        collector.time().waitUntil(due.at());
        WebPages.Outcome outcome = collector.visit(due.feed(), sink);
        int failures = outcome == WebPages.Outcome.FAILED ? due.failures() + 1 : 0;
        waiting.add(new Due(collector.time().now().plus(pause(failures)), due.number(), due.feed(), failures));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pause(int failures) {
    Duration longer = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration most = LONGEST.compareTo(interval) > 0 ? LONGEST : interval;
    return longer.compareTo(most) > 0 ? most : longer;
  }
}
