package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as its user meets it, with the model that ships. */
class HearsayTest {
  private static final String ARTICLE = """
      Harbour wall will hold, ministry says

      “Nobody will lose a house,” the mayor of Tavel said on Thursday. “Those who say otherwise have not read the plans.”

      According to the ministry, the wall will stand for a hundred years.
      """;

  @TempDir
  Path folder;

  private record Run(int status, String out, String err) {}

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Hearsay.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(status, out.toString(), err.toString());
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private String bytes(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void findsWhoSaidWhat() throws IOException {
    Run run = run("read", "--format", "json", file("wall.txt", ARTICLE));
    assertEquals(0, run.status(), run.err());
    JsonNode reading = new ObjectMapper().readTree(run.out());
    assertEquals("wall", reading.path("id").asText());
    assertEquals("Harbour wall will hold, ministry says", reading.path("title").asText());
    JsonNode mayor = attributionBy(reading, "the mayor of Tavel");
    assertEquals("direct", mayor.path("type").asText());
    assertEquals("said", mayor.path("cue").path(0).path("text").asText());
    assertEquals(2, mayor.path("content").size(), "both halves of the quotation: " + mayor);
    assertEquals("indirect", attributionBy(reading, "the ministry").path("type").asText());
  }

  @Test
  void everyOffsetLeadsToItsWords() throws IOException {
    String text = "😀 So the 𝔪ayor — naïve, cafe\u0301 owner — said:\r\n\r\n“No 😀 one leaves,” the mayor of Tavel said.\r\n";
    Run run = run("read", "--format", "json", file("emoji.txt", text));
    JsonNode reading = new ObjectMapper().readTree(run.out());
    assertTrue(reading.path("attributions").size() > 0, run.out());
    int[] points = text.codePoints().toArray();
    for (JsonNode attribution : reading.path("attributions")) {
      for (String role : List.of("source", "cue", "content")) {
        for (JsonNode piece : attribution.path(role)) {
          int start = piece.path("start").asInt();
          int end = piece.path("end").asInt();
          assertEquals(piece.path("text").asText(), new String(points, start, end - start));
        }
      }
    }
  }

  @Test
  void severalInputsAreWrittenInTheirOrder() throws IOException {
    file("b/2.txt", ARTICLE);
    file("b/1.txt", ARTICLE.repeat(30));
    file("b/3.html", "<html><body><article><h1>Wall</h1><p>" + "The wall will hold, the ministry said. ".repeat(12)
        + "</p></article></body></html>");
    Run run = run("read", "--format", "jsonl", folder.resolve("b").toString());
    assertEquals(0, run.status(), run.err());
    List<String> ids = run.out().lines().map(HearsayTest::id).toList();
    assertEquals(List.of("1", "2", "3"), ids);
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
    String good = file("good.txt", ARTICLE);
    String empty = file("empty.txt", "");
    String nul = bytes("nul.txt", "The wall\0will hold".getBytes(StandardCharsets.UTF_8));
    String binary = bytes("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    String broken = bytes("broken.txt", new byte[] {'N', 'a', (byte) 0xC3, (byte) 0xAF, 'v', 'e', ' ', (byte) 0xE2, (byte) 0x80, ' ', 'x'});
    String page = file("page.html", "<!doctype html><html><body><nav><a href='/'>Home</a></nav></body></html>");
    String missing = folder.resolve("missing.txt").toString();
    Run run = run("read", "--format", "jsonl", missing, empty, nul, binary, broken, page, good);
    assertEquals(1, run.status());
    assertEquals(1, run.out().lines().count());
    assertEquals("good", id(run.out()));
    List<String> complaints = run.err().lines().toList();
    assertEquals(6, complaints.size(), run.err());
    for (String name : List.of("missing.txt", "empty.txt", "nul.txt", "picture.txt", "broken.txt", "page.html")) {
      assertEquals(1, complaints.stream().filter(c -> c.startsWith("hearsay: ") && c.contains(name)).count(),
          name + " in " + run.err());
    }
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aFolderWithoutTextsIsAnError() {
    Run run = run("read", folder.toString());
    assertEquals(1, run.status());
    assertEquals("hearsay: " + folder + ": no articles in this folder (looked for .txt .text .md .html .htm .xhtml)\n",
        run.err().replace(System.lineSeparator(), "\n"));
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "webanno"})
  void ofOneArticleThatCannotBeReadNothingIsWritten(String format) throws IOException {
    Run run = run("read", "--format", format, file("empty.txt", ""));
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aDamagedTextInAFolderIsNamedAndTheOthersAreRead() throws IOException {
    file("b/1.txt", ARTICLE);
    file("b/2.txt", "The wall\0will hold");
    file("b/3.txt", ARTICLE);
    file("b/.DS_Store", "no text");
    file("b/3.ann", "T1\tSource 0 3\tThe");
    Run run = run("read", "--format", "jsonl", folder.resolve("b").toString());
    assertEquals(1, run.status());
    assertEquals(List.of("1", "3"), run.out().lines().map(HearsayTest::id).toList());
    assertEquals(List.of("hearsay: " + folder.resolve("b").resolve("2.txt")
        + ": NUL character at byte offset 8: binary, not a text; give plain text or HTML"), run.err().lines().toList());
  }

  @Test
  void standardInputIsReadToo() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8)));
      Run run = run("read", "--format", "JSON", "-");
      assertEquals(0, run.status(), run.err());
      assertEquals("stdin", id(run.out()));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aFileThatIsNoModelIsAnError() throws IOException {
    Run run = run("read", "--model", folder.resolve("none").toString(), file("wall.txt", ARTICLE));
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void whatIsInTheWayOfBratFilesIsNamedAndTheOthersAreWritten() throws IOException {
    Path out = folder.resolve("brat");
    file("brat/a.txt", "Another text.");
    Run run = run("read", "--format", "brat", "--out", out.toString(), file("a.txt", ARTICLE), file("b.txt", ARTICLE));
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("a.txt is there already"), run.err());
    assertEquals("Another text.", Files.readString(out.resolve("a.txt")));
    assertEquals(ARTICLE, Files.readString(out.resolve("b.txt")));
  }

