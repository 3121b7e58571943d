package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs can do with a library, from reading a text to the last export. */
class ApiTest {
  private static final String TEXT = "The bridge is closed, Mayor Brannoc Iles said. Two officials doubted it.";

  @TempDir
  static Path folder;
  private static Desk desk;
  private static JsonNode collected;

  @BeforeAll
  static void start() throws IOException {
    desk = Desk.open(folder);
    collected = desk.collectPress(8);
  }

  @AfterAll
  static void stop() throws IOException {
    desk.close();
  }

  private static String keep(String text) throws IOException {
    return Desk.json(desk.post("/api/v1/articles", "text/plain", text)).get("id").asText();
  }

  private static String words(JsonNode reading, String part) {
    JsonNode piece = reading.get("attributions").get(0).get(part).get(0);
    return piece.get("text").asText();
  }

  @Test
  void aTextIsReadAndNothingOfItIsKept() throws IOException {
    JsonNode reading = Desk.json(desk.post("/api/v1/readings?title=Bridge&outlet=Courier", "text/plain", TEXT));
    assertEquals("The bridge is closed", words(reading, "content"));
    assertEquals("Mayor Brannoc Iles", words(reading, "source"));
    assertEquals(TEXT, reading.get("text").asText());
    assertEquals("Bridge", reading.get("title").asText());
    assertEquals("Courier", reading.get("outlet").asText());
    assertFalse(desk.get("/api/v1/export?what=readings").body().contains("\"title\":\"Bridge\",\"outlet\":\"Courier\""));
  }

  @Test
  void offsetsCountCodePointsAlsoBehindSignsOutsideTheFirstPlane() throws IOException {
    JsonNode reading = Desk.json(desk.post("/api/v1/readings", "text/plain; charset=utf-8", "\uD83C\uDF09 " + TEXT));
    assertEquals(2 + TEXT.indexOf("Mayor"), reading.get("attributions").get(0).get("source").get(0).get("start").asInt());
  }

