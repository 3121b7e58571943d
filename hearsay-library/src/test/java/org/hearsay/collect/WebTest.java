package org.hearsay.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.Article;
import org.hearsay.collect.web.Host;
import org.hearsay.collect.web.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Web addresses, feeds and lists of feeds, on a server on this machine. */
class WebTest extends CollectingTest {
  private Host host;

  @BeforeEach
  void open() throws IOException {
    host = new Host();
    host.at("/1", "text/html", page("<title>One</title>")).at("/2", "text/html", page("<title>Two</title>"));
  }

  @AfterEach
  void close() {
    host.close();
  }

  private Taken collect(String path) throws IOException, InterruptedException {
    collector.collect(host.address(path).toString(), taken);
    return taken;
  }

  private static String feed(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Vale Courier</title><language>en</language>"
        + String.join("", items) + "</channel></rss>";
  }

  private String item(String path, String more) {
    return "<item><title>In the feed</title><link>" + host.address(path) + "</link>" + more + "</item>";
  }

  private List<String> titles() {
    return taken.articles().stream().map(article -> article.title().orElse("")).toList();
  }

  @Test
  void aPageIsAnArticleWithItsAddress() throws Exception {
    Article article = collect("/1").only();
    assertEquals(TEXT, article.text());
    assertEquals(Optional.of(host.address("/1")), article.address());
    assertEquals(new Origin.OnWeb(host.address("/1")), taken.all.get(0).origin());
  }

  @Test
  void theEncodingThatTheHostGivesIsBelieved() throws Exception {
    host.at("/3", e -> {
      e.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1250");
      Host.send(e, 200, ("<html><body><p>" + FIRST + " Łódź.</p><p>" + THIRD + "</p>").getBytes("windows-1250"));
    });
    assertTrue(collect("/3").only().text().contains("Łódź"));
  }

