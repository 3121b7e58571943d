package org.hearsay.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.collect.web.FetchException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetching from a server on this machine: its manners, and what it bears. */
@Timeout(60)
class FetcherTest {
  private static final int LIMIT = 100_000;

  private final StillTime time = new StillTime();
  private final Limits limits = Limits.standard().withBytes(LIMIT);
  private final Fetcher fetcher = new Fetcher(Addresses.anywhere(), limits, time);
  private Host host;

  @BeforeEach
  void open() throws IOException {
    host = new Host();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private String fetched(String path) throws Exception {
    Answer.Page page = assertInstanceOf(Answer.Page.class, fetcher.fetch(host.address(path), Optional.empty()));
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  private FetchException refusal(String path) {
    return refusal(fetcher, path);
  }

  private FetchException refusal(Fetcher by, String path) {
    FetchException refused =
        assertThrows(FetchException.class, () -> by.fetch(host.address(path), Optional.empty()));
    assertEquals(1, refused.getMessage().lines().count());
    return refused;
  }

  @Test
  void aPageIsFetchedWithItsTypeAndEncoding() throws Exception {
    host.at("/a", "Text/HTML; charset=\"ISO-8859-1\"", "The wall will hold.");
    Answer.Page page = (Answer.Page) fetcher.fetch(host.address("/a#part"), Optional.empty());
    assertEquals("text/html", page.type());
    assertEquals(Optional.of(StandardCharsets.ISO_8859_1), page.charset());
    assertEquals(host.address("/a"), page.address());
    assertEquals(time.now(), page.visit().at().plusSeconds(0));
  }

  @Test
  void weSayWhoWeAre() throws Exception {
    AtomicReference<String> agent = new AtomicReference<>();
    host.at("/a", e -> {
      agent.set(e.getRequestHeaders().getFirst("User-Agent"));
      Host.send(e, 200, new byte[] {'a'});
    });
    fetched("/a");
    assertTrue(agent.get().startsWith("hearsay/"), agent.get());
  }

  @Test
  void robotsTxtIsAskedForOnceAndObeyed() throws Exception {
    host.at("/robots.txt", "text/plain", "User-agent: hearsay\nDisallow: /private\n\nUser-agent: *\nDisallow: /");
    host.at("/a", "text/plain", "a").at("/private/b", "text/plain", "b");
    assertEquals("a", fetched("/a"));
    FetchException refused = refusal("/private/b");
    assertEquals(Kind.FORBIDDEN, refused.kind());
    assertEquals("its host's robots.txt does not allow programs to fetch it", refused.reason());
    assertEquals(List.of("/robots.txt", "/a"), host.askedInAll());
  }

  @Test
  void robotsTxtIsAskedForAgainAfterADay() throws Exception {
    host.at("/a", "text/plain", "a");
    fetched("/a");
    time.pass(Duration.ofHours(25));
    fetched("/a");
    assertEquals(List.of("/robots.txt", "/a", "/robots.txt", "/a"), host.askedInAll());
  }

  @Test
  void aHostWhoseRobotsTxtIsInTroubleIsLetAlone() {
    host.at("/robots.txt", e -> Host.send(e, 500, new byte[0])).at("/a", "text/plain", "a");
    assertEquals(Kind.BUSY, refusal("/a").kind());
    assertEquals(List.of(), host.asked());
  }

  @Test
  void theDelayThatRobotsTxtAsksForIsKept() throws Exception {
    host.at("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7").at("/a", "text/plain", "a");
    fetched("/a");
    fetched("/a");
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(7)), time.waits());
  }

