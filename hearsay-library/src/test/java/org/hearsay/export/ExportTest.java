package org.hearsay.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Member;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of two outlets that have the same statement, one from Vale, and one in its own voice. */
class ExportTest {
  private static final String TEXT = "😀 Vale claimed \"the dam, \nhe\" built.";

  @TempDir
  Path folder;

  private Store store;

  @BeforeEach
  void library() throws StoreException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    Article gull = article("Gull", "2031-05-04T09:00:00Z", TEXT);
    Span source = new Span(3, 7);
    Attribution said = new Attribution("a1", Optional.empty(), QuotationType.DIRECT, List.of(source),
        List.of(new Span(8, 15)), List.of(new Span(16, 30)), Optional.of("s1"), Act.STATEMENT, Mode.PLAIN,
        new Stance(Stance.Value.DISTANCED, List.of(new Span(8, 15)), 0.75), 0.625);
    add(gull, new Reading(gull, "reader 1.0", List.of(new Actor("s1", "Vale", ActorKind.PERSON, Optional.empty(),
        Optional.empty(), List.of(source), 1)), List.of(said), List.of()));
    Article heron = article("Heron", "2031-05-04T10:00:00Z", "The dam, he built again.");
    add(heron, new Reading(heron, "reader 1.0", List.of(), List.of(), List.of()));
    long claim = store.claims().found(1, "{}");
    store.claims().join(new Member(claim, 2, 0.5, "{}"));
  }

  private void add(Article article, Reading reading) throws StoreException {
    store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, article.address().orElseThrow().toString()),
        Instant.EPOCH), reading);
  }

  private static Article article(String outlet, String published, String text) {
    return new Article(outlet, text, Optional.of("=Dam, \"new\""), Optional.of(outlet), Optional.empty(),
        Optional.of(published), Optional.of(URI.create("https://" + outlet + ".example/1")), Optional.empty());
  }

  @AfterEach
  void close() throws StoreException {
    store.close();
  }

  private Path export(ExportFormat format) throws IOException, StoreException {
    Path file = folder.resolve("out." + format.word());
    assertEquals(2, new Export(store).to(file, format));
    return file;
  }

  @Test
  void csvKeepsEveryCharacter() throws IOException, StoreException {
    List<Map<String, String>> rows;
    try (var read = new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
        .<Map<String, String>>readValues(export(ExportFormat.CSV).toFile())) {
      rows = read.readAll();
    }
    assertEquals(21, rows.get(0).size());
    assertEquals("\"the dam, \nhe\"", rows.get(0).get("content"));
    assertEquals("15", rows.get(0).get("start"), "code points: the face is one");
    assertEquals("=Dam, \"new\"", rows.get(0).get("title"));
    assertEquals("Vale person distanced direct", String.join(" ", rows.get(0).get("actor"), rows.get(0).get("kind"),
        rows.get(0).get("stance"), rows.get(0).get("type")));
    assertEquals("1 0.5", rows.get(1).get("claim") + " " + rows.get(1).get("score"));
    assertEquals("writer", rows.get(1).get("kind"));
  }

  @Test
  void parquetHasTheSameRows() throws IOException, StoreException {
    List<StatementRow> rows = new CarpetReader<>(export(ExportFormat.PARQUET).toFile(), StatementRow.class).toList();
    assertEquals(List.of("\"the dam, \nhe\"", "The dam, he built again"), rows.stream().map(StatementRow::content).toList());
    assertEquals(0.625, rows.get(0).confidence());
    assertEquals(1L, rows.get(1).claim());
    assertEquals(null, rows.get(1).actor());
  }

  @Test
  void linkedDataSaysWhoWasQuotedFromWhere() throws IOException, StoreException {
    JsonNode data = new ObjectMapper().readTree(export(ExportFormat.JSONLD).toFile());
    assertEquals("http://www.w3.org/ns/prov#", data.at("/@context/prov").asText());
    JsonNode article = data.at("/@graph/0");
    JsonNode statement = data.at("/@graph/1");
    assertEquals(article.get("@id"), statement.at("/prov:wasQuotedFrom/@id"));
    assertEquals("Vale", statement.at("/prov:wasAttributedTo/schema:name").asText());
    assertEquals("hearsay:claim:1", statement.at("/prov:specializationOf/@id").asText());
    assertTrue(data.findValuesAsText("@id").contains("hearsay:claim:1"));
  }

  @Test
  void aFileThatCannotBeWrittenWholeDoesNotReplaceAnEarlierOne() throws IOException, StoreException {
    Path file = Files.writeString(folder.resolve("out.csv"), "earlier");
    store.close();
    assertThrows(IllegalStateException.class, () -> new Export(store).to(file, ExportFormat.CSV));
    assertEquals("earlier", Files.readString(file));
    assertFalse(Files.exists(folder.resolve("out.csv.part")));
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
  }
}
