package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Reader;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The running server against its own description: what it answers, and that nothing is missing in either. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PRESS = Path.of("../corpus/press/tuning");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final Set<String> JUDGED = new TreeSet<>();

  @TempDir
  static Path folder;
  private static Store store;
  private static Reader reader;
  private static Server server;
  private static HttpClient client;
  private static JsonNode document;
  private static OpenApiInteractionValidator validator;

  @BeforeAll
  static void start() throws Exception {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    reader = Reader.load();
    server = Server.start(Settings.loopback(0), store, reader, new StringBuilder());
    client = HttpClient.newHttpClient();
    String text = ask("GET", "/api/v1/openapi.json", null, null).body();
    document = JSON.readTree(text);
    validator = OpenApiInteractionValidator.createForInlineApiSpecification(text).build();
    collect();
  }

  /** Two outlets' articles about each of some events, collected and linked. */
  private static void collect() throws Exception {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> pairs = Files.list(PRESS)) {
      for (Path pair : pairs.sorted().limit(8).toList()) {
        JsonNode meta = JSON.readTree(pair.resolve("meta.json").toFile());
        for (String side : new String[] {"a", "b"}) {
          String text = Files.readString(pair.resolve(side + ".txt"));
          lines.append(JSON.createObjectNode().put("id", pair.getFileName() + side).put("text", text)
              .put("title", text.lines().findFirst().orElseThrow()).put("outlet", meta.get(side).get("outlet").asText())
              .put("published", meta.get(side).get("published").asText())).append('\n');
        }
      }
    }
    String form = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"press.jsonl\"\r\n\r\n" + lines + "\r\n--b--\r\n";
    HttpResponse<String> begun = ask("POST", "/api/v1/collections", "multipart/form-data; boundary=b", form);
    assertEquals(202, begun.statusCode(), begun.body());
    assertTrue(ask("GET", "/api/v1/collections/1/events", null, null).body().contains("event: end"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    reader.close();
    store.close();
  }

  private static HttpResponse<String> ask(String method, String path, String type, String body, String... headers)
      throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Asks, and has the description judge the answer and, where the answer is none of an error, the question. */
  private static HttpResponse<String> judged(int status, String method, String path, String type, String body, String... headers)
      throws IOException {
    HttpResponse<String> response = ask(method, path, type, body, headers);
    assertEquals(status, response.statusCode(), method + " " + path + ": " + response.body());
    String plain = path.replaceFirst("\\?.*", "");
    Request.Method verb = Request.Method.valueOf(method);
    SimpleResponse.Builder answer = SimpleResponse.Builder.status(status).withBody(response.body());
    response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
    ValidationReport report = validator.validateResponse(plain, verb, answer.build());
    if (status < 300) {
      SimpleRequest.Builder question = new SimpleRequest.Builder(method, plain);
      if (type != null) {
        question.withContentType(type).withBody(body);
      }
      parameters(path).forEach(question::withQueryParam);
      report = report.merge(validator.validateRequest(question.build()));
    }
    assertFalse(report.hasErrors(), () -> method + " " + path + " → " + status + "\n" + messages(response, verb, plain));
    JUDGED.add(method + " " + route(method, plain));
    return response;
  }

  private static String messages(HttpResponse<String> response, Request.Method verb, String plain) {
    SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
    response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
    return validator.validateResponse(plain, verb, answer.build()).getMessages().stream().map(m -> m.getKey() + ": " + m.getMessage())
        .collect(Collectors.joining("\n")) + "\n" + response.body().lines().findFirst().orElse("");
  }

  private static Map<String, String> parameters(String path) {
    int mark = path.indexOf('?');
    return mark < 0 ? Map.of() : Stream.of(path.substring(mark + 1).split("&")).collect(Collectors.toMap(
        p -> p.substring(0, p.indexOf('=')), p -> URLDecoder.decode(p.substring(p.indexOf('=') + 1), StandardCharsets.UTF_8)));
  }

  private static String route(String method, String path) {
    return server.routes().stream().filter(r -> r.startsWith(method + " "))
        .filter(r -> path.matches(r.substring(method.length() + 1).replaceAll("\\{[a-z]+}", "[^/]+").replace(".", "\\.")))
        .map(r -> r.substring(method.length() + 1)).min((a, b) -> a.contains("{") == b.contains("{") ? 0 : a.contains("{") ? 1 : -1)
        .orElseThrow();
  }

  private static JsonNode get(String path) throws IOException {
    return JSON.readTree(judged(200, "GET", path, null, null).body());
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    document.get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
      if (METHODS.contains(method)) {
        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
      }
    }));
    return described;
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
    Set<String> served = server.routes().stream().filter(r -> r.contains(" /api/v1")).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(served, described());
  }

  @Test
  void everyRouteSaysWhatItAnswersWhenSomethingIsWrong() {
    document.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
      JsonNode responses = one.getValue().get("responses");
      for (String status : new String[] {"400", "401", "421", "429", "500", "503"}) {
        assertTrue(responses.has(status), one.getKey() + " " + path.getKey() + " says nothing of " + status);
      }
      assertTrue(one.getValue().get("summary").asText().endsWith("."), path.getKey());
      if (path.getKey().contains("{")) {
        assertTrue(responses.has("404"), path.getKey());
      }
      if (!one.getKey().equals("get")) {
        assertTrue(responses.has("403"), path.getKey());
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsAskedAndAnsweredIsAsDescribed() {
    return Stream.of(DynamicTest.dynamicTest("reading", OpenApiTest::reading),
        DynamicTest.dynamicTest("articles and corrections", OpenApiTest::articles),
        DynamicTest.dynamicTest("statements, claims, people and findings", OpenApiTest::finding),
        DynamicTest.dynamicTest("splitting and merging", OpenApiTest::deciding),
        DynamicTest.dynamicTest("export and collecting", OpenApiTest::moving),
        DynamicTest.dynamicTest("errors", OpenApiTest::errors),
        DynamicTest.dynamicTest("nothing that is described was left out here", () -> assertEquals(described(), JUDGED)));
  }

  private static void reading() throws IOException {
    String text = "The dam will hold, Minister Edda Korvin said on Thursday. Two officials doubted it.";
    judged(200, "POST", "/api/v1/readings", "text/plain", text);
    judged(200, "POST", "/api/v1/readings?title=Dam&outlet=Courier&published=2031-04-01", "text/plain", text);
    judged(200, "POST", "/api/v1/readings?format=webanno", "text/plain", text);
    judged(200, "POST", "/api/v1/readings?format=csv", "text/plain", text);
    judged(200, "POST", "/api/v1/readings?format=html", "text/plain", text);
    judged(200, "POST", "/api/v1/readings", "text/html", "<html><body><article><h1>Dam</h1><p>" + text.repeat(4) + "</p></article></body></html>");
    judged(200, "POST", "/api/v1/readings", "application/json", JSON.createObjectNode().put("text", text).put("title", "Dam")
        .put("outlet", "Courier").put("published", "2031-04-01").put("address", "https://courier.example/dam").toString());
  }

  private static void articles() throws IOException {
    String text = "The bridge is closed, Mayor Brannoc Iles said. “Nobody crosses it,” he added.";
    judged(201, "POST", "/api/v1/articles?title=Bridge", "text/plain", text);
    String key = JSON.readTree(judged(200, "POST", "/api/v1/articles?title=Bridge", "text/plain", text).body()).get("id").asText();
    get("/api/v1/articles");
    get("/api/v1/articles?skip=1&limit=2");
    judged(200, "GET", "/api/v1/articles", null, null, "Accept", "application/x-ndjson");
    String one = "/api/v1/articles/" + key;
    get(one);
    get(one + "/revisions/1");
    get(one + "/revisions/1/reading");
    JsonNode reading = get(one + "/reading");
    judged(200, "GET", one + "/reading?format=csv", null, null);
    String attribution = reading.get("attributions").get(0).get("id").asText();
    judged(201, "POST", one + "/corrections", "application/json", "{\"attribution\":\"" + attribution + "\",\"kind\":\"corrected\","
        + "\"source\":[{\"start\":22,\"end\":40}],\"cue\":[{\"start\":41,\"end\":45}],\"content\":[{\"start\":0,\"end\":20}],\"note\":\"n\"}");
    judged(201, "POST", one + "/corrections", "application/json", "{\"kind\":\"added\",\"revision\":1,\"content\":[{\"start\":0,\"end\":10}]}");
    JsonNode corrections = get(one + "/corrections").get("corrections");
    assertEquals(2, corrections.size());
    judged(200, "GET", "/api/v1/corrections/training.zip", null, null);
    judged(204, "DELETE", "/api/v1/corrections/" + corrections.get(0).get("correction"), null, null);
    judged(404, "DELETE", "/api/v1/corrections/" + corrections.get(0).get("correction"), null, null);
    get("/api/v1/openapi.json");
  }

  private static void finding() throws IOException {
    JsonNode found = get("/api/v1/statements?q=fire&order=newest&facets=5&limit=3");
    assertTrue(found.get("total").asInt() > 0);
    judged(200, "GET", "/api/v1/statements?q=fire", null, null, "Accept", "application/x-ndjson");
    get("/api/v1/statements/" + found.get("statements").get(0).get("statement").asText());
    JsonNode claims = get("/api/v1/claims").get("claims");
    assertTrue(claims.size() > 1, "the corpus makes claims");
    boolean lost = false;
    for (JsonNode claim : claims) {
      lost |= get("/api/v1/claims/" + claim.get("claim")).get("losses").size() > 0;
    }
    assertTrue(lost, "the corpus has lost attributions, so that their form is judged too");
    get("/api/v1/actors");
    assertTrue(get("/api/v1/actors?name=ministry&statements=3").get("actors").size() > 0);
    get("/api/v1/outlets?copies=original&sources=3");
    assertTrue(get("/api/v1/disputes?least=0").get("disputes").size() > 0, "the corpus has disputes");
    get("/api/v1/disputes?kind=number");
    assertTrue(get("/api/v1/losses?shifts=true&least=0").get("losses").size() > 0);
  }

  private static void deciding() throws IOException {
    JsonNode claims = get("/api/v1/claims").get("claims");
    JsonNode first = claims.get(0);
    JsonNode trail = get("/api/v1/claims/" + first.get("claim")).get("trail");
    judged(200, "POST", "/api/v1/claims/" + first.get("claim") + "/split", "application/json",
        "{\"statements\":[\"" + trail.get(0).get("statement").asText() + "\"],\"note\":\"another fire\"}");
    judged(200, "POST", "/api/v1/claims/" + claims.get(1).get("claim") + "/merge", "application/json",
        "{\"into\":" + claims.get(2).get("claim") + "}");
    get("/api/v1/claims/" + claims.get(1).get("claim"));
    judged(409, "POST", "/api/v1/claims/" + claims.get(1).get("claim") + "/merge", "application/json",
        "{\"into\":" + claims.get(2).get("claim") + "}");
  }

  private static void moving() throws IOException {
    for (String export : new String[] {"", "?format=csv", "?format=jsonld", "?format=parquet", "?what=readings", "?what=claims"}) {
      judged(200, "GET", "/api/v1/export" + export, null, null);
    }
    JsonNode begun = JSON.readTree(judged(202, "POST", "/api/v1/collections", "application/json",
        "{\"sources\":[\"http://localhost:1/feed\"]}").body());
    String one = "/api/v1/collections/" + begun.get("collection");
    judged(200, "GET", one + "/events", null, null);
    JsonNode ended = get(one);
    assertEquals(1, ended.get("skipped").asInt());
    assertTrue(ended.get("reasons").get(0).get("reason").asText().contains("not a public address"));
    judged(202, "DELETE", one, null, null);
    get("/api/v1/collections?limit=1");
  }

  private static void errors() throws IOException {
    judged(400, "GET", "/api/v1/articles?limit=none", null, null);
    judged(400, "GET", "/api/v1/statements", null, null);
    judged(404, "GET", "/api/v1/articles/0000000000000000", null, null);
    judged(403, "POST", "/api/v1/readings", "text/plain", "x", "Origin", "https://elsewhere.example");
    judged(400, "POST", "/api/v1/readings", "application/json", "{\"text\":");
    judged(415, "POST", "/api/v1/readings", "application/pdf", "%PDF");
    judged(422, "POST", "/api/v1/readings", "text/plain", " ");
    judged(413, "POST", "/api/v1/readings", "text/plain", "a ".repeat(2 << 20));
  }
}
