package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.page.Assets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people with bad intentions send: nothing of it runs, nothing of the server's comes out, and each gets its answer. A
 * new idea of that sort belongs into one of these lists.
 */
class HostileInputTest {
  private static final String TOKEN = "a-token-that-only-we-know";
  private static final String SAID = "The dam will hold, Minister Edda Korvin said on Thursday. ";
  /** Words that no answer has, whatever is asked. */
  private static final List<String> SECRETS = List.of("root:", "\tat ", "Exception", "org.hearsay", "java.", "jetty", "Javalin", TOKEN);

  @TempDir
  static Path folder;
  private static Desk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = Desk.open(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    desk.close();
  }

  /** Markup that would run, if it came back as it is. */
  static List<String> markup() {
    return List.of("<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>", "<svg><script href=data:,alert(1) />", "</textarea><script>alert(1)</script>",
        "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "\" autofocus onfocus=alert(1) x=\"",
        "' onmouseover='alert(1)", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<a href=\"javascript:alert(1)\">x</a>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<!--><script>alert(1)</script>-->",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "${7*7}#{7*7}{{7*7}}", "<%= 7*7 %>", "@if(true)x@endif",
        "]]><script>alert(1)</script>", "\u2028<script>alert(1)</script>", "<scr\u0000ipt>alert(1)</scr\u0000ipt>");
  }

  @ParameterizedTest
  @MethodSource("markup")
  void markupInTitlesOutletsAndTextsComesBackAsWords(String payload) throws IOException {
    String line = payload.replaceAll("\\p{Cntrl}", "");
    HttpResponse<String> kept = desk.post("/api/v1/articles", Desk.JSON.createObjectNode().put("title", line).put("outlet", line)
        .put("text", SAID + line + " Two officials, " + line + ", doubted it. “" + line + "” she said."));
    String key = Desk.json(kept).get("id").asText();
    for (String page : List.of("/", "/articles/" + key, "/articles/" + key + "/revisions/1", "/articles/" + key + "/reading.html",
        "/api", "/collect")) {
      assertHarmless(desk.get(page), 200, line);
    }
    assertEquals(line.strip(), desk.json("/api/v1/articles/" + key).get("title").asText());
    HttpResponse<String> file = desk.get("/api/v1/articles/" + key + "/reading?format=html");
    assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"), "a page with scripts is saved, not shown");
    assertFalse(file.body().contains(line) && line.contains("<"), file.body());
  }

