package org.hearsay.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How queries are written, and what is said of those written wrongly. */
class QueryTest {
  private static Path folder;
  private static LibraryIndex index;

  @BeforeContainer
  static void open() throws Exception {
    folder = Files.createTempDirectory("hearsay-query");
    index = LibraryIndex.open(folder);
    Saying.put(index, Saying.of(1, "the red boat"), Saying.of(2, "a blue car").ownVoice());
  }

  @AfterContainer
  static void close() throws Exception {
    index.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void everyKindOfClauseIsRead() throws QueryException {
    assertEquals(List.of(
        new Clause.Word("boats"),
        new Clause.Phrase("no survivors"),
        new Clause.Phrase("boat"),
        new Clause.Named(Clause.Place.ACTOR, "Jane Smith"),
        new Clause.Whole(Clause.Place.OUTLET, "The Courier"),
        new Clause.Has(org.hearsay.index.Property.STANCE, "distanced"),
        new Clause.After(LocalDate.of(2024, 5, 1)),
        new Clause.Before(LocalDate.of(2025, 1, 1)),
        new Clause.Not(new Clause.Phrase("so called")),
        new Clause.Not(new Clause.Has(org.hearsay.index.Property.KIND, "writer"))),
        Query.parse("boats \"no survivors\" =boat Actor:\"Jane Smith\" outlet:=\"The Courier\" STANCE:Distanced "
            + "after:2024-5 before:2025 -\"so called\" -kind:writer").clauses());
  }

  @Test
  void marksInsideWordsBelongToThem() throws QueryException {
    assertEquals(List.of(new Clause.Word("cease-fire"), new Clause.Word("10:30"), new Clause.Word("R&D")),
        Query.parse("cease-fire 10:30 R&D").clauses());
    assertEquals(List.of(new Clause.Word("boat"), new Clause.Phrase("sank today"), new Clause.Word("late")),
        Query.parse("boat\"sank today\"late").clauses());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "` `                 | the query is empty",
      "outlt:Courier       | there is no field 'outlt:'; did you mean outlet:?",
      "http://a.example    | there is no field 'http:'; there are actor: outlet:",
      "stance:distant      | stance:distant is not known; did you mean stance:distanced?",
      "stance:x            | stance:x is not known; it can be endorsed, neutral, distanced",
      "before:2024-13      | before:2024-13 is no day of the calendar",
      "after:2023-02-29    | after:2023-02-29 is no day of the calendar",
      "after:yesterday     | after:yesterday is no date; write 2024, 2024-05 or 2024-05-17",
      "before:20240517     | before:20240517 is no date",
      "boat \"no survivors | a quotation mark is not closed: \"no survivors",
      "actor: Smith        | actor: needs a value right after the colon, such as actor:\"Jane Smith\"",
      "actor:\"\"          | actor: needs a value",
      "boat - car          | '-' has no word to look for",
      "\"…\"               | '\"…\"' has no word to look for",
      "--boat …            | has no word to look for",
  })
  void whatIsWrongIsSaidInOneLine(String query, String message) {
    QueryException e = assertThrows(QueryException.class, () -> Query.parse(query));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertFalse(e.getMessage().contains("\n"));
  }

  @Test
  void queriesAreBounded() {
    assertThrows(QueryException.class, () -> Query.parse("a".repeat(Query.LENGTH + 1)));
    assertThrows(QueryException.class, () -> Query.parse("a ".repeat(Query.CLAUSES + 1)));
    assertThrows(QueryException.class, () -> Query.parse('"' + "a ".repeat(Query.WORDS + 1) + '"'));
    assertThrows(QueryException.class, () -> Query.parse("水".repeat(Query.WORDS + 1)));
    assertThrows(IllegalArgumentException.class, () -> new Query(List.of(), Query.Order.RELEVANCE));
  }

  /** Whatever is written is a query or is told what is wrong in one line, and a query can be asked. */
  @Property
  void anythingWrittenIsAnswered(@ForAll("written") String written) throws IndexException {
    Query query;
    try {
      query = Query.parse(written);
    } catch (QueryException e) {
      assertFalse(e.getMessage().isBlank());
      assertFalse(e.getMessage().matches("(?s).*[\\p{Cc}\\u2028\\u2029].*"), e.getMessage());
      assertTrue(e.getMessage().length() < 400, e.getMessage());
      return;
    }
    assertTrue(index.find(query, 0, 10).total() <= 2);
    assertTrue(index.facets(query, 10).total() <= 2);
    assertTrue(index.alike(written, 10).size() <= 2);
  }

  /** A query that is written out and read again is the same. */
  @Property
  void whatIsWrittenOutIsReadAgain(@ForAll("written") String written) throws QueryException {
    Query query;
    try {
      query = Query.parse(written);
    } catch (QueryException e) {
      return; // that is the other property's matter
    }
    assertEquals(query.clauses(), Query.parse(query.toString()).clauses(), query.toString());
  }

  @Provide
  static Arbitrary<String> written() {
    Arbitrary<String> parts = Arbitraries.of("boat", "red", "\"", "“", "”", "-", "=", ":", " ", "actor:", "OUTLET:",
        "stance:", "neutral", "kind:", "writer", "is:", "copy", "before:", "after:", "2024", "-05", "title:", "*", "?",
        "~", "(", ")", "AND", "\\", "/", "[a TO b]", "{", "^2", "…", "水", "\u0000", "\n", "😀", "\uD800", "ﬁ", "’s",
        "1,200", "a:b", "١٢");
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, parts.list().ofMaxSize(12).map(list -> String.join("", list))),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
  }
}