  @Test
  void markedTextThatCannotBeReadIsNamedAndTheRestIsWritten() throws IOException {
    Path out = folder.resolve("annotated");
    String missing = folder.resolve("missing.txt").toString();
    Run run = run("brat", "--out", out.toString(), missing, file("open.txt", "{src1: The ministry"),
        file("marked.txt", "{src1: She} {cue1: said} {con1: no}."));
    assertEquals(1, run.status());
    assertEquals(2, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("missing.txt: no such file or folder"), run.err());
    assertEquals("She said no.", Files.readString(out.resolve("marked.txt")));
  }

  @Test
  void twoMarkedTextsOfOneNameAreNotWrittenOverEachOther() throws IOException {
    Path out = folder.resolve("annotated");
    Run run = run("brat", "--out", out.toString(), file("a/one.txt", "{src1: She} {cue1: said} {con1: no}."),
        file("b/one.txt", "{src1: He} {cue1: said} {con1: yes}."));
    assertEquals(1, run.status());
    assertTrue(run.err().contains("has the same name"), run.err());
    assertEquals("She said no.", Files.readString(out.resolve("one.txt")));
  }

  @Test
  void leastConfidenceLeavesOutTheRest() throws IOException {
    String article = file("wall.txt", ARTICLE);
    assertTrue(run("read", "--format", "csv", "--min-confidence", "1", article).out().lines().count()
        < run("read", "--format", "csv", article).out().lines().count());
  }

  @Test
  void textIsClearWithoutColour() throws IOException {
    Run run = run("read", "--format", "text", file("wall.txt", ARTICLE));
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("[the mayor of Tavel]"), run.out());
    assertFalse(run.out().contains("\u001b"), "colour where there is no terminal");
  }

  @Test
  void bratFilesCanBeMeasuredAgain() throws IOException {
    String out = folder.resolve("brat").toString();
    assertEquals(0, run("read", "--format", "brat", "--out", out, file("wall.txt", ARTICLE)).status());
    Run measured = run("evaluate", "--gold", out);
    assertEquals(0, measured.status(), measured.err());
    assertTrue(measured.out().lines().anyMatch(l -> l.matches("exact +100\\.0 +100\\.0 +100\\.0 .*")), measured.out());
  }

  @Test
  void stanceIsMeasuredAgainstLabels() throws IOException {
    file("wall.txt", "He claimed it held.");
    String table = file("labels.tsv", "part\tdocument\tsource\tcue\tcontent\tstance\tevidence\tact\tmode\n"
        + "dev\twall\t0-2\t3-10\t11-18\tdistanced\t3-10\tstatement\tplain\n");
    Run measured = run("evaluate", "--stance", table, "--texts", folder.toString(), "--half", "all");
    assertEquals(0, measured.status(), measured.err());
    assertTrue(measured.out().contains("act accuracy    100.0"), measured.out());
    assertEquals("hearsay: no text of wall in " + folder.resolve("none") + "; expected dev/text/wall.txt, text/wall.txt"
        + " or wall.txt\n", run("evaluate", "--stance", table, "--texts", folder.resolve("none").toString(), "--half",
        "all").err());
  }

  @Test
  void markedTextBecomesBratFiles() throws IOException {
    String marked = file("marked.txt", "{src1: The ministry} {cue1: said} {con1: the pier would hold}.");
    Path out = folder.resolve("annotated");
    Run run = run("brat", "--out", out.toString(), marked);
    assertEquals(0, run.status(), run.err());
    assertEquals("The ministry said the pier would hold.", Files.readString(out.resolve("marked.txt")));
    assertTrue(Files.readString(out.resolve("marked.ann")).contains("Source 0 12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "read --format nonsense x", "read --min-confidence 2 x", "read --format brat x",
      "nonsense", "evaluate", "read --nonsense x", "--nonsense", "read --min-confidence much x", "read x --out y", "brat x",
      "evaluate --stance x", "evaluate --stance x --texts y --gold z", "evaluate --stance x --texts y --half most"})
  void wrongUsageIsOneLineAndStatus2(String line) {
    Run run = run(line.split(" "));
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("--help"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "read --help", "evaluate --help", "brat --help"})
  void helpHasExamples(String line) {
    Run run = run(line.split(" "));
    assertEquals(0, run.status());
    assertTrue(run.out().contains("Examples:"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "read --version", "evaluate --version", "brat --version"})
  void versionNamesTheBuildAndJava(String line) {
    Run run = run(line.split(" "));
    assertEquals(0, run.status());
    assertTrue(run.out().matches("(?s)hearsay \\d+\\.\\d+\\.\\d+.*Java \\d+.*"), run.out());
  }

  private static String id(String json) {
    try {
      return new ObjectMapper().readTree(json).path("id").asText();
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  private static JsonNode attributionBy(JsonNode reading, String source) {
    return StreamSupport.stream(reading.path("attributions").spliterator(), false)
        .filter(a -> a.path("source").path(0).path("text").asText().equals(source)).findFirst()
        .orElseThrow(() -> new AssertionError("nothing attributed to " + source + " in " + reading));
  }
}
