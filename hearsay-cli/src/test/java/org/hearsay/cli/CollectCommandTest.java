package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code collect} and {@code library} as their user meets them, with the model that ships. */
@Timeout(120)
class CollectCommandTest {
  private static final String WALL = "Harbour wall will hold, ministry says\n\n“Nobody will lose a house,” the mayor of Tavel"
      + " said on Thursday.\n\nAccording to the ministry, the wall will stand for a hundred years.\n";
  private static final String FERRY = "Ferry sails again\n\nThe harbour master of Tavel said on Monday that the ferry would"
      + " sail once the wardens had looked at her hull.\n";

  @TempDir
  Path folder;

  private String library() {
    return folder.resolve("news.db").toString();
  }

  /** Collects, and leaves linking for another time. */
  private Run collect(String... more) {
    String[] args = Arrays.copyOf(more, more.length + 1);
    args[more.length] = "--no-link";
    return on("collect", args);
  }

  private Run on(String command, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = command;
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--library";
    args[more.length + 2] = library();
    return Run.of(args);
  }

  private String file(String name, String text) throws IOException {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String bytes(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content).toString();
  }

  private long count(String what) throws IOException {
    Run info = on("library", "info", "--format", "json");
    assertEquals(0, info.status(), info.err());
    return new ObjectMapper().readTree(info.out()).path("counts").path(what).asLong(-1);
  }

  @Test
  void articlesAreReadAndStoredAndPassedOverTheNextTime() throws IOException {
    file("news/wall.txt", WALL);
    file("news/ferry.txt", FERRY);
    Run first = collect(folder.resolve("news").toString());
    assertEquals(0, first.status(), first.err());
    assertTrue(first.out().startsWith("stored 2 (0 revisions, 0 copies), already known 0, skipped 0 · "), first.out());
    assertEquals(1, first.out().lines().count(), first.out());
    assertEquals(2, count("articles"));
    assertTrue(count("statements") >= 3, "what was said in them is stored");
    Run again = collect(folder.resolve("news").toString());
    assertEquals(0, again.status(), again.err());
    assertEquals("stored 0 (0 revisions, 0 copies), already known 2, skipped 0 · " + library(), again.last());
  }

  @Test
  void inJsonEachArticleIsALineAndTheSumIsTheLast() throws IOException {
    String url = "{\"url\": \"https://gull.example/wall\", \"title\": \"Wall\", \"outlet\": \"The Gull\", \"text\": ";
    String lines = url + new ObjectMapper().writeValueAsString(WALL) + "}\n";
    Run run = collect("--format", "json", file("gull.jsonl", lines));
    assertEquals(0, run.status(), run.err());
    assertEquals(2, run.out().lines().count(), run.out());
    JsonNode article = new ObjectMapper().readTree(run.out().lines().findFirst().orElseThrow());
    assertEquals("new", article.path("stored").asText());
    assertEquals("https://gull.example/wall", article.path("address").asText());
    assertEquals("The Gull", article.path("outlet").asText());
    assertEquals(folder.resolve("gull.jsonl") + ":1", article.path("origin").asText());
    assertTrue(article.path("attributions").asInt() >= 2, run.out());
    JsonNode sum = new ObjectMapper().readTree(run.last()).path("summary");
    assertEquals(1, sum.path("stored").asInt());
    assertEquals(0, sum.path("skipped").asInt());
    assertEquals(library(), sum.path("library").asText());
  }

  @Test
  void eachRecordThatIsSkippedIsALineWithItsPlaceAndTheOthersAreStored() throws IOException {
    String jsonl = file("agency.jsonl", "{\"text\": \"The wall will hold, the ministry said.\", \"date\": \"31.31.2031\"}\n"
        + "{\"text\": \n{\"title\": \"no text\"}\n");
    String missing = folder.resolve("missing.txt").toString();
    Run run = collect(missing, jsonl, file("wall.txt", WALL));
    assertEquals(1, run.status());
    assertEquals(3, run.complaints().size(), run.err());
    assertEquals("hearsay: " + missing + ": no such file or folder", run.complaints().get(0));
    assertTrue(run.complaints().get(1).startsWith("hearsay: " + jsonl + " at line 2: is no JSON: "), run.err());
    assertTrue(run.complaints().get(2).startsWith("hearsay: " + jsonl + " at line 3: has no text"), run.err());
    assertTrue(run.last().startsWith("stored 2 (0 revisions, 0 copies), already known 0, skipped 3"),
        "an article whose date makes no sense is an article all the same: " + run.out());
  }

  @Test
  void columnsAreMapped() throws IOException {
    String table = file("desk.csv", "Headline;Words;Day\nWall holds;The wall will hold, the ministry said.;2031-05-04\n");
    Run unmapped = collect(table);
    assertEquals(1, unmapped.status());
    assertTrue(unmapped.err().contains("--map text=COLUMN"), unmapped.err());
    Run run = collect("--format", "json", "--map", "text=Words,title=Headline", "--map", "published=Day", table);
    assertEquals(0, run.status(), run.err());
    JsonNode article = new ObjectMapper().readTree(run.out().lines().findFirst().orElseThrow());
    assertEquals("Wall holds", article.path("title").asText());
    assertEquals("2031-05-04", article.path("published").asText());
  }

