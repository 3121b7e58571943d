package org.hearsay.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.QuotationType;
import org.hearsay.Stance;
import org.hearsay.store.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What queries find. */
class FindTest {
  @TempDir
  Path folder;

  private LibraryIndex index;

  @BeforeEach
  void open() throws IndexException {
    index = LibraryIndex.open(folder.resolve("index"));
  }

  @AfterEach
  void close() throws IndexException {
    index.close();
  }

  private List<Long> found(String query) throws IndexException, QueryException {
    return Saying.found(index, query);
  }

  @Test
  void wordsAreFoundInAllTheirForms() throws Exception {
    Saying.put(index, Saying.of(1, "the bridges were closing"), Saying.of(2, "a ferry sank"));
    assertEquals(List.of(1L), found("bridge close"));
    assertEquals(List.of(1L), found("BRIDGE"));
    assertEquals(List.of(), found("bridge ferry"), "all words have to be there");
  }

  @Test
  void phrasesAndMarkedWordsAreFoundExactlySo() throws Exception {
    Saying.put(index, Saying.of(1, "the bridges were closed"), Saying.of(2, "they closed the bridge"),
        Saying.of(3, "no survivors were found"));
    assertEquals(List.of(1L, 2L), found("bridge").stream().sorted().toList());
    assertEquals(List.of(2L), found("=bridge"));
    assertEquals(List.of(2L), found("\"closed the bridge\""));
    assertEquals(List.of(), found("\"close the bridge\""));
    assertEquals(List.of(3L), found("“no survivors”"), "typographic marks are marks, and small words count");
  }

  @Test
  void wordsAroundTheContentAreFoundToo() throws Exception {
    Saying.put(index, Saying.of(1, "the mast fell").sentence("Reluctantly, she said that the mast fell in a storm."),
        Saying.of(2, "the storm broke the mast"));
    assertEquals(List.of(1L), found("reluctantly"));
    assertEquals(List.of(2L, 1L), found("storm"), "what has the word in the content itself comes first");
  }

  @Test
  void numbersAndAccentsAndPossessivesAreFoundHoweverWritten() throws Exception {
    Saying.put(index, Saying.of(1, "12,500 men left São Tomé"), Saying.of(2, "the minister’s plan"));
    assertEquals(List.of(1L), found("12500"));
    assertEquals(List.of(1L), found("12,500 sao tome"));
    assertEquals(List.of(2L), found("\"the minister plan\""));
  }

  @Test
  void actorsAreThoseOfTheWholeChain() throws Exception {
    Saying.put(index,
        Saying.of(1, "the dam held").by(new Step(Optional.of("Harbour News Agency"), ActorKind.OUTLET),
            Saying.step("Ivo Marsh")),
        Saying.of(2, "the dam broke").by("Anna Marsh"), Saying.of(3, "the dam leaked").ownVoice());
    assertEquals(List.of(1L, 2L), found("actor:marsh"));
    assertEquals(List.of(1L), found("actor:\"ivo marsh\""));
    assertEquals(List.of(1L), found("actor:\"Harbour News\""));
    assertEquals(List.of(), found("actor:\"agency ivo\""), "no phrase goes from one name to the next");
    assertEquals(List.of(), found("actor:=marsh"));
    assertEquals(List.of(2L), found("actor:=\"ANNA MARSH\""));
    assertEquals(List.of(3L), found("kind:writer"));
  }

  @Test
  void propertiesAreFound() throws Exception {
    Saying.put(index, Saying.of(1, "it rains").as(Act.DENIAL, QuotationType.DIRECT, Stance.Value.DISTANCED),
        Saying.of(2, "it snows").outlet("The Courier", "Weather turns"));
    assertEquals(List.of(1L), found("stance:distanced"));
    assertEquals(List.of(1L), found("ACT:Denial type:direct"));
    assertEquals(List.of(2L), found("outlet:\"The Courier\""));
    assertEquals(List.of(2L), found("outlet:courier"));
    assertEquals(List.of(2L), found("title:weather"));
    assertEquals(List.of(1L, 2L), found("kind:person mode:plain"));
  }

  @Test
  void timesAreFromTheStartOfADayMonthOrYear() throws Exception {
    Saying.put(index, Saying.of(1, "one").published("2024-04-30T23:59:59.999Z"),
        Saying.of(2, "two").published("2024-05-01T00:00:00Z"), Saying.of(3, "three").published("2024-05-31T12:00:00Z"),
        Saying.of(4, "four").published("2024-06-01T00:00:00Z"), Saying.of(5, "five"));
    assertEquals(List.of(2L, 3L), found("after:2024-05 before:2024-06"));
    assertEquals(List.of(1L), found("before:2024-05-01"));
    assertEquals(List.of(1L, 2L, 3L, 4L), found("after:2024"));
    assertEquals(List.of(5L), found("-after:2000"), "what has no time is not after anything");
  }