  @ParameterizedTest
  @MethodSource("markup")
  void markupInSearchesNamesAndAddressesComesBackAsWordsOrNotAtAll(String payload) throws IOException {
    String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
    for (String path : List.of("/api/v1/statements?q=", "/api/v1/actors?name=", "/api/v1/disputes?kind=", "/api/v1/articles?limit=",
        "/api/v1/", "/api/v1/articles/", "/api/v1/statements/", "/api/v1/claims/", "/api/v1/collections/", "/articles/", "/readings/",
        "/collect/", "/assets/x/", "/library?q=", "/actors?name=", "/")) {
      String query = path.endsWith("=") ? path + encoded : path + encoded.replace("+", "%20");
      HttpResponse<String> response = desk.get(query);
      assertTrue(response.statusCode() < 500, query + " → " + response.statusCode());
      if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        assertHarmless(response, response.statusCode(), payload);
      }
      assertSilent(response);
    }
  }

  @ParameterizedTest
  @MethodSource("markup")
  void markupInPagesThatAreBroughtIsNotKept(String payload) throws IOException {
    String page = "<html><head><title>" + payload + "</title></head><body><article><h1>Dam</h1><p>" + SAID.repeat(6) + "</p><p>"
        + payload + " " + SAID.repeat(3) + "</p></article></body></html>";
    HttpResponse<String> read = desk.post("/api/v1/readings", "text/html", page);
    assertTrue(read.statusCode() == 200 || read.statusCode() == 422, read.body());
    assertSilent(read);
    HttpResponse<String> kept = desk.post("/api/v1/articles", "text/html", page);
    if (kept.statusCode() < 300) {
      assertHarmless(desk.get("/articles/" + Desk.json(kept).get("id").asText()), 200, payload);
    }
  }

  @ParameterizedTest
  @MethodSource("markup")
  void markupInNamesOfFilesAndInFeedsIsHarmless(String payload) throws IOException {
    String line = payload.replaceAll("[\\p{Cntrl}\u2028]", "");
    String feed = "<rss version=\"2.0\"><channel><title>x</title><item><title>x</title><link>javascript:alert(1)</link><description><![CDATA["
        + line.replace("]]>", "") + "]]></description></item><item><link>http://127.0.0.1:1/" + "</link></item></channel></rss>";
    HttpResponse<String> begun = desk.form("/collect", "", line.replace("\"", "%22") + ".xml", feed.getBytes(StandardCharsets.UTF_8));
    assertEquals(303, begun.statusCode(), begun.body());
    String page = begun.headers().firstValue("Location").orElseThrow();
    String number = page.substring(page.lastIndexOf('/') + 1);
    JsonNode ended = desk.ended(Desk.JSON.createObjectNode().put("collection", Integer.parseInt(number)));
    assertEquals(0, ended.get("stored").asInt(), ended.toString());
    assertHarmless(desk.get("/collect/" + number), 200, line);
    assertHarmless(desk.get("/collect"), 200, line);
  }

  @Test
  void tenThousandNestedTagsAreReadOrRefused() throws IOException {
    for (String tag : List.of("div", "b", "blockquote", "ul><li", "table><tr><td", "span", "svg><g", "a")) {
      String page = "<html><body><article><p>" + SAID.repeat(8) + "</p>" + ("<" + tag + ">").repeat(10_000) + SAID.repeat(8)
          + "</article></body></html>";
      HttpResponse<String> read = desk.post("/api/v1/readings", "text/html", page);
      assertTrue(read.statusCode() == 200 || read.statusCode() == 422, tag + " → " + read.statusCode());
      assertSilent(read);
    }
    HttpResponse<String> marks = desk.post("/api/v1/readings", "text/plain", "“" + "(‘".repeat(10_000) + SAID + "’)".repeat(10_000) + "”");
    assertEquals(200, marks.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\nSet-Cookie: a=b", "x\nX-Injected: 1", "x\rX-Injected: 1", "x\r\n\r\n<script>alert(1)</script>",
      "x%0d%0aSet-Cookie:%20a=b", "x\u010d\u010aSet-Cookie: a=b", "x\u2028X-Injected: 1"})
  void noHeaderCanBeInjected(String payload) throws IOException {
    String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
    List<HttpResponse<String>> answers = List.of(
        desk.post("/readings", "application/x-www-form-urlencoded", "text=" + URLEncoder.encode(SAID, StandardCharsets.UTF_8) + "&title=" + encoded),
        desk.post("/api/v1/articles?title=" + encoded, "text/plain", SAID),
        desk.post("/api/v1/articles", Desk.JSON.createObjectNode().put("text", SAID + payload.hashCode()).put("title", payload)),
        desk.post("/api/v1/articles", Desk.JSON.createObjectNode().put("text", SAID).put("address", "https://a.example/" + payload)),
        desk.get("/api/v1/statements?q=a&order=" + encoded), desk.get("/api/v1/statements?q=" + encoded + "&limit=1"),
        desk.get("/api/v1/export?format=" + encoded), desk.get("/articles/" + encoded.replace("+", "%20")),
        desk.form("/api/v1/collections", "https://a.example/" + payload, "x", new byte[0]),
        desk.post("/login", "application/x-www-form-urlencoded", "token=" + encoded));
    for (HttpResponse<String> answer : answers) {
      assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), answer.headers().map().toString());
      assertTrue(answer.headers().firstValue("X-Injected").isEmpty(), answer.headers().map().toString());
      assertTrue(answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
      assertSilent(answer);
    }
  }

  /** Addresses that lead into this machine and its network, in every form; none of them may be asked for. */
  static List<String> internal() {
    return List.of("http://localhost:%d/", "http://LOCALHOST:%d/", "http://localhost.:%d/", "http://127.0.0.1:%d/", "http://127.1:%d/",
        "http://2130706433:%d/", "http://0177.0.0.1:%d/", "http://0x7f.1:%d/", "http://0x7f000001:%d/", "http://0:%d/",
        "http://0.0.0.0:%d/", "http://[::1]:%d/", "http://[::]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://[::ffff:7f00:1]:%d/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]:%d/", "http://[64:ff9b::127.0.0.1]:%d/", "http://[2002:7f00:1::]:%d/", "http://[fe80::1]:%d/",
        "http://[fc00::1]:%d/", "http://[::127.0.0.1]:%d/", "http://127.0.0.1.nip.io:%d/", "http://10.0.0.1/", "http://172.16.0.1/",
        "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://user@localhost:%d/",
        "http://example.org@127.0.0.1:%d/", "http://127.0.0.1%%2f@example.org:%d/", "http://①②⑦.⓪.⓪.①:%d/", "http://127。0。0。1:%d/",
        "https://localhost:%d/", "http://localhost:%d/metrics", "http://ip6-localhost:%d/");
  }

  /** Addresses of no web page at all. */
  static List<String> noWeb() {
    return List.of("file:///etc/passwd", "file://localhost/etc/passwd", "FILE:/etc/passwd", "gopher://127.0.0.1:70/_x", "ftp://127.0.0.1/x",
        "jar:file:///etc/passwd!/", "jar:http://127.0.0.1/x.jar!/", "data:text/html,<script>alert(1)</script>", "javascript:alert(1)",
        "dict://127.0.0.1:11211/stat", "ldap://127.0.0.1/", "netdoc:///etc/passwd", "mailto:a@example.org", "/etc/passwd", "../../etc/passwd",
        "C:\\Windows\\win.ini", "\\\\host\\share", "//127.0.0.1/x", "http:///etc/passwd", "http:127.0.0.1", "http://", "http:// localhost/",
        "jdbc:sqlite:library.db", "upload:0000000000000000/x");
  }

  @ParameterizedTest
  @MethodSource("internal")
  void addressesThatLeadInsideAreNotAskedFor(String form) throws IOException {
    try (Trap trap = new Trap()) {
      String address = form.formatted(trap.port());
      HttpResponse<String> read = desk.post("/api/v1/readings", Desk.JSON.createObjectNode().put("address", address));
      assertTrue(read.statusCode() == 400 || read.statusCode() == 422, address + " → " + read.statusCode() + read.body());
      assertSilent(read);
      HttpResponse<String> page = desk.post("/readings", "application/x-www-form-urlencoded",
          "address=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
      assertTrue(page.statusCode() == 400 || page.statusCode() == 422, address + " → " + page.statusCode());
      assertFalse(trap.wasAsked(), address + " was asked for");
    }
  }

  @Test
  void noCollectionAsksForAddressesThatLeadInside() throws IOException {
    try (Trap trap = new Trap()) {
      List<String> addresses = internal().stream().map(form -> form.formatted(trap.port())).toList();
      int refused = 0;
      for (String address : addresses) {
        HttpResponse<String> begun = desk.post("/api/v1/collections", Desk.JSON.createObjectNode().set("sources",
            Desk.JSON.createArrayNode().add(address)));
        refused += begun.statusCode() == 400 ? 1 : 0;
        if (begun.statusCode() != 400) {
          JsonNode ended = desk.ended(Desk.json(begun));
          assertEquals(1, ended.get("skipped").asInt(), ended.toString());
          assertEquals(0, ended.get("stored").asInt(), ended.toString());
        }
      }
      assertTrue(refused < addresses.size() / 2, "most are addresses, only not public ones");
      String items = String.join("", addresses.stream().map(a -> "<item><link>" + a + "</link></item>").toList());
      String feed = "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
      JsonNode ended = desk.ended(Desk.json(desk.form("/api/v1/collections", "", "feed.xml", feed.getBytes(StandardCharsets.UTF_8))));
      assertEquals(0, ended.get("stored").asInt(), ended.toString());
      assertFalse(trap.wasAsked(), "an address that leads inside was asked for");
    }
  }

  @ParameterizedTest
  @MethodSource("noWeb")
  void whatIsNoWebAddressIsRefused(String address) throws IOException {
    List<HttpResponse<String>> answers = List.of(
        desk.post("/api/v1/readings", Desk.JSON.createObjectNode().put("address", address)),
        desk.post("/readings", "application/x-www-form-urlencoded", "address=" + URLEncoder.encode(address, StandardCharsets.UTF_8)),
        desk.post("/api/v1/collections", Desk.JSON.createObjectNode().set("sources", Desk.JSON.createArrayNode().add(address))),
        desk.form("/collect", address, "", new byte[0]),
        desk.post("/api/v1/articles", Desk.JSON.createObjectNode().put("text", SAID).put("address", address)));
    for (HttpResponse<String> answer : answers) {
      assertEquals(400, answer.statusCode(), address + ": " + answer.body());
      assertSilent(answer);
    }
  }

  /** Ways out of a folder. */
  static List<String> traversals() {
    return List.of("..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%252f..%252fetc%252fpasswd", "..%5c..%5cwindows%5cwin.ini",
        "%2fetc%2fpasswd", "..;%2f..;%2fetc%2fpasswd", "....%2f%2fetc%2fpasswd", "%c0%ae%c0%ae%2fetc%2fpasswd", "library.db", "..%2flibrary.db",
        "a%00.txt", "%uff0e%uff0e%2f", "1%2f..%2f2", "-1", "0", "9999999999999999999999", "1e9", "%F0%9F%92%A9", "%20", "a".repeat(3_000));
  }

  @ParameterizedTest
  @MethodSource("traversals")
  void noPathLeadsOutOfTheServer(String payload) throws IOException {
    for (String path : List.of("/api/v1/articles/%s", "/api/v1/articles/%s/reading", "/api/v1/articles/0000000000000000/revisions/%s",
        "/api/v1/articles/%s/revisions/1/reading", "/api/v1/articles/%s/corrections", "/api/v1/statements/%s", "/api/v1/claims/%s",
        "/api/v1/collections/%s", "/api/v1/collections/%s/events", "/api/v1/%s", "/articles/%s", "/articles/%s/reading.html",
        "/articles/0000000000000000/revisions/%s", "/readings/%s", "/readings/%s/reading.html", "/collect/%s", "/assets/%s/hearsay.js",
        "/assets/x/%s", "/%s")) {
      String answer = raw("GET " + path.replace("%s", payload) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 40") || answer.startsWith("HTTP/1.1 414"), path + " " + payload + " → " + answer);
      assertSilent(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../../tmp/out.txt", "..\\..\\out.txt", "/etc/passwd", "C:\\out.txt", "a/../../out.txt", "..", ".", "~", "-rf",
      "con.txt", "x.txt:stream", "%2e%2e%2fout.txt", "out.txt%00.pdf"})
  void noNameOfAFileLeadsOutOfItsFolder(String name) throws IOException {
    HttpResponse<String> begun = desk.form("/api/v1/collections", "", name, (SAID.repeat(3) + name).getBytes(StandardCharsets.UTF_8));
    JsonNode ended = desk.ended(Desk.json(begun));
    assertEquals(1, ended.get("found").asInt(), ended.toString());
    assertFalse(ended.toString().contains(System.getProperty("java.io.tmpdir")), ended.toString());
    assertFalse(Files.exists(Path.of("/tmp/out.txt")));
    JsonNode newest = desk.json("/api/v1/articles?limit=1").get("articles").get(0);
    assertFalse(newest.get("found").asText().contains(".."), newest.toString());
    HttpResponse<String> read = desk.form("/readings", "", name, SAID.getBytes(StandardCharsets.UTF_8));
    assertTrue(read.statusCode() == 303 || read.statusCode() == 400, String.valueOf(read.statusCode()));
  }

  @Test
  void filesThatWereSentAreDeleted() throws IOException {
    Set<Path> before = uploads(); // of other servers on this machine
    for (String name : List.of("a.txt", "broken.pdf", "empty.warc")) {
      assertEquals("done", desk.ended(Desk.json(desk.form("/api/v1/collections", "", name, SAID.getBytes(StandardCharsets.UTF_8))))
          .get("state").asText());
    }
    Set<Path> left = uploads();
    left.removeAll(before);
    assertEquals(Set.of(), left);
  }

  private static Set<Path> uploads() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("hearsay-upload")).collect(Collectors.toSet());
    }
  }

  @Test
  void bodiesThatAreTooLargeAreRefusedBeforeTheyAreHeld() throws IOException {
    String large = "a ".repeat(2 << 20);
    assertProblem(413, desk.post("/api/v1/readings", "text/plain", large));
    assertProblem(413, desk.post("/api/v1/readings", Desk.JSON.createObjectNode().put("text", large)));
    assertProblem(413, desk.post("/api/v1/articles", "text/plain", large));
    assertProblem(413, desk.post("/api/v1/articles/0000000000000000/corrections", Desk.JSON.createObjectNode().put("note", large)), 404);
    assertProblem(413, desk.send(desk.to("/api/v1/readings").header("Content-Type", "text/plain")
        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))))); // chunked
    for (String path : List.of("/api/v1/collections", "/collect", "/readings")) {
      String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
          + (4L << 30) + "\r\nConnection: close\r\n\r\n--b\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 413"), path + " → " + answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/readings text/plain", "/api/v1/collections multipart/form-data; boundary=b", "/readings multipart/form-data; boundary=b",
      "/readings application/x-www-form-urlencoded", "/api/v1/articles application/json"})
  void aBodyThatDripsIsCutOff(String request) throws IOException {
    String[] parts = request.split(" ", 2);
    long begin = System.nanoTime();
    try (Socket socket = new Socket("localhost", desk.port())) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(("POST " + parts[0] + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + parts[1]
          + "\r\nContent-Length: 100000\r\n\r\n-").getBytes(StandardCharsets.UTF_8));
      String answer = "";
      while (answer.isEmpty() && System.nanoTime() - begin < Duration.ofSeconds(60).toNanos()) {
        try {
          answer = new String(socket.getInputStream().readNBytes(15), StandardCharsets.UTF_8);
        } catch (java.net.SocketTimeoutException e) {
          socket.getOutputStream().write('-'); // a byte a second
        }
      }
      assertTrue(answer.startsWith("HTTP/1.1 408"), "no answer but '" + answer + "'");
    }
  }

  /** What is no JSON, or none that is wanted. */
  static List<String> json() {
    return List.of("", "{", "[", "\"", "{\"text\":}", "{\"text\":\"a\"", "{'text':'a'}", "{\"text\":\"a\"} x", "{\"text\":\"a\",\"text\":\"b\"}", "null",
        "true", "1", "[]", "\"text\"", "{\"text\":1}", "{\"text\":[]}", "{\"text\":{}}", "{\"text\":true}", "{\"text\":\"a\\ud800\"}", "{\"text\":\"a\\u0000\"}",
        "{\"text\":\"a\",\"unknown\":1}", "{\"text\":\"a\",\"title\":[\"b\"]}", "{\"text\":\"a\",\"title\":\"" + "b".repeat(301) + "\"}",
        "{\"text\":\"a\",\"title\":\"b\\r\\nc\"}", "[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"text\":" + "9".repeat(100_000) + "}",
        "{\"text\":1e999999999}", "{\"" + "a".repeat(100_000) + "\":1}", "\uFEFF{}", "{\"__proto__\":{}}", "{\"@class\":\"java.net.URL\"}",
        "{\"text\":\"a\",\"address\":\"file:///etc/passwd\"}", "{}");
  }

  @ParameterizedTest
  @MethodSource("json")
  void whatIsNoJsonThatIsWantedIsRefused(String body) throws IOException {
    for (String path : List.of("/api/v1/readings", "/api/v1/articles", "/api/v1/collections")) {
      assertProblem(400, desk.post(path, "application/json", body));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=-1", "limit=0", "limit=1e3", "limit=501", "limit=99999999999999999999", "limit=", "limit=%00", "skip=-1",
      "skip=1.5", "skip=99999999", "limit=1&limit=2", "unknown=1", "limit=%zz", "limit=%ff", "skip=٣"})
  void parametersThatAreWrongAreRefused(String parameters) throws IOException {
    for (String path : List.of("articles?", "claims?", "statements?q=a&", "actors?", "outlets?", "disputes?", "losses?", "collections?")) {
      String answer = raw("GET /api/v1/" + path + URLEncoder.encode(parameters, StandardCharsets.UTF_8).replace("%3D", "=")
          .replace("%26", "&").replace("%25", "%") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 400"), path + parameters + " → " + answer);
      assertSilent(answer);
    }
  }

  @Test
  void anotherSitesPageChangesNothing() throws IOException {
    List<String> changes = List.of("POST /api/v1/articles", "POST /api/v1/readings", "POST /api/v1/collections", "DELETE /api/v1/collections/1",
        "DELETE /api/v1/corrections/1", "POST /api/v1/claims/1/merge", "POST /api/v1/claims/1/split",
        "POST /api/v1/articles/0000000000000000/corrections", "POST /readings", "POST /collect", "POST /collect/1/stop", "POST /login");
    for (String change : changes) {
      String[] parts = change.split(" ");
      for (String[] header : new String[][] {{"Origin", "https://elsewhere.example"}, {"Origin", "null"}, {"Origin", "http://localhost:1"},
          {"Origin", "http://localhost.elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}}) {
        HttpResponse<String> answer = desk.send(desk.to(parts[1]).header(header[0], header[1]).header("Content-Type", "text/plain")
            .method(parts[0], BodyPublishers.ofString(SAID)));
        assertEquals(403, answer.statusCode(), change + " with " + List.of(header));
      }
    }
    HttpResponse<String> shared = desk.send(desk.to("/api/v1/articles").header("Origin", "https://elsewhere.example"));
    assertTrue(shared.headers().map().keySet().stream().noneMatch(h -> h.toLowerCase(java.util.Locale.ROOT).startsWith("access-control")));
    HttpResponse<String> preflight = desk.send(desk.to("/api/v1/articles").header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "DELETE").method("OPTIONS", BodyPublishers.noBody()));
    assertTrue(preflight.headers().map().keySet().stream().noneMatch(h -> h.toLowerCase(java.util.Locale.ROOT).startsWith("access-control")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "localhost@evil.example", "evil.example:80", "[::2]",
      "127.0.0.2", "0", "localhost:80:80", ""})
  void aForeignNameIsNotAnswered(String host) throws IOException {
    for (String path : List.of("/", "/api/v1/articles", "/health", "/assets/x/hearsay.css")) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 421") || answer.startsWith("HTTP/1.1 400"), host + " → " + answer.lines().findFirst().orElse(""));
      assertSilent(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "\u0016\u0003\u0001\u0002", "GET /a\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "POST /api/v1/readings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST /api/v1/readings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
      "POST /api/v1/readings HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\n X: folded\r\n\r\n", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n"})
  void whatIsNoHttpIsRefusedWithEveryHeader(String request) throws IOException {
    String answer = raw(request);
    assertTrue(answer.matches("(?s)HTTP/1.1 (400|505).*"), answer);
    assertTrue(answer.contains("Content-Security-Policy: default-src 'none'") && answer.contains("nosniff"), answer);
    assertSilent(answer);
  }

  @Test
  void nobodyComesInWithoutTheToken() throws IOException {
    Path own = Files.createDirectories(folder.resolve("token"));
    try (Desk closed = new Desk(own, Settings.loopback(0).withToken(TOKEN))) {
      for (String path : List.of("/", "/api/v1/articles", "/api/v1/openapi.json", "/api/v1/nothing", "/collect", "/metrics", "/api", "/assets/../metrics",
          "/health/../metrics", "/login/../metrics")) {
        for (String header : List.of("", "Bearer", "Bearer ", "Bearer x", "Bearer " + TOKEN + "x", "Bearer " + TOKEN.toUpperCase(java.util.Locale.ROOT),
            "Basic " + TOKEN, TOKEN)) {
          String answer = closed.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + header
              + "\r\nCookie: hearsay=" + TOKEN + "\r\nConnection: close\r\n\r\n");
          assertTrue(answer.matches("(?s)HTTP/1.1 40[14] .*"), path + " with " + header + " → " + answer.lines().findFirst().orElse(""));
          assertSilent(answer);
        }
      }
      assertEquals(401, closed.post("/login", "application/x-www-form-urlencoded", "token=wrong").statusCode());
      assertEquals(200, closed.send(closed.to("/api/v1/articles").header("Authorization", "Bearer " + TOKEN)).statusCode());
      assertEquals(200, closed.get("/health").statusCode());
      assertFalse(closed.log.toString().contains(TOKEN), "the log holds no token");
    }
  }

  @Test
  void theLogHoldsNothingOfWhatWasSent() throws IOException {
    String secret = "Zwyxnoppl";
    desk.post("/api/v1/readings?title=" + secret, "text/plain", SAID + secret);
    desk.get("/api/v1/statements?q=" + secret);
    desk.get("/" + secret);
    desk.get("/articles/" + secret);
    assertFalse(desk.log.toString().contains(secret));
  }

  private static void assertProblem(int status, HttpResponse<String> answer, int... others) throws IOException {
    boolean expected = answer.statusCode() == status || java.util.Arrays.stream(others).anyMatch(o -> o == answer.statusCode());
    assertTrue(expected, answer.statusCode() + " " + answer.body());
    assertEquals(Optional.of("application/problem+json"), answer.headers().firstValue("Content-Type"));
    JsonNode problem = Desk.JSON.readTree(answer.body());
    assertEquals(answer.statusCode(), problem.get("status").asInt());
    assertFalse(problem.get("detail").asText().isEmpty());
    assertSilent(answer);
  }

  /** A page that has the markup as words, if at all, and headers that let nothing else run. */
  private static void assertHarmless(HttpResponse<String> page, int status, String payload) {
    assertEquals(status, page.statusCode(), page.body());
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
    assertEquals(Optional.of("nosniff"), page.headers().firstValue("X-Content-Type-Options"));
    for (Element element : Jsoup.parse(page.body()).getAllElements()) {
      assertFalse(List.of("iframe", "object", "embed", "base", "math", "frame").contains(element.normalName()), element.outerHtml());
      assertTrue(!element.normalName().equals("script") || isOurs(element), element.outerHtml());
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on") || attribute.getKey().equals("style") || attribute.getKey().equals("srcdoc"),
            element.outerHtml());
        assertFalse(attribute.getValue().matches("(?is)\\s*(javascript|data|vbscript):.*"), element.outerHtml());
      }
    }
    assertFalse(payload.contains("7*7") && page.body().contains("49#49"), "a template was run");
  }

  /** A script of the server's, by its address, or word for word in a page that stands alone. */
  private static boolean isOurs(Element script) {
    return script.data().isEmpty() ? script.attr("src").startsWith("/assets/")
        : script.attributes().isEmpty() && script.data().strip().equals(Assets.text("reading.js").orElseThrow().strip());
  }

  private static void assertSilent(HttpResponse<String> answer) {
    if (answer.statusCode() >= 400) {
      assertSilent(answer.body());
    }
  }

  private static void assertSilent(String answer) {
    for (String secret : SECRETS) {
      assertFalse(answer.contains(secret), secret + " in " + answer);
    }
  }

  private static String raw(String request) throws IOException {
    return desk.raw(request);
  }
}
