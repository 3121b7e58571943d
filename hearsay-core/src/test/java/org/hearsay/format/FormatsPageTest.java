package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/formats.md} shows what is written of its example. */
class FormatsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "formats.md");

  private static void showsLines(String written, String... beginnings) throws IOException {
    String page = Files.readString(PAGE);
    for (String beginning : beginnings) {
      String line = written.lines().map(String::strip).filter(l -> l.startsWith(beginning)).findFirst().orElseThrow();
      assertTrue(page.contains(line.replaceAll(",$", "")), line);
    }
  }

  private static String written(Format format) {
    return Readings.written(format, WriterOptions.standard().forOne(), Readings.VALE);
  }

  @Test
  void theArticle() throws IOException {
    String words = Readings.VALE.article().text().replaceAll("\\s+", " ").strip();
    assertTrue(Files.readString(PAGE).replaceAll("\\s+", " ").contains(words));
  }

  @Test
  void text() throws IOException {
    String written = written(Format.TEXT).replace("test 1", "hearsay-en 1");
    assertTrue(Files.readString(PAGE).contains("\n```\n" + written.substring(written.indexOf('‹')) + "```\n"), written);
  }

  @Test
  void csv() throws IOException {
    showsLines(written(Format.CSV), "article,", "vale,a1,", "vale,a3,");
  }

  @Test
  void json() throws IOException {
    String written = written(Format.JSON);
    String page = Files.readString(PAGE);
    for (String id : new String[] {"s4", "a5", "f1"}) {
      int from = written.indexOf("    {\n      \"id\": \"" + id + "\"");
      assertTrue(page.contains(written.substring(from, written.indexOf("\n    }", from))), id);
    }
    showsLines(written, "\"attributed\"", "\"share\"", "\"reliance\"", "{\"actor\": \"s4\"", "\"government\"");
  }

  @Test
  void brat() throws IOException {
    String page = Files.readString(PAGE);
    Stream.of("T9\t", "T12\t", "E3\t", "#3\t", "A3\t", "#5\t", "T25\t", "T29\t", "E7\t", "#7\t").forEach(id ->
        assertTrue(page.contains("\n" + BratWriter.annotations(Readings.VALE).lines().filter(l -> l.startsWith(id))
            .findFirst().orElseThrow() + "\n"), id));
  }

  @Test
  void webAnnotation() throws IOException {
    String selector =
        written(Format.WEBANNO).lines().filter(l -> l.contains("\"exact\": \"said\"")).findFirst().orElseThrow();
    assertTrue(Files.readString(PAGE).contains(
        selector.substring(selector.indexOf("{\"type\": \"TextQuote"), selector.indexOf("}, {\"type\": \"TextPosition"))));
  }
}
