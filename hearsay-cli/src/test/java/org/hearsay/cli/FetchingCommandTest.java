package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code collect} and {@code watch} from a web server on this machine. */
@Timeout(120)
class FetchingCommandTest {
  private static final String ROW = "The ferry will sail again on Monday, the harbour master of Tavel said. ";

  @TempDir
  Path folder;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  private interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        String path = exchange.getRequestURI().getPath();
        if (replies.containsKey(path)) {
          asked.add(path);
          replies.get(path).to(exchange);
        } else {
          exchange.sendResponseHeaders(404, -1);
        }
      } catch (IOException e) {
        return; // whoever asked has heard enough
      }
    });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void at(String path, String type, String text) {
    replies.put(path, exchange -> {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    });
  }

  /** Answers with a begin and then with the same words again and again, so many bytes or without end. */
  private void atLength(String path, String type, String begin, String row, long bytes) {
    replies.put(path, exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(begin.getBytes(StandardCharsets.UTF_8));
      byte[] more = row.repeat(1000).getBytes(StandardCharsets.UTF_8);
      for (long sent = 0; sent < bytes; sent += more.length) {
        exchange.getResponseBody().write(more);
      }
    });
  }

  private Run run(String... args) {
    String[] all = new String[args.length + 3];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--allow-private";
    all[args.length + 1] = "--library";
    all[args.length + 2] = folder.resolve("news.db").toString();
    return Run.of(all);
  }

  private static String page(String title) {
    return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><p>" + title + ". " + ROW.repeat(3)
        + "</p></body></html>";
  }

  @Test
  void aWatchTellsEachArticleOnceHoweverOftenItIsBegun() {
    at("/1", "text/html", page("Ferry sails"));
    at("/feed", "text/xml", "<rss><channel><title>The Gull</title><item><link>" + address("/1")
        + "</link><pubDate>Sun, 04 May 2031 08:00:00 GMT</pubDate></item></channel></rss>");
    Run first = run("watch", "--once", address("/feed"));
    assertEquals(0, first.status(), first.err());
    String told = first.out().lines().findFirst().orElseThrow();
    assertTrue(told.contains("The Gull: Ferry sails") && told.endsWith(address("/1")), told);
    Run second = run("watch", "--once", address("/feed"));
    assertEquals(0, second.status(), second.err());
    assertTrue(second.out().startsWith("stored 0 "), second.out());
    assertEquals(List.of("/feed", "/1", "/feed"), asked);
  }

  @Test
  void thisMachineIsNotAskedUnlessThatIsAllowed() {
    at("/1", "text/html", page("Ferry sails"));
    Run run = Run.of("collect", "--library", folder.resolve("news.db").toString(), address("/1"));
    assertEquals(1, run.status());
    assertEquals(1, run.complaints().size(), run.err());
    assertTrue(run.err().contains("is not a public address; it is not fetched"), run.err());
    assertEquals(List.of(), asked);
  }

  @Test
  void aPageOf100MegabytesIsALine() {
    atLength("/large", "text/html", "<!DOCTYPE html><html><body><p>", ROW, 100L << 20);
    assertBounded("/large");
  }

  @Test
  void aFeedThatNeverEndsIsALine() {
    atLength("/feed", "text/xml", "<rss><channel><title>The Gull</title>",
        "<item><link>" + address("/1") + "</link></item>", Long.MAX_VALUE);
    assertBounded("/feed");
  }

  private void assertBounded(String path) {
    Run run = run("collect", address(path));
    assertEquals(1, run.status());
    assertEquals(1, run.complaints().size(), run.err());
    assertTrue(run.err().startsWith("hearsay: " + address(path) + ": "), run.err());
    assertTrue(run.err().contains("16 MiB"), run.err());
    assertTrue(run.out().startsWith("stored 0 "), run.out());
  }

  @Test
  void aListOfFeedsWithEntitiesReadsNoFilesOfThisMachine() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), address("/secret"));
    at("/secret", "text/plain", "secret");
    Path opml = Files.writeString(folder.resolve("desk.opml"), "<?xml version=\"1.0\"?><!DOCTYPE opml [<!ENTITY x SYSTEM \""
        + secret.toUri() + "\">]><opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"&x;\"/></body></opml>");
    for (String command : List.of("collect", "watch")) {
      Run run = command.equals("watch") ? run("watch", "--once", opml.toString()) : run("collect", opml.toString());
      assertEquals(1, run.status(), command);
      assertEquals(List.of("hearsay: &x;: only http and https addresses are fetched"), run.complaints());
    }
    assertEquals(List.of(), asked);
  }
}