  @Test
  void wrongUsageIsSaidInOneLine() {
    for (String[] args : List.of(new String[] {"collect"}, new String[] {"collect", "--map", "words=Text", "x.csv"},
        new String[] {"collect", "--format", "xml", "x"}, new String[] {"watch", "--every", "soon", "x"},
        new String[] {"watch", "--every", "0m", "x"}, new String[] {"library", "burn"}, new String[] {"library", "backup"})) {
      Run run = Run.of(args);
      assertEquals(2, run.status(), String.join(" ", args) + ": " + run.err());
      assertEquals(1, run.complaints().size(), run.err());
    }
  }

  @Test
  void aLibraryIsCheckedAndBackedUpAndReadAgain() throws IOException {
    collect(file("wall.txt", WALL));
    Run check = on("library", "check");
    assertEquals(0, check.status(), check.err());
    assertEquals(library() + ": nothing is wrong", check.last());
    String copy = folder.resolve("backup.db").toString();
    assertEquals(0, on("library", "backup", copy).status());
    Run info = Run.of("library", "--library", copy, "--format", "json");
    assertEquals(1, new ObjectMapper().readTree(info.out()).path("counts").path("articles").asInt(), info.err());
    Run twice = on("library", "backup", copy);
    assertEquals(1, twice.status());
    assertEquals(List.of("hearsay: " + copy + ": there is such a file already; name another for the backup"),
        twice.complaints());
    Run reread = on("library", "reread");
    assertEquals(0, reread.status(), reread.err());
    assertTrue(reread.out().startsWith("read again 0, failed 0, left 0 · hearsay-en"), reread.out());
  }

  @Test
  void readingsOfAnotherModelAreRenewed() throws IOException, SQLException {
    collect(file("wall.txt", WALL), file("ferry.txt", FERRY));
    sql("UPDATE reading SET model = 'an older one', json = zeroblob(1)");
    Run reread = on("library", "reread", "--format", "json");
    assertEquals(0, reread.status(), reread.err());
    JsonNode sum = new ObjectMapper().readTree(reread.out());
    assertEquals(List.of(2, 0, 0), List.of(sum.path("renewed").asInt(), sum.path("failed").asInt(),
        sum.path("left").asInt()));
    JsonNode info = new ObjectMapper().readTree(on("library", "info", "--format", "json").out());
    assertEquals(2, info.path("models").path(sum.path("model").asText()).asInt(), info.toString());
  }

  private void sql(String change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library())) {
      connection.createStatement().execute(change);
    }
  }

  @Test
  void whereThereIsNoLibraryOneIsToldSo() {
    Run run = on("library", "info");
    assertEquals(1, run.status());
    assertEquals(List.of("hearsay: " + library() + ": there is no library; collect articles first, or name another with"
        + " --library"), run.complaints());
    assertFalse(Files.exists(Path.of(library())));
  }

  @Test
  void aLibraryOfANewerVersionIsLeftAsItIs() throws IOException, SQLException {
    String wall = file("wall.txt", WALL);
    collect(wall);
    sql("UPDATE hearsay_schema SET version = '999' WHERE installed_rank = (SELECT max(installed_rank) FROM hearsay_schema)");
    Run run = collect(file("ferry.txt", FERRY));
    assertEquals(1, run.status());
    assertEquals(1, run.complaints().size(), run.err());
    assertTrue(run.err().startsWith("hearsay: " + library() + ": a newer version of Hearsay made this library"), run.err());
  }

  @Test
  void aLibraryThatAnotherProcessHoldsIsSaidToBeInUseAndNothingIsLost() throws IOException, SQLException {
    String wall = file("wall.txt", WALL);
    collect(wall);
    String ferry = file("ferry.txt", FERRY);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + library())) {
      other.createStatement().execute("BEGIN IMMEDIATE");
      Run run = collect("--wait", "1s", wall, ferry);
      assertEquals(1, run.status());
      assertEquals(List.of("hearsay: " + library() + ": the library is in use by another process, which did not finish"
          + " within 1 s; try again when it has ended"), run.complaints());
      assertTrue(run.out().startsWith("stored 0 "), run.out());
      other.createStatement().execute("ROLLBACK");
    }
    assertTrue(collect(wall, ferry).out().startsWith("stored 1 (0 revisions, 0 copies), already known 1, skipped 0"));
  }

  @Test
  void aTruncatedArchiveGivesWhatIsWholeAndALineWithThePosition() throws IOException {
    String whole = response("https://gull.example/wall", WALL);
    String cut = response("https://gull.example/ferry", FERRY);
    String warc = file("news.warc", whole + cut.substring(0, cut.length() - 60));
    Run run = collect(warc);
    assertEquals(1, run.status());
    assertEquals(List.of("hearsay: " + warc + " at byte " + whole.getBytes(StandardCharsets.UTF_8).length
        + ": is a record that breaks off"), run.complaints());
    assertTrue(run.out().startsWith("stored 1 "), run.out());
  }

  private static String response(String address, String text) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + text.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + text;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-0000000000"
        + (10 + address.length() % 10) + ">\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Target-URI: " + address
        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
  }

  @Test
  void aGzipBombIsALineAndTheNextSourceIsCollected() throws IOException {
    Path bomb = folder.resolve("bomb.txt.gz");
    byte[] nothing = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 200; i++) {
        out.write(nothing);
      }
    }
    Run run = collect(bomb.toString(), file("wall.txt", WALL));
    assertEquals(1, run.status());
    assertEquals(1, run.complaints().size(), run.err());
    assertTrue(run.err().startsWith("hearsay: " + bomb + ": "), run.err());
    assertTrue(run.out().startsWith("stored 1 "), run.out());
  }
}
