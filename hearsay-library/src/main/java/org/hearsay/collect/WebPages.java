package org.hearsay.collect;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.collect.feed.Entry;
import org.hearsay.collect.feed.Feed;
import org.hearsay.collect.feed.FeedReader;
import org.hearsay.collect.feed.OpmlReader;
import org.hearsay.collect.web.Answer;
import org.hearsay.collect.web.FetchException;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Visit;
import org.hearsay.collect.web.Visits;
import org.hearsay.input.ArticleSource;
import org.hearsay.input.HtmlText;
import org.hearsay.input.Metadata;
import org.hearsay.input.UnreadableArticleException;

/**
 * Collects from the web: pages, feeds and the pages they announce, lists of feeds. An address is remembered as visited
 * only when the sink has taken what was found there, and a feed only when all its entries are dealt with. For one thread.
 */
final class WebPages {
  /** What a feed carries of an article in fewer words is an extract; the page is the article. */
  private static final int FEWEST_WORDS = 60;

  private final Fetcher fetcher;
  private final Visits visits;
  private final Records records;
  private final Delivery delivery;

  WebPages(Fetcher fetcher, Visits visits, Records records, Delivery delivery) {
    this.fetcher = fetcher;
    this.visits = visits;
    this.records = records;
    this.delivery = delivery;
  }

  /** How a visit went. */
  enum Outcome {
    /** Something was there, and is dealt with. */
    READ,
    /** Nothing has changed. */
    UNCHANGED,
    /** Something was there, but not all of it could be had, or it is not to be remembered. */
    PARTLY,
    /** Nothing could be had; it was reported why. */
    FAILED
  }

  /** What is at an address, whatever it is. */
  Outcome visit(URI address) throws InterruptedException {
    return visit(address, List.of(Kind.values()));
  }

  private Outcome visit(URI address, List<Kind> wanted) throws InterruptedException {
    Origin origin = new Origin.OnWeb(address);
    try {
      if (!(fetcher.fetch(address, visits.last(address)) instanceof Answer.Page page)) {
        return Outcome.UNCHANGED;
      }
      Outcome outcome = read(address, page, wanted);
      if (outcome == Outcome.READ) {
        remember(address, page.visit());
      }
      return outcome;
    } catch (FetchException e) {
      delivery.skip(origin, e.reason());
      return Outcome.FAILED;
    }
  }

  private Outcome read(URI address, Answer.Page page, List<Kind> wanted) throws InterruptedException {
    Origin origin = new Origin.OnWeb(address);
    try (Content content = Content.of(address.toString(), page.bytes())) {
      Kind kind = content.kind();
      if (!wanted.contains(kind) || kind == Kind.WARC) {
        delivery.skip(origin, kind == Kind.WARC ? "is a web archive; save it as a file and name that"
            : "is in a list of feeds, and is no feed");
        return Outcome.FAILED;
      }
      if (kind == Kind.FEED) {
        return feed(address.toString(), content.bytes(ArticleSource.LIMIT), page.charset(), Optional.of(page.address()));
      }
      if (kind == Kind.OPML) { // never remembered: its feeds may have changed when the list has not
        list(address.toString(), content.bytes(ArticleSource.LIMIT), page.charset());
        return Outcome.PARTLY;
      }
      if (!Contents.read(content, records, delivery)) {
        give(origin, article(address, page, content.bytes(ArticleSource.LIMIT)), at(page));
      }
    } catch (UnreadableArticleException e) {
      delivery.skip(origin, e.reason());
    } catch (IOException e) {
      delivery.skip(origin, "cannot be read: " + e.getMessage());
    }
    return Outcome.READ;
  }

  /** What is known of a page before it is read. */
  private static Metadata at(Answer.Page page) {
    return Metadata.of("", "", "", "", page.address().toString(), "");
  }

  private static Article article(URI address, Answer.Page page, byte[] bytes) throws UnreadableArticleException {
    return Articles.of(address.toString(), address.toString(), page.type(), page.charset(), bytes);
  }

  /** Gives an article, and what others say of it where it says nothing itself. */
  private void give(Origin origin, Article article, Metadata others) {
    delivery.give(Metadata.of(article).or(others).article(article.id(), article.text()), origin);
  }