  @Test
  void aTextInAnotherEncodingIsReadInIt() throws IOException {
    HttpResponse<String> response = desk.send(desk.to("/api/v1/readings").header("Content-Type", "text/plain; charset=ISO-8859-1")
        .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(TEXT.replace("Iles", "Îles").getBytes(StandardCharsets.ISO_8859_1))));
    assertEquals("Mayor Brannoc Îles", words(Desk.json(response), "source"));
  }

  @Test
  void aReadingComesInEachFormat() throws IOException {
    assertTrue(desk.post("/api/v1/readings?format=webanno", "text/plain", TEXT).body().contains("http://www.w3.org/ns/anno.jsonld"));
    assertTrue(desk.post("/api/v1/readings?format=csv", "text/plain", TEXT).body().contains("Mayor Brannoc Iles,"));
    assertTrue(desk.post("/api/v1/readings?format=html", "text/plain", TEXT).body().startsWith("<!doctype html>"));
    assertEquals(400, desk.post("/api/v1/readings?format=pdf", "text/plain", TEXT).statusCode());
  }

  @Test
  void aTextIsKeptOnceHoweverOftenItIsSent() throws IOException {
    ObjectNode text = Desk.JSON.createObjectNode().put("text", TEXT).put("address", "https://courier.example/bridge");
    HttpResponse<String> first = desk.post("/api/v1/articles", text);
    assertEquals(201, first.statusCode());
    String key = Desk.json(first).get("id").asText();
    assertEquals("/api/v1/articles/" + key, first.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> again = desk.post("/api/v1/articles", text);
    assertEquals(200, again.statusCode());
    assertEquals("known", Desk.json(again).get("outcome").asText());
    HttpResponse<String> changed = desk.post("/api/v1/articles", text.put("text", TEXT + " It rained."));
    assertEquals(201, changed.statusCode());
    assertEquals("revised", Desk.json(changed).get("outcome").asText());
    assertEquals(2, desk.json("/api/v1/articles/" + key).get("revisions").size());
    assertEquals(TEXT, desk.json("/api/v1/articles/" + key + "/revisions/1").get("text").asText());
    assertEquals(TEXT, desk.json("/api/v1/articles/" + key + "/revisions/1/reading").get("text").asText());
    assertEquals(404, desk.get("/api/v1/articles/" + key + "/revisions/3").statusCode());
    int listed = 0;
    for (JsonNode article : all("/api/v1/articles?limit=7", "articles")) {
      listed += article.get("id").asText().equals(key) ? article.get("revision").asInt() : 0;
    }
    assertEquals(2, listed, "an article is listed once, with its latest revision");
  }

  /** All items of a list, by the addresses of its pages. */
  private static List<JsonNode> all(String path, String name) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    for (String next = path; next != null;) {
      HttpResponse<String> response = desk.get(next);
      JsonNode page = Desk.json(response);
      page.get(name).forEach(items::add);
      next = page.path("next").textValue();
      assertEquals(next != null, response.headers().firstValue("Link").isPresent());
    }
    return items;
  }

  private static List<JsonNode> lines(String path) throws IOException {
    HttpResponse<String> response = desk.lines(path);
    assertEquals("application/x-ndjson", response.headers().firstValue("Content-Type").orElseThrow());
    List<JsonNode> items = new ArrayList<>();
    for (String line : response.body().lines().toList()) {
      items.add(Desk.JSON.readTree(line));
    }
    return items;
  }

  @Test
  void pagesAndLinesHaveTheSameItemsInTheSameOrder() throws IOException {
    for (String list : List.of("claims", "actors", "outlets", "disputes?least=0", "losses?shifts=true&least=0", "statements?q=the&order=oldest")) {
      String name = list.replaceFirst("\\?.*", "");
      String more = list.contains("?") ? "&" : "?";
      List<JsonNode> whole = lines("/api/v1/" + list);
      assertTrue(whole.size() > 2, list + " has " + whole.size());
      assertEquals(whole, all("/api/v1/" + list + more + "limit=2", name), list);
      assertEquals(whole.subList(1, 3), lines("/api/v1/" + list + more + "skip=1&limit=2"), list);
    }
  }

  @Test
  void statementsAreFoundAsByTheCommand() throws IOException {
    JsonNode found = desk.json("/api/v1/statements?q=kind%3Agovernment&order=newest&facets=3&limit=100");
    assertEquals(found.get("total").asInt(), found.get("statements").size());
    String before = "9999";
    for (JsonNode statement : found.get("statements")) {
      JsonNode chain = statement.get("chain");
      assertEquals("government", chain.get(chain.size() - 1).get("kind").asText());
      String published = statement.get("article").get("published").asText();
      assertTrue(published.compareTo(before) <= 0, "the newest first");
      before = published;
    }
    assertEquals(found.get("total"), found.get("facets").get("kinds").get(0).get("statements"));
    String id = found.get("statements").get(0).get("statement").asText();
    JsonNode one = desk.json("/api/v1/statements/" + id);
    assertEquals(found.get("statements").get(0).get("content"), one.get("content"));
    assertTrue(one.get("disputes").isArray());
    JsonNode wrong = Desk.JSON.readTree(desk.get("/api/v1/statements?q=color%3Ared").body());
    assertEquals(400, wrong.get("status").asInt());
    assertTrue(wrong.get("detail").asText().contains("color"), wrong.toString());
  }

  @Test
  void aClaimIsFollowedFromArticleToArticle() throws IOException {
    JsonNode widest = desk.json("/api/v1/claims?limit=1").get("claims").get(0);
    JsonNode trail = desk.json("/api/v1/claims/" + widest.get("claim"));
    assertEquals(widest.get("statements").asInt(), trail.get("trail").size());
    assertEquals("first", trail.get("trail").get(0).get("move").asText());
    assertEquals(widest.get("earliest").get("statement"), trail.get("trail").get(0).get("statement"));
    assertEquals(404, desk.get("/api/v1/claims/999999").statusCode());
  }

  @Test
  void whatPeopleDecideAboutClaimsIsDone() throws IOException {
    List<JsonNode> claims = all("/api/v1/claims", "claims");
    JsonNode one = claims.get(claims.size() - 1);
    JsonNode other = claims.get(claims.size() - 2);
    String path = "/api/v1/claims/" + one.get("claim");
    Set<Long> both = new TreeSet<>();
    for (JsonNode claim : List.of(one, other)) {
      desk.store.claims().members(claim.get("claim").asLong()).forEach(m -> both.add(m.statement()));
    }
    JsonNode merged = Desk.json(desk.post(path + "/merge", Desk.JSON.createObjectNode().put("into", other.get("claim").asLong())
        .put("note", "the same fire")));
    assertEquals(both.size(), merged.get("statements").asInt());
    assertEquals(other.get("claim"), desk.json(path).get("mergedInto"));
    JsonNode trail = desk.json("/api/v1/claims/" + other.get("claim")).get("trail");
    ObjectNode split = Desk.JSON.createObjectNode();
    split.putArray("statements").add(trail.get(0).get("statement")).add(trail.get(1).get("statement"));
    JsonNode now = Desk.json(desk.post("/api/v1/claims/" + other.get("claim") + "/split", split));
    assertEquals(2, now.get("claims").size());
    assertEquals(2, now.get("claims").get(1).get("statements").asInt());
    assertEquals("the same fire", desk.store.decisions().after(0, 1).get(0).note());
    HttpResponse<String> nothingLeft = desk.post("/api/v1/claims/" + now.get("claims").get(1).get("claim") + "/split", split);
    assertEquals(409, nothingLeft.statusCode(), nothingLeft.body());
  }

  @Test
  void anActorIsFoundWithWhatItSaid() throws IOException {
    String name = desk.json("/api/v1/actors?limit=2").get("actors").get(1).get("actor").asText();
    JsonNode actor = desk.json("/api/v1/actors?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8) + "&statements=1")
        .get("actors").get(0);
    assertEquals(1, actor.get("said").size());
    assertTrue(actor.get("names").size() > 0);
    assertEquals(0, desk.json("/api/v1/actors?name=Zwyxnoppl").get("actors").size());
  }

  @Test
  void findingsHaveBothSides() throws IOException {
    for (JsonNode dispute : lines("/api/v1/disputes?kind=number&least=0.5")) {
      assertEquals("number", dispute.get("kind").asText());
      assertEquals(2, dispute.get("sides").size());
    }
    for (JsonNode loss : lines("/api/v1/losses")) {
      assertEquals(0, loss.get("asserted").get("chain").size());
      assertTrue(loss.get("attributed").get("chain").size() > 0);
    }
  }

  @Test
  void aCorrectionChangesTheReadingUntilItIsTakenBack() throws IOException {
    String key = keep("The quay is empty, Mayor Brannoc Iles said. Nobody crosses it.");
    String corrections = "/api/v1/articles/" + key + "/corrections";
    JsonNode before = desk.json("/api/v1/articles/" + key + "/reading");
    String id = before.get("attributions").get(0).get("id").asText();
    JsonNode kept = Desk.json(desk.post(corrections, "application/json", "{\"attribution\":\"" + id + "\",\"kind\":\"rejected\",\"note\":\"no\"}"));
    assertEquals(0, desk.json("/api/v1/articles/" + key + "/reading").get("attributions").size());
    assertEquals(List.of(kept), all(corrections, "corrections"));
    assertEquals(204, desk.delete("/api/v1/corrections/" + kept.get("correction")).statusCode());
    assertEquals(before.get("attributions"), desk.json("/api/v1/articles/" + key + "/reading").get("attributions"));
    assertEquals(404, desk.delete("/api/v1/corrections/" + kept.get("correction")).statusCode());
    for (String wrong : List.of("{\"kind\":\"rejected\"}", "{\"kind\":\"added\",\"attribution\":\"a1\",\"content\":[{\"start\":0,\"end\":4}]}",
        "{\"kind\":\"rejected\",\"attribution\":\"a99\"}", "{\"kind\":\"corrected\",\"attribution\":\"a1\"}", "{\"kind\":\"moved\"}",
        "{\"kind\":\"added\",\"content\":[{\"start\":0,\"end\":999}]}", "{\"kind\":\"added\",\"content\":[{\"start\":4,\"end\":0}]}",
        "{\"kind\":\"added\",\"content\":[[0,4]]}", "{\"kind\":\"added\",\"content\":[{\"start\":0,\"end\":4}],\"revision\":\"1\"}")) {
      assertEquals(400, desk.post(corrections, "application/json", wrong).statusCode(), wrong);
    }
  }

  @Test
  void correctedArticlesAreTrainingData() throws IOException {
    String text = "The ferry sails at noon, Ilse Amarran said. It was late.";
    String key = keep(text);
    Desk.json(desk.post("/api/v1/articles/" + key + "/corrections", "application/json",
        "{\"attribution\":\"a1\",\"kind\":\"corrected\",\"source\":[{\"start\":25,\"end\":37}],\"cue\":[{\"start\":38,\"end\":42}],"
            + "\"content\":[{\"start\":4,\"end\":23}]}"));
    Set<String> names = new TreeSet<>();
    String annotations = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(desk.bytes("/api/v1/corrections/training.zip").body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        String words = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        annotations = entry.getName().equals(key + ".1.ann") ? words : annotations;
        assertTrue(!entry.getName().equals(key + ".1.txt") || words.equals(text));
      }
    }
    assertTrue(names.containsAll(Set.of(key + ".1.txt", key + ".1.ann", "annotation.conf")), names.toString());
    assertTrue(annotations.contains("4 23\tferry sails at noon"), annotations);
  }

  @Test
  void theLibraryIsExportedInEveryFormat() throws IOException {
    int statements = desk.get("/api/v1/export").body().split("\n").length;
    assertEquals(statements, desk.get("/api/v1/export?format=csv").body().split("\r\n").length - 1);
    assertTrue(Desk.JSON.readTree(desk.get("/api/v1/export?format=jsonld").body()).has("@context"));
    byte[] parquet = desk.bytes("/api/v1/export?format=parquet").body();
    assertEquals("PAR1", new String(parquet, 0, 4, StandardCharsets.US_ASCII));
    assertEquals("PAR1", new String(parquet, parquet.length - 4, 4, StandardCharsets.US_ASCII));
    assertTrue(desk.get("/api/v1/export?what=readings").body().lines().count() >= 16);
    assertTrue(desk.get("/api/v1/export?what=claims").body().lines().allMatch(l -> l.contains("\"trail\":[")));
    assertEquals(400, desk.get("/api/v1/export?what=claims&format=csv").statusCode());
  }

  @Test
  void aCollectionSaysWhatBecameOfEverything() throws IOException {
    assertEquals("done", collected.get("state").asText());
    assertEquals(16, collected.get("found").asInt());
    assertEquals(16, collected.get("stored").asInt());
    assertEquals("press.jsonl", collected.get("sources").get(0).asText());
    JsonNode again = desk.collectPress(8);
    assertEquals(16, again.get("known").asInt(), "what the library has is passed over");
    JsonNode broken = desk.ended(Desk.json(desk.form("/api/v1/collections", "", "broken.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))));
    assertEquals("done", broken.get("state").asText());
    assertEquals("broken.pdf", broken.get("reasons").get(0).get("where").asText());
    assertEquals(broken.get("collection"), desk.json("/api/v1/collections?limit=1").get("collections").get(0).get("collection"));
    assertEquals(404, desk.get("/api/v1/collections/999").statusCode());
  }

  @Test
  void collectionsTakeTheirTurnsAndCanBeStopped() throws IOException {
    List<JsonNode> begun = new ArrayList<>();
    byte[] some = Desk.press(8).replace("press.example", "other.example").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> last = desk.form("/api/v1/collections", "", "some.jsonl", some);
    while (last.statusCode() == 202 && begun.size() < 100) {
      begun.add(Desk.json(last));
      last = desk.form("/api/v1/collections", "", "some.jsonl", some);
    }
    assertEquals(429, last.statusCode());
    assertTrue(last.headers().firstValue("Retry-After").isPresent());
    for (JsonNode one : begun) {
      assertEquals(202, desk.delete("/api/v1/collections/" + one.get("collection")).statusCode());
    }
    for (JsonNode one : begun) {
      JsonNode ended = desk.ended(one);
      assertTrue(List.of("stopped", "done").contains(ended.get("state").asText()), ended.toString());
    }
    assertEquals("stopped", desk.json("/api/v1/collections/" + begun.get(begun.size() - 1).get("collection")).get("state").asText());
  }

  @Test
  void everyErrorIsAProblem() throws IOException {
    for (HttpResponse<String> error : List.of(desk.get("/api/v1/nothing"), desk.delete("/api/v1/articles"), desk.get("/api/v1/articles?limit=x"),
        desk.post("/api/v1/readings", "application/pdf", "x"), desk.post("/api/v1/readings", "application/json", "{"))) {
      assertEquals("application/problem+json", error.headers().firstValue("Content-Type").orElseThrow());
      JsonNode problem = Desk.JSON.readTree(error.body());
      assertEquals(error.statusCode(), problem.get("status").asInt());
      assertEquals("about:blank", problem.get("type").asText());
    }
    assertEquals("GET, POST", String.join(", ", new TreeSet<>(List.of(desk.delete("/api/v1/articles").headers().firstValue("Allow")
        .orElseThrow().split(", ")))));
  }
}