  @Test
  void whatIsThereIsToldByItsContent() throws Exception {
    host.at("/a", "application/octet-stream", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n")
        .at("/b", "text/markdown", "# Wall\n\nThe *wall* will hold.");
    assertEquals(List.of("one", "two"), collect("/a").texts());
    assertEquals("The wall will hold.", collect("/b").texts().get(2));
  }

  @Test
  void whatIsPackedOnTheHostIsUnpacked() throws Exception {
    host.at("/1.html.gz", e -> Host.send(e, 200, Host.gzip(page("").getBytes(StandardCharsets.UTF_8))));
    host.at("/feed.gz", e -> Host.send(e, 200, Host.gzip(feed(item("/1", "")).getBytes(StandardCharsets.UTF_8))));
    assertEquals(List.of(TEXT), collect("/1.html.gz").texts());
    assertEquals(List.of(TEXT, TEXT), collect("/feed.gz").texts());
  }

  @Test
  void aPageWithoutAnArticleAndAPageThatIsNotThereAreNamed() throws Exception {
    host.at("/menu", "text/html", "<html><body><a href='/'>Home</a></body></html>");
    collect("/menu");
    collect("/missing");
    collector.collect("http://exa mple/", taken);
    assertTrue(taken.skipped().get(0).startsWith(host.address("/menu") + ": no article found in this page"));
    assertEquals(host.address("/missing") + ": its host answers with status 404 (not found)", taken.skipped().get(1));
    assertEquals("http://exa mple/: is no address that can be asked for", taken.skipped().get(2));
  }

  @Test
  void privateAddressesAreNotFetchedUnlessToldOtherwise() throws Exception {
    Collector.standard().collect(host.address("/1").toString(), taken);
    assertEquals(1, taken.skipped().size());
    assertTrue(taken.skipped().get(0).endsWith("which is not a public address; it is not fetched"));
    assertEquals(List.of(), host.askedInAll());
  }

  @Test
  void aFeedGivesItsArticlesAndWhatItSaysOfThem() throws Exception {
    host.at("/feed", "application/rss+xml", feed(
        item("/1", "<author>Ana Dervish</author><pubDate>Sun, 04 May 2031 07:00:00 GMT</pubDate>"),
        item("/2", "<pubDate>Sun, 32 May 2031 07:00:00 GMT</pubDate>")));
    List<Article> articles = collect("/feed").articles();
    assertEquals(List.of("One", "Two"), titles());
    assertEquals(Optional.of("The Vale Courier"), articles.get(0).outlet());
    assertEquals(Optional.of("Ana Dervish"), articles.get(0).author());
    assertEquals(Optional.of("2031-05-04T07:00:00Z"), articles.get(0).published());
    assertEquals(Optional.of("en"), articles.get(0).language());
    assertEquals(Optional.empty(), articles.get(1).published());
    assertEquals(host.address("/1") + " (in " + host.address("/feed") + ")", taken.origins().get(0));
    assertEquals(new Progress(host.address("/feed").toString(), Progress.Unit.ENTRIES, 2, OptionalLong.of(2)),
        taken.progress.get(taken.progress.size() - 1));
  }

  @Test
  void whatThePageSaysGoesBeforeWhatTheFeedSays() throws Exception {
    host.at("/1", "text/html", page("<title>One</title><meta property='og:site_name' content='The Page'>"));
    host.at("/feed", "application/rss+xml", feed(item("/1", "")));
    assertEquals(Optional.of("The Page"), collect("/feed").only().outlet());
  }

  @Test
  void theFeedsOwnTextServesWhereThePageCannotBeRead() throws Exception {
    host.at("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed");
    host.at("/feed", "application/rss+xml", feed(
        item("/closed", "<description>" + PROSE.replace("<", "&lt;") + "</description>"),
        item("/closed/too", "<description>Short.</description>")));
    Article article = collect("/feed").articles().get(0);
    assertEquals(TEXT, article.text());
    assertEquals(Optional.of("In the feed"), article.title());
    assertEquals(Optional.of(host.address("/closed")), article.address());
    assertEquals(List.of(host.address("/closed/too") + " (in " + host.address("/feed")
        + "): its host's robots.txt does not allow programs to fetch it"), taken.skipped());
  }

  @Test
  void whatIsKnownIsNotAskedForAgain() throws Exception {
    host.at("/feed", "application/rss+xml", feed(item("/1", ""), item("/2", "")));
    collect("/feed");
    host.at("/3", "text/html", page("<title>Three</title>"));
    host.at("/feed", "application/rss+xml", feed(item("/3", ""), item("/1", ""), item("/2", "")));
    collector = collector.withVisits(Visits.inMemory());
    collect("/feed");
    collect("/feed");
    assertEquals(List.of("One", "Two", "Three", "One", "Two"), titles());
    assertEquals(List.of("/feed", "/1", "/2", "/feed", "/3", "/1", "/2", "/feed"), host.asked());
  }

  @Test
  void whatTheFeedSaysHasChangedIsAskedForAgain() throws Exception {
    String before = item("/1", "<updated>2031-05-04T07:00:00Z</updated>");
    host.at("/feed", "application/rss+xml", feed(before));
    collect("/feed");
    host.at("/feed", "application/rss+xml", feed(before.replace("07:00", "23:00")));
    time.pass(Duration.ofDays(1));
    collect("/feed");
    assertEquals(List.of("One", "One"), titles());
  }

  @Test
  void anEntryWhoseHostIsBusyIsTriedWithTheNextReading() throws Exception {
    AtomicInteger times = new AtomicInteger();
    host.at("/3", e -> {
      if (times.incrementAndGet() == 1) {
        e.getResponseHeaders().set("Retry-After", "600");
        Host.send(e, 503, new byte[0]);
      } else {
        Host.send(e, 200, page("<title>Three</title>").getBytes(StandardCharsets.UTF_8));
      }
    });
    host.at("/feed", e -> {
      boolean known = e.getRequestHeaders().containsKey("If-None-Match");
      e.getResponseHeaders().set("ETag", "\"1\"");
      Host.send(e, known ? 304 : 200, known ? new byte[0]
          : feed(item("/1", ""), item("/3", "")).getBytes(StandardCharsets.UTF_8));
    });
    collect("/feed");
    assertEquals(List.of("One"), titles());
    time.pass(Duration.ofMinutes(15));
    collect("/feed");
    assertEquals(List.of("One", "Three"), titles());
    collect("/feed");
    assertEquals(List.of("One", "Three"), titles());
    assertEquals(List.of("/feed", "/1", "/3", "/feed", "/3", "/feed"), host.asked());
  }

  @Test
  void whatTheSinkDidNotTakeIsNotRemembered() throws Exception {
    IOException full = new IOException("no space left on device");
    assertThrows(IOException.class, () -> collector.collect(host.address("/1"), found -> {
      throw full;
    }));
    host.at("/feed", "application/rss+xml", feed(item("/1", ""), item("/2", "")));
    assertThrows(IOException.class, () -> collector.collect(host.address("/feed"), found -> {
      if (found.toString().contains("Two")) {
        throw full;
      }
      taken.accept(found);
    }));
    assertEquals(List.of("One"), titles());
    collect("/feed");
    assertEquals(List.of("One", "Two"), titles());
  }

  @Test
  void aListGivesTheArticlesOfItsFeeds() throws Exception {
    host.at("/feed", "application/rss+xml", feed(item("/1", "")));
    Path list = file("newsroom.opml", "<!DOCTYPE opml [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><opml><body>"
        + "<outline xmlUrl='" + host.address("/feed") + "'/><outline xmlUrl='http://a.example/&secret; x'/>"
        + "<outline xmlUrl='" + host.address("/2") + "'/><outline xmlUrl='file:///etc/passwd'/></body></opml>");
    collect(list);
    assertEquals(List.of("One"), titles());
    assertEquals(List.of("http://a.example/&secret; x (in " + list + "): is no address that can be asked for",
        host.address("/2") + ": is in a list of feeds, and is no feed",
        "file:///etc/passwd: only http and https addresses are fetched"), taken.skipped());
  }

  @Test
  void aFeedInAFileIsReadToo() throws Exception {
    Path file = file("feed.xml", feed(item("/1", ""), "<item><title>No link</title><description>"
        + PROSE.replace("<", "&lt;") + "</description></item>"));
    collect(file);
    assertEquals(List.of("One", "No link"), titles());
  }

  @Test
  void aFeedThatNeverEndsIsGivenUp() throws Exception {
    host.at("/feed", e -> {
      e.sendResponseHeaders(200, 0);
      e.getResponseBody().write(feed().replace("</channel></rss>", "").getBytes(StandardCharsets.UTF_8));
      for (;;) {
        e.getResponseBody().write(item("/1", "").repeat(100).getBytes(StandardCharsets.UTF_8));
      }
    });
    assertEquals(List.of(host.address("/feed") + ": is larger than 1 MiB; it is not fetched"), collect("/feed").skipped());
  }
}
