package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  private static final String TOKEN = "a token of the desk, long enough";

  @TempDir
  Path folder;

  private static Settings limited(int waiting, int perSecond) {
    return Settings.loopback(0).with(new Settings.Limits(1 << 20, 1 << 20, waiting, Duration.ofMillis(50), perSecond));
  }

  @Test
  void itSaysThatItIsUpAndCountsWhatItAnswers() throws IOException {
    try (Desk desk = Desk.open(folder)) {
      assertEquals("{\"status\":\"up\"}", desk.get("/health").body());
      assertEquals(200, desk.get("/claims").statusCode());
      String metrics = desk.get("/metrics").body();
      assertTrue(metrics.contains("hearsay_request_seconds_count{method=\"GET\",route=\"/claims\",status=\"200\"} 1"), metrics);
    }
  }

  @Test
  void itDoesNotListenToOthersWithoutAskingWhoTheyAre() {
    Settings open = new Settings("0.0.0.0", 0, Optional.empty(), Optional.empty(), List.of(), Settings.Reach.PUBLIC,
        Settings.Limits.standard());
    IOException refused = assertThrows(IOException.class, () -> new Desk(folder, open));
    assertTrue(refused.getMessage().contains("--token-file"), refused.getMessage());
  }

  @Test
  void whoKnowsTheTokenComesInByPageAndByProgram() throws IOException {
    try (Desk desk = new Desk(folder, Settings.loopback(0).withToken(TOKEN))) {
      assertEquals(401, desk.get("/claims").statusCode());
      assertEquals(200, desk.get("/health").statusCode(), "whoever watches it needs no token");
      assertEquals(200, desk.send(desk.to("/claims").header("Authorization", "Bearer " + TOKEN)).statusCode());
      HttpResponse<String> wrong = desk.send(desk.to("/login").header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString("token=no+such+token")));
      assertEquals(401, wrong.statusCode());
      HttpResponse<String> right = desk.send(desk.to("/login").header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString("token=" + TOKEN.replace(" ", "+").replace(",", "%2C"))));
      assertEquals(303, right.statusCode());
      String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
      assertFalse(cookie.contains("desk"), "the browser keeps no token: " + cookie);
      assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
      assertEquals(200, desk.send(desk.to("/claims").header("Cookie", cookie.replaceFirst(";.*", ""))).statusCode());
    }
  }

  @Test
  void aProxysUserComesIn() throws IOException {
    Settings behind = new Settings("127.0.0.1", 0, Optional.empty(), Optional.of("X-Desk-User"), List.of(), Settings.Reach.PUBLIC,
        Settings.Limits.standard());
    try (Desk desk = new Desk(folder, behind)) {
      assertEquals(401, desk.get("/").statusCode());
      assertEquals(200, desk.send(desk.to("/").header("X-Desk-User", "mara")).statusCode());
    }
  }

  @Test
  void tooManyRequestsAreSentAwayWithATimeToComeBack() throws IOException {
    try (Desk desk = new Desk(folder, limited(4, 1))) {
      List<Integer> statuses = new ArrayList<>();
      HttpResponse<String> last = null;
      for (int i = 0; i < 30; i++) {
        last = desk.get("/health");
        statuses.add(last.statusCode());
      }
      assertEquals(200, statuses.get(0));
      assertTrue(statuses.contains(429), statuses::toString);
      assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()) >= 1);
    }
  }

  @Test
  void moreReadingsThanMayWaitAreSentAway() throws Exception {
    try (Desk desk = new Desk(folder, limited(1, 1_000))) {
      String text = "The port said the wall had moved. ".repeat(600);
      ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        clients.add(new Thread(() -> {
          try {
            statuses.add(desk.send(desk.to("/api/v1/readings").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text))).statusCode());
          } catch (IOException e) {
            statuses.add(0);
          }
        }));
      }
      clients.forEach(Thread::start);
      for (Thread client : clients) {
        client.join();
      }
      assertTrue(statuses.contains(200) && statuses.contains(429), statuses::toString);
      assertTrue(statuses.stream().allMatch(s -> s == 200 || s == 429), statuses::toString);
      assertEquals(200, desk.send(desk.to("/api/v1/readings").header("Content-Type", "text/plain")
          .POST(BodyPublishers.ofString("The port said so."))).statusCode(), "and the server goes on");
    }
  }

  @Test
  void thePortThatIsTakenIsNamed() throws IOException {
    try (Desk desk = Desk.open(folder)) {
      IOException taken = assertThrows(IOException.class,
          () -> new Desk(folder.resolve("other"), Settings.loopback(desk.port())));
      assertTrue(taken.getMessage().contains("port " + desk.port()) && taken.getMessage().contains("--port"), taken.getMessage());
    }
  }

  @Test
  void theLatestDraftsAreKeptAndTheOthersForgotten() {
    Drafts drafts = new Drafts();
    String first = drafts.put(Reading.of(Article.of("1", "one"), "m", List.of()));
    assertEquals(first, drafts.put(Reading.of(Article.of("1", "one"), "m", List.of())), "the same text has the same name");
    for (int i = 0; i < 300; i++) {
      drafts.put(Reading.of(Article.of("n" + i, "text " + i), "m", List.of()));
    }
    assertEquals(Optional.empty(), drafts.get(first));
    String large = drafts.put(Reading.of(Article.of("l", "x".repeat(30_000_000)), "m", List.of()));
    assertTrue(drafts.get(large).isPresent(), "the latest stays, however long");
  }
}
