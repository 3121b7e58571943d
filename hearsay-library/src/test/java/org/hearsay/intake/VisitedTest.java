package org.hearsay.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.Reading;
import org.hearsay.collect.Collector;
import org.hearsay.collect.Watch;
import org.hearsay.collect.web.Addresses;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Host;
import org.hearsay.collect.web.Limits;
import org.hearsay.collect.web.StillTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages and feeds that a library remembers. */
@Timeout(60)
class VisitedTest {
  @TempDir
  Path folder;

  private Host host;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    library = new Library(folder);
    host = new Host();
    for (String path : List.of("/1", "/2", "/3")) {
      host.at(path, "text/html", page("Ferry " + path.substring(1)));
    }
    host.at("/feed", "text/xml", feed("/1", "/2"));
  }

  @AfterEach
  void close() {
    host.close();
  }

  private static String page(String title) {
    return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><p>" + title + " to Orrin will sail again on"
        + " Monday, the harbour master of Tavel said, once the wardens have looked at her hull.</p><p>The repair will take"
        + " four days, according to the owners, and cost less than a new gangway would have done last year.</p></body></html>";
  }

  private String feed(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><link>").append(host.address(path)).append("</link></item>");
    }
    return "<rss><channel><title>Courier</title>" + items + "</channel></rss>";
  }

  @Test
  void aFeedThatIsCollectedAgainGivesOnlyWhatIsNew() throws Exception {
    String feed = host.address("/feed").toString();
    library.collect(feed);
    host.at("/feed", "text/xml", feed("/3", "/2", "/1"));
    Totals again = library.collect(feed);
    assertEquals(List.of("/feed", "/1", "/2", "/feed", "/3"), host.asked());
    assertEquals(List.of("Ferry 1", "Ferry 2", "Ferry 3"), library.titles());
    assertEquals(1, again.stored());
  }

  @Test
  void theHostIsAskedOnlyForWhatHasChanged() throws Exception {
    AtomicInteger unchanged = new AtomicInteger();
    byte[] body = feed("/1").getBytes(StandardCharsets.UTF_8);
    host.at("/feed", e -> {
      e.getResponseHeaders().set("ETag", "\"v1\"");
      if ("\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
        unchanged.incrementAndGet();
        Host.send(e, 304, new byte[0]);
      } else {
        Host.send(e, 200, body);
      }
    });
    library.collect(host.address("/feed").toString());
    library.collect(host.address("/feed").toString());
    assertEquals(1, unchanged.get());
    assertEquals(1, library.stored.size());
  }

  @Test
  void aWatchThatIsBegunAnewGivesNothingTwice() throws Exception {
    for (int run = 0; run < 2; run++) {
      StillTime time = new StillTime().interruptingAfter(5);
      library.take((collector, intake) -> {
        Collector still = Collector.standard().withVisits(intake.visits())
            .withFetcher(new Fetcher(Addresses.anywhere(), Limits.standard(), time));
        new Watch(still, List.of(host.address("/feed")), Duration.ofMinutes(15)).run(intake);
        assertTrue(Thread.interrupted());
      });
    }
    assertEquals(List.of("Ferry 1", "Ferry 2"), library.titles());
    assertEquals(1, host.asked().stream().filter("/1"::equals).count());
    assertTrue(host.asked().stream().filter("/feed"::equals).count() > 2, host.asked().toString());
  }

  @Test
  void aPageWhoseArticleCannotBeReadIsNotVisitedNorIsItsFeed() throws Exception {
    library.reader = article -> {
      if (article.text().contains("Ferry 1")) {
        throw new IllegalStateException("not today");
      }
      return Reading.of(article, Library.MODEL, List.of());
    };
    String feed = host.address("/feed").toString();
    library.collect(feed);
    assertEquals(List.of("Ferry 2"), library.titles());
    assertFalse(library.hasVisited(host.address("/1").toString()));
    assertFalse(library.hasVisited(feed));
    assertTrue(library.hasVisited(host.address("/2").toString()));
    library.reader = article -> Reading.of(article, Library.MODEL, List.of());
    library.collect(feed);
    assertEquals(List.of("Ferry 2", "Ferry 1"), library.titles());
  }

  @Test
  void aPageIsNotVisitedBeforeItsArticleIsStored() throws Exception {
    library.onStored = article -> {
      throw new IllegalStateException("the listener fails, and with it the intake");
    };
    library.take((collector, intake) -> {
      intake.stop(); // nothing is stored from here on
      try {
        collector.collect(host.address("/feed").toString(), intake);
      } catch (StoppedException e) {
        assertEquals("stopped", e.getMessage());
      }
    });
    assertFalse(library.hasVisited(host.address("/1").toString()));
    assertEquals(List.of(), library.stored);
  }
}
