package org.hearsay.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.junit.jupiter.api.Test;

/** Records in JSON and CSV, and how their fields are named. */
class RecordsTest extends CollectingTest {
  private void map(String mapping) {
    collector = collector.withMapping(Mapping.parse(mapping));
  }

  @Test
  void aLineOfJsonIsAnArticle() throws Exception {
    Article article = collect(file("wire.jsonl", "{\"id\":\"7\",\"text\":\"The wall will hold.\",\"title\":\"Wall\","
        + "\"outlet\":\"Courier\",\"author\":[\"Ana\",{\"name\":\"Bo\"}],\"published\":\"2031-05-04T08:00:00Z\","
        + "\"address\":\"https://courier.example/7\",\"language\":\"en\"}\n")).only();
    assertEquals("7", article.id());
    assertEquals("The wall will hold.", article.text());
    assertEquals(Optional.of("Ana, Bo"), article.author());
    assertEquals(Optional.of("2031-05-04T08:00:00Z"), article.published());
    assertEquals(Optional.of("Courier"), article.outlet());
  }

  @Test
  void fieldsAreNamedByAMapping() throws Exception {
    map("title=meta.headline,html=story.body,published=when");
    Article article = collect(file("wire.jsonl", "{\"meta\":{\"headline\":\"Wall\"},\"story\":{\"body\":\"<p>One</p><p>"
        + "Two</p>\"},\"when\":1935648000,\"url\":\"https://courier.example/7\"}")).only();
    assertEquals("One\n\nTwo", article.text());
    assertEquals(Optional.of("Wall"), article.title());
    assertEquals(Optional.of("2031-05-04T08:00:00Z"), article.published());
    assertEquals("wire-1", article.id());
    assertEquals("https://courier.example/7", article.address().orElseThrow().toString());
  }

  @Test
  void aMappingThatIsNotOneIsRefusedInOneLine() {
    for (String wrong : List.of("", "title", "title=", "=headline", "headline=title", "text=a,,title=b")) {
      String message = assertThrows(IllegalArgumentException.class, () -> Mapping.parse(wrong)).getMessage();
      assertEquals(1, message.lines().count());
    }
    assertEquals("\"headline\" is no part of an article; parts are id, text, html, title, outlet, author, published,"
        + " address, language", assertThrows(IllegalArgumentException.class, () -> Mapping.parse("headline=title"))
        .getMessage());
  }

  @Test
  void aDamagedLineIsNamedAndTheNextIsRead() throws Exception {
    Path file = file("wire.jsonl", "\uFEFF{\"text\":\"one\"}\n\n{\"text\":\"tw\n[1]\n{\"title\":\"no text\"}\n{\"text\":\"five\"}\r\n"
        + "[".repeat(10_000) + "\n{\"text\":\"seven\"}");
    assertEquals(List.of("one", "five", "seven"), collect(file).texts());
    assertEquals(List.of(file + " at line 1", file + " at line 6", file + " at line 8"), taken.origins());
    List<String> skipped = taken.skipped();
    assertTrue(skipped.get(0).startsWith(file + " at line 3: is no JSON: "), skipped.get(0));
    assertEquals(file + " at line 4: is no JSON object", skipped.get(1));
    assertEquals(file + " at line 5: has no text in \"text\" or \"body\" or \"content\"", skipped.get(2));
    assertTrue(skipped.get(3).startsWith(file + " at line 7: is no JSON"), skipped.get(3));
  }

  @Test
  void aListOfRecordsIsReadOneByOne() throws Exception {
    Path file = file("wire.json", "[\n {\"text\":\"one\"},\n {\"text\":\"two\"}, {\"text\": tru");
    assertEquals(List.of("one", "two"), collect(file).texts());
    assertEquals(file + " at record 3", taken.all.get(2).origin().toString());
  }

  @Test
  void timesThatCannotBeAreUnknown() throws Exception {
    assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of("2031-05-04")), collect(file("wire.jsonl", """
        {"text":"one","published":"30 February 2031"}
        {"text":"two","published":"03/04/2031"}
        {"text":"three","published":"4 May 2031"}
        """)).articles().stream().map(Article::published).toList());
  }

  @Test
  void aRowOfATableIsAnArticle() throws Exception {
    Path file = file("wire.csv", "\uFEFFHeadline,Text,Date\r\n\"Wall, the\",\"It \"\"holds\"\",\r\nhe said.\",2031-05-04\r\n"
        + "Pier,It stands.,\r\n");
    assertEquals(List.of("It \"holds\",\nhe said.", "It stands."), collect(file).texts());
    assertEquals(Optional.of("Wall, the"), taken.articles().get(0).title());
    assertEquals(List.of(file + " at line 2", file + " at line 4"), taken.origins());
  }

  @Test
  void semicolonsAndTabsPartColumnsToo() throws Exception {
    assertEquals(List.of("one, two"), collect(file("a.csv", "title;text\nA;one, two\n")).texts());
    assertEquals("three; four", collect(file("b.tsv", "title\ttext\nA\tthree; four\n")).texts().get(1));
  }

  @Test
  void aTableWithoutATextIsRefusedOnce() throws Exception {
    Path file = file("wire.csv", "a,b\n1,2\n3,4\n");
    assertEquals(List.of(file + ": has no column \"text\" or \"body\" or \"content\" (its columns are a, b); say with"
        + " --map text=COLUMN which one holds the text"), collect(file).skipped());
    map("text=b");
    assertEquals(List.of("2", "4"), collect(file).texts());
  }

  @Test
  void quotationMarksThatDoNotMatchCostOneRow() throws Exception {
    Path file = file("wire.csv", "title,text\nA,\"one\" and more\nB,two\nC,\"three\nD,four\nE,five\n");
    assertEquals(List.of("two", "four", "five"), collect(file).texts());
    assertEquals(List.of(file + " at line 2: has quotation marks that do not match",
        file + " at line 4: has a quotation mark that is not closed"), taken.skipped());
  }

  @Test
  void marksInTheMiddleOfAFieldAreWords() throws Exception {
    assertEquals(List.of("a 5\" pipe", "plain", "a 6\" pipe"),
        collect(file("wire.csv", "title,text\nA,a 5\" pipe\nB,plain\nC,a 6\" pipe\n")).texts());
  }

  @Test
  void aRowWithTooManyColumnsIsNotCut() throws Exception {
    Path file = file("wire.csv", "title,text\nA,one, and more\nB,two\n");
    assertEquals(List.of("two"), collect(file).texts());
    assertEquals(List.of(file + " at line 2: has 3 columns, and the table has 2"), taken.skipped());
  }

  @Test
  void aRowThatIsNotInUtf8IsNamed() throws Exception {
    Path file = file("wire.csv", "text\nF\u00E4hre\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of(file + " at line 2: is not in UTF-8"), collect(file).skipped());
  }
}
