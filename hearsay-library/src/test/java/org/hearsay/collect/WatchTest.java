package org.hearsay.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.collect.web.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds that are asked again and again. */
class WatchTest extends CollectingTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

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

  private String feed(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><link>").append(host.address(path)).append("</link></item>");
    }
    return "<rss><channel><title>Courier</title>" + items + "</channel></rss>";
  }

  private void watch(int waits, String... paths) throws IOException {
    List<URI> feeds = List.of(paths).stream().map(host::address).toList();
    Watch watch = new Watch(collector, feeds, QUARTER);
    time.interruptingAfter(waits);
    watch.run(taken);
    assertTrue(Thread.interrupted(), "the thread knows that it was interrupted");
  }

  private List<Duration> pauses() {
    return time.waits().stream().filter(wait -> wait.compareTo(Duration.ofMinutes(1)) > 0).toList();
  }

  @Test
  void whatIsNewIsGivenUntilTheWatchIsInterrupted() throws Exception {
    AtomicInteger times = new AtomicInteger();
    host.at("/feed", e -> Host.send(e, 200,
        (times.incrementAndGet() < 3 ? feed("/1") : feed("/2", "/1")).getBytes(StandardCharsets.UTF_8)));
    watch(8, "/feed");
    assertEquals(List.of("One", "Two"), taken.articles().stream().map(a -> a.title().orElse("")).toList());
    assertEquals(List.of("/feed", "/1", "/feed", "/feed", "/2"), host.asked().subList(0, 5));
    assertTrue(pauses().stream().allMatch(pause -> pause.compareTo(QUARTER) <= 0
        && pause.compareTo(QUARTER.minusSeconds(5)) > 0), pauses().toString());
  }

  @Test
  void feedsTakeTurns() throws Exception {
    host.at("/a", "text/xml", feed()).at("/b", "text/xml", feed());
    watch(7, "/a", "/b");
    assertEquals(List.of("/a", "/b", "/a", "/b"), host.asked().subList(0, 4));
  }

  @Test
  void aFeedThatFailsIsAskedLessOftenDownToOnceADay() throws Exception {
    watch(14, "/missing");
    List<Long> minutes = pauses().stream().map(Duration::toMinutes).toList();
    assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L), minutes.subList(0, 8));
  }

  @Test
  void anInterruptBeforeItBeginsEndsItAtOnce() throws Exception {
    Thread.currentThread().interrupt();
    new Watch(collector, List.of(host.address("/feed")), QUARTER).run(taken);
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), host.askedInAll());
  }

  @Test
  void aSinkThatTakesNoMoreEndsIt() {
    host.at("/feed", "text/xml", feed("/1"));
    IOException full = new IOException("no space left on device");
    Watch watch = new Watch(collector, List.of(host.address("/feed")), QUARTER);
    assertSame(full, assertThrows(IOException.class, () -> watch.run(found -> {
      throw full;
    })));
  }

  @Test
  void feedsAreNamedByAddressOrInAList() throws Exception {
    Path list = file("newsroom.opml", "<opml><body><outline xmlUrl='https://a.example/rss'/>"
        + "<outline xmlUrl='https://b.example/a b'/></body></opml>");
    assertEquals(List.of(URI.create("https://a.example/rss")), Watch.feeds(list.toString(), taken));
    assertEquals(List.of("https://b.example/a b (in " + list + "): is no address that can be asked for"),
        taken.skipped());
    assertEquals(List.of(URI.create("https://c.example/rss")), Watch.feeds("https://c.example/rss", taken));
    Path text = file("a.txt", "The wall");
    assertEquals(text + ": is no list of feeds in OPML",
        assertThrows(IOException.class, () -> Watch.feeds(text.toString(), taken)).getMessage());
    assertEquals("missing: is neither a web address nor a file",
        assertThrows(IOException.class, () -> Watch.feeds("missing", taken)).getMessage());
  }
}