  @Test
  void requestsToOneHostAreASecondApart() throws Exception {
    host.at("/a", "text/plain", "a");
    for (int i = 0; i < 3; i++) {
      fetched("/a");
    }
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)), time.waits());
  }

  @Test
  void aHostIsAskedOneThingAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    host.at("/a", e -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      Host.send(e, 200, new byte[] {'a'});
      now.decrementAndGet();
    });
    List<Thread> threads = new ArrayList<>();
    AtomicInteger fetched = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(() -> {
        try {
          fetched("/a");
          fetched.incrementAndGet();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(8, fetched.get());
    assertEquals(1, most.get());
  }

  @Test
  void aBusyHostIsAskedAgainAfterTheTimeItAsksFor() throws Exception {
    AtomicInteger times = new AtomicInteger();
    host.at("/a", e -> {
      if (times.incrementAndGet() < 3) {
        e.getResponseHeaders().set("Retry-After", "30");
        Host.send(e, 429, new byte[0]);
      } else {
        Host.send(e, 200, "at last".getBytes(StandardCharsets.UTF_8));
      }
    });
    assertEquals("at last", fetched("/a"));
    assertEquals(List.of(Duration.ofSeconds(30), Duration.ofSeconds(30)), time.longWaits());
  }

  @Test
  void aHostThatDoesNotSayHowLongIsLetAloneLongerEachTime() {
    host.at("/a", e -> Host.send(e, 503, new byte[0]));
    assertEquals("its host is busy (status 503) and asks to wait 8 s", refusal("/a").reason());
    assertEquals(List.of("/a", "/a", "/a"), host.asked());
    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), time.longWaits());
  }

  @Test
  void aHostThatAsksForMuchPatienceIsLetAloneByAllRequests() throws Exception {
    host.at("/a", Host.status(503, "Retry-After", "3600")).at("/b", "text/plain", "b");
    assertEquals(Kind.BUSY, refusal("/a").kind());
    assertEquals("its host asked to be let alone for another 3600 s", refusal("/b").reason());
    assertEquals(List.of("/a"), host.asked());
    time.pass(Duration.ofHours(1));
    assertEquals("b", fetched("/b"));
  }

  @Test
  void aTimeToComeBackMayBeADateAndNonsenseIsPassedOver() {
    var now = time.now();
    assertEquals(Duration.ofSeconds(90), RetryAfter.of("Sun, 04 May 2031 08:01:30 GMT", 1, now));
    assertEquals(Duration.ZERO, RetryAfter.of("Sun, 04 May 2031 07:00:00 GMT", 1, now));
    assertEquals(Duration.ofSeconds(4), RetryAfter.of("soon", 2, now));
    assertEquals(Duration.ofDays(1), RetryAfter.of("999999999", 1, now));
  }

  @Test
  void onlyWhatHasChangedIsAskedFor() throws Exception {
    host.at("/a", e -> {
      boolean known = "\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))
          && "Sun, 04 May 2031 07:00:00 GMT".equals(e.getRequestHeaders().getFirst("If-Modified-Since"));
      e.getResponseHeaders().set("ETag", "\"v1\"");
      e.getResponseHeaders().set("Last-Modified", "Sun, 04 May 2031 07:00:00 GMT");
      Host.send(e, known ? 304 : 200, known ? new byte[0] : new byte[] {'a'});
    });
    Answer.Page page = (Answer.Page) fetcher.fetch(host.address("/a"), Optional.empty());
    assertInstanceOf(Answer.Unchanged.class, fetcher.fetch(host.address("/a"), Optional.of(page.visit())));
  }

  @Test
  void aRobotsTxtThatLeadsNowhereIsNoHarm() {
    host.at("/robots.txt", Host.status(302, "Location", "mailto:ana@courier.example")).at("/a", "text/plain", "a");
    assertEquals(Kind.FORBIDDEN, refusal("/a").kind());
  }

  @Test
  void theClockOfThisMachineWorksToo() throws Exception {
    Fetcher real = new Fetcher(Addresses.anywhere(), limits.withDelay(Duration.ofMillis(1)), Time.system());
    host.at("/a", "text/plain", "a");
    assertInstanceOf(Answer.Page.class, real.fetch(host.address("/a"), Optional.empty()));
    Time.system().waitUntil(Instant.MIN);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> Time.system().waitUntil(Instant.MAX));
  }

  @Test
  void redirectsAreFollowedAndEndSomewhere() throws Exception {
    host.at("/a", Host.status(301, "Location", "b")).at("/b", Host.status(307, "Location", host.address("/c") + "#x"))
        .at("/c", "text/plain", "c").at("/loop", Host.status(302, "Location", "/loop"))
        .at("/bad", Host.status(302, "Location", "http://%%%")).at("/file", Host.status(302, "Location", "file:///etc/passwd"));
    Answer.Page page = (Answer.Page) fetcher.fetch(host.address("/a"), Optional.empty());
    assertEquals(host.address("/c"), page.address());
    assertEquals("redirects more than 5 times", refusal("/loop").reason());
    assertEquals(Kind.MISSING, refusal("/bad").kind());
    assertEquals("only http and https addresses are fetched", refusal("/file").reason());
  }

  /** Believes that localhost is far away. */
  private Fetcher guarded(Addresses.Resolver resolver) {
    return new Fetcher(Addresses.publicOnly(resolver), limits, time);
  }

  @Test
  void aRedirectToThisMachineIsNotFollowed() throws IOException {
    Fetcher guarded = guarded(name -> name.equals("localhost")
        ? new InetAddress[] {InetAddress.getByName("93.184.216.34")} : InetAddress.getAllByName(name));
    host.at("/a", Host.status(302, "Location", "http://127.0.0.1:" + host.port() + "/secret"))
        .at("/secret", "text/plain", "secret");
    FetchException refused = refusal(guarded, "/a");
    assertEquals(Kind.FORBIDDEN, refused.kind());
    assertEquals("leads to 127.0.0.1, which is not a public address; it is not fetched", refused.reason());
    assertEquals(List.of("/a"), host.asked());
  }

  @Test
  void aNameThatLeadsElsewhereBetweenCheckAndAnswerIsRefused() {
    AtomicInteger times = new AtomicInteger();
    Fetcher guarded = guarded(name -> new InetAddress[] {
        InetAddress.getByName(times.incrementAndGet() < 5 ? "93.184.216.34" : "127.0.0.1")});
    host.at("/a", "text/plain", "secret");
    assertEquals(Kind.FORBIDDEN, refusal(guarded, "/a").kind());
  }

  @Test
  void anEndlessPageIsGivenUp() {
    host.at("/a", e -> {
      e.sendResponseHeaders(200, 0);
      try (OutputStream out = e.getResponseBody()) {
        for (;;) {
          out.write("for ever and ".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
      }
    });
    FetchException refused = refusal("/a");
    assertEquals(Kind.UNREADABLE, refused.kind());
    assertEquals("is larger than 100000 bytes; it is not fetched", refused.reason());
  }

  @Test
  void aPageThatIsAnnouncedAsLargeIsNotReadAtAll() {
    host.at("/a", e -> {
      e.sendResponseHeaders(200, 100L << 20);
      e.getResponseBody().write('a');
      e.getResponseBody().flush();
    });
    assertEquals("is larger than 100000 bytes; it is not fetched", refusal("/a").reason());
  }

  @Test
  void aPageThatNeverEndsItsAnswerIsGivenUp() {
    Fetcher hasty = new Fetcher(Addresses.anywhere(), limits.withTime(Duration.ofMillis(700)), time);
    CountDownLatch end = new CountDownLatch(1);
    host.at("/a", e -> {
      e.sendResponseHeaders(200, 0);
      e.getResponseBody().write('a');
      e.getResponseBody().flush();
      try {
        end.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    FetchException refused = refusal(hasty, "/a");
    end.countDown();
    assertEquals(Kind.BUSY, refused.kind());
    assertEquals("did not answer in full within 700 ms", refused.reason());
  }

  @Test
  void packedPagesAreUnpackedAndBombsAreNot() throws Exception {
    host.at("/a", packed("gzip", Host.gzip("The wall".getBytes(StandardCharsets.UTF_8))))
        .at("/bomb", packed("gzip", Host.gzip(new byte[20 << 20])))
        .at("/torn", packed("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1}))
        .at("/odd", packed("br", new byte[] {1}));
    assertEquals("The wall", fetched("/a"));
    assertEquals("is larger than 100000 bytes when unpacked", refusal("/bomb").reason());
    assertEquals("is packed with gzip, and the packing is damaged", refusal("/torn").reason());
    assertEquals("is packed as br, which was not asked for", refusal("/odd").reason());
  }

  private static Host.Reply packed(String coding, byte[] bytes) {
    return e -> {
      e.getResponseHeaders().set("Content-Encoding", coding);
      Host.send(e, 200, bytes);
    };
  }

  @Test
  void whatIsNotThereIsToldFromWhatIsInTrouble() {
    host.at("/paid", e -> Host.send(e, 402, new byte[0])).at("/broken", e -> Host.send(e, 500, new byte[0]));
    assertEquals("its host answers with status 404 (not found)", refusal("/a").reason());
    assertEquals(Kind.MISSING, refusal("/paid").kind());
    assertEquals(Kind.BUSY, refusal("/broken").kind());
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    URI address = host.address("/a");
    host.close();
    FetchException refused = assertThrows(FetchException.class, () -> fetcher.fetch(address, Optional.empty()));
    assertEquals(Kind.BUSY, refused.kind());
    assertTrue(refused.getMessage().startsWith(address.resolve("/robots.txt").toString())
        || refused.getMessage().startsWith(address.toString()), refused.getMessage());
  }

  @Test
  void whatAServerSaysCannotBreakTheLine() {
    host.at("/a", packed("x\u001b[31m", new byte[] {1}));
    assertTrue(refusal("/a").getMessage().codePoints().noneMatch(Character::isISOControl));
  }
}