  @Test
  void whatIsExcludedIsNotFound() throws Exception {
    Saying.put(index, Saying.of(1, "red boat"), Saying.of(2, "blue boat"), Saying.of(3, "blue car"));
    assertEquals(List.of(2L), found("boat -red"));
    assertEquals(List.of(3L), found("-boat"));
    assertEquals(List.of(2L), found("-\"red boat\" -car"));
  }

  @Test
  void theOrderIsThatAskedFor() throws Exception {
    Saying.put(index, Saying.of(1, "boat").published("2024-05-02T00:00:00Z"), Saying.of(2, "boat"),
        Saying.of(3, "boat boat").published("2024-05-03T00:00:00Z"),
        Saying.of(4, "boat").published("2024-05-01T00:00:00Z"));
    Query boats = Query.parse("boat");
    assertEquals(List.of(3L, 1L, 4L, 2L), numbers(boats.by(Query.Order.NEWEST), 0, 9));
    assertEquals(List.of(4L, 1L, 3L, 2L), numbers(boats.by(Query.Order.OLDEST), 0, 9));
    assertEquals(List.of(1L, 3L), numbers(boats.by(Query.Order.OLDEST), 1, 2));
    assertEquals(4, index.find(boats, 3, 1).total());
    assertEquals(List.of(), numbers(boats, 4, 10));
  }

  private List<Long> numbers(Query query, int skip, int limit) throws IndexException {
    return index.find(query, skip, limit).hits().stream().map(Hits.Hit::statement).toList();
  }

  @Test
  void copiesAndSupersededWordsCanBeLeftOut() throws Exception {
    Saying.put(index, Saying.of(1, "boat").revision("aaaaaaaaaaaaaaaa", 1),
        Saying.of(2, "boat").revision("aaaaaaaaaaaaaaaa", 2), Saying.of(3, "boat").asCopy(), Saying.of(4, "boat"));
    assertEquals(List.of(1L), found("is:superseded"));
    assertEquals(List.of(2L, 4L), found("boat -is:copy -is:superseded"));
    index.markCopies(List.of(4L), true);
    index.markCopies(List.of(3L), false);
    assertEquals(List.of(4L), found("is:copy"));
    index.put(1, List.of(Saying.of(1, "boat").revision("aaaaaaaaaaaaaaaa", 1).entry()));
    assertEquals(List.of(1L), found("is:superseded"), "an early revision read again is still superseded");
  }

  @Test
  void facetsCountWhatIsFound() throws Exception {
    Saying.put(index, Saying.of(1, "boat").published("2024-05-02T00:00:00Z"),
        Saying.of(2, "boat").outlet("The Courier", "x").by("Ivo Marsh").published("2023-12-31T23:59:59Z"),
        Saying.of(3, "boat").ownVoice().published("2024-05-31T00:00:00Z"), Saying.of(4, "car"));
    Facets facets = index.facets(Query.parse("boat"), 10);
    assertEquals(3, facets.total());
    assertEquals("[Count[value=The Gull, count=2], Count[value=The Courier, count=1]]", facets.outlets().toString());
    assertEquals("[Count[value=Ivo Marsh, count=1], Count[value=Jane Smith, count=1]]", facets.actors().toString());
    assertEquals("[Count[value=neutral, count=2], Count[value=endorsed, count=1]]", facets.stances().toString());
    assertEquals("[Count[value=person, count=2], Count[value=writer, count=1]]", facets.kinds().toString());
    assertEquals("[Count[value=2023-12, count=1], Count[value=2024-05, count=2]]", facets.months().toString());
    assertEquals(1, index.facets(Query.parse("boat"), 1).outlets().size());
  }

  @Test
  void statementsAreAlikeByTheirRarerWords() throws Exception {
    for (int i = 1; i <= 200; i++) {
      Saying.put(index, Saying.of(i, "the mayor said the harbour " + (i % 2 == 0 ? "opens" : "closes")));
    }
    Saying.put(index, Saying.of(201, "the mayor paid 4,300 crowns to Orlo"), Saying.of(202, "the mayor met Orlo"));
    List<Long> alike = index.alike("she gave Orlo 4300 crowns, the mayor said", 10).stream().map(Near::statement)
        .toList();
    assertEquals(List.of(201L, 202L), alike, "what shares common words alone is not alike");
    assertEquals(10, index.alike("the mayor", 10).size(), "common words are better than none");
    assertEquals(List.of(), index.alike("zebra …", 10));
    assertEquals(List.of(), index.alike("", 10));
  }

  @Test
  void oneCannotAskForTooMuch() throws Exception {
    Query boats = Query.parse("boat");
    assertThrows(IllegalArgumentException.class, () -> index.find(boats, 0, LibraryIndex.LIMIT + 1));
    assertThrows(IllegalArgumentException.class, () -> index.find(boats, LibraryIndex.DEPTH, 1));
    assertThrows(IllegalArgumentException.class, () -> index.find(boats, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> index.alike("boat", 0));
    assertTrue(index.find(boats, 0, 1).hits().isEmpty());
  }
}