  /** The feeds of a list, each in its turn. */
  void list(String name, byte[] bytes, Optional<Charset> charset) throws IOException, InterruptedException {
    List<String> feeds = OpmlReader.feeds(bytes, charset);
    if (feeds.isEmpty()) {
      delivery.skip(new Origin.InFile(name), "is a list without feeds");
    }
    for (int i = 0; i < feeds.size(); i++) {
      delivery.entries(i, feeds.size());
      try {
        visit(new URI(feeds.get(i)), List.of(Kind.FEED));
      } catch (URISyntaxException e) {
        delivery.skip(new Origin.InFeed(name, feeds.get(i)), "is no address that can be asked for");
      }
    }
    delivery.entries(feeds.size(), feeds.size());
  }

  /**
   * The articles that a feed announces and that are not known yet.
   *
   * @param name the feed's address or file
   * @param from the address by which relative ones are resolved
   * @return whether all is dealt with, or some entries are to be tried another time
   */
  Outcome feed(String name, byte[] bytes, Optional<Charset> charset, Optional<URI> from)
      throws IOException, InterruptedException {
    Feed feed = FeedReader.read(bytes, charset, from.orElse(URI.create("")));
    Outcome outcome = Outcome.READ;
    for (int i = 0; i < feed.entries().size(); i++) {
      delivery.entries(i, feed.entries().size());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (entry(name, feed, feed.entries().get(i)) == Outcome.FAILED) {
        outcome = Outcome.PARTLY;
      }
    }
    delivery.entries(feed.entries().size(), feed.entries().size());
    return outcome;
  }

  private Outcome entry(String name, Feed feed, Entry entry) throws InterruptedException {
    Origin origin = new Origin.InFeed(name, entry.address().map(URI::toString).orElse(entry.id()));
    Metadata said = Metadata.of(entry.title(), feed.title().orElse(""), entry.author(), entry.published(),
        entry.address().map(URI::toString).orElse(""), feed.language().orElse(""));
    if (entry.address().isEmpty()) {
      fromFeed(origin, entry, said, "has neither an address nor a whole text");
      return Outcome.READ;
    }
    URI address = entry.address().get();
    Optional<Visit> last = visits.last(address);
    if (last.isPresent() && !isUpdated(entry, last.get())) {
      return Outcome.UNCHANGED;
    }
    try {
      if (fetcher.fetch(address, last) instanceof Answer.Page page) {
        fromPage(origin, entry, said, page);
        remember(address, page.visit());
      }
      return Outcome.READ;
    } catch (FetchException e) {
      if (e.kind() == FetchException.Kind.BUSY) {
        delivery.skip(origin, e.reason());
        return Outcome.FAILED; // so that the feed is read again, and the entry tried
      }
      fromFeed(origin, entry, said, e.reason());
      remember(address, new Visit(fetcher.time().now(), Optional.empty(), Optional.empty()));
      return Outcome.READ;
    }
  }

  private void fromPage(Origin origin, Entry entry, Metadata said, Answer.Page page) {
    try {
      Article article = article(entry.address().orElse(page.address()), page, page.bytes());
      give(origin, article, said.or(at(page)));
    } catch (UnreadableArticleException e) {
      fromFeed(origin, entry, said, e.reason());
    }
  }

  /** Takes the text that the feed itself carries, if that is more than an extract. */
  private void fromFeed(Origin origin, Entry entry, Metadata said, String otherwise) {
    String text;
    try {
      text = HtmlText.of(origin.toString(), entry.content());
    } catch (UnreadableArticleException e) {
      text = "";
    }
    if (text.split("\\s+").length < FEWEST_WORDS) {
      delivery.skip(origin, otherwise);
    } else {
      delivery.give(said.article(entry.id(), text), origin);
    }
  }

  /** Whether a feed says that an article has changed since it was fetched. */
  private static boolean isUpdated(Entry entry, Visit last) {
    return Metadata.of("", "", "", entry.updated(), "", "").published().map(time -> {
      try {
        return OffsetDateTime.parse(time).toInstant().isAfter(last.at());
      } catch (DateTimeException e) {
        return false;
      }
    }).orElse(false);
  }

  private void remember(URI address, Visit visit) {
    try {
      visits.remember(address, visit);
    } catch (IOException e) {
      throw new Delivery.SinkFailure(e);
    }
  }
}
