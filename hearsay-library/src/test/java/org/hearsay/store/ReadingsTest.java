package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ActorKind;
import org.hearsay.Reading;
import org.hearsay.Stance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingsTest {
  private static final String TEXT = "🚢 The ferry was an hour late. TASV reported that the port said the ice was thick.";

  @TempDir
  Path folder;

  private static Sample ferry() {
    return Sample.of(TEXT)
        .said("TASV", ActorKind.OUTLET, "reported that", "the port said the ice was thick")
        .said("the port", ActorKind.ORGANISATION, "said", "the ice was thick");
  }

  private static Stored add(Store store, Sample sample) throws StoreException {
    return store.add(sample.collected(), sample.reading());
  }

  @ParameterizedTest
  @EnumSource
  void aReadingComesBackAsItWas(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      assertEquals(Optional.of(ferry().reading()), store.readings().of(1));
      assertEquals(Optional.of(Sample.MODEL), store.readings().model(1));
      assertEquals(Optional.empty(), store.readings().of(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAttributionAndWhatTheWriterSaysAreStatements(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      List<Statement> statements = store.statements().of(1);
      assertEquals(List.of("The ferry was an hour late", "the port said the ice was thick", "the ice was thick"),
          statements.stream().map(Statement::content).toList());
      Statement own = statements.get(0);
      assertEquals(List.of(new PointSpan(2, 28)), own.spans(), "the ship is one code point");
      assertEquals(Optional.empty(), own.actor());
      Statement inner = statements.get(2);
      assertEquals("a2", inner.attribution().orElseThrow());
      assertEquals(List.of(new Step(Optional.of("TASV"), ActorKind.OUTLET),
          new Step(Optional.of("the port"), ActorKind.ORGANISATION)), inner.chain());
      assertEquals(Optional.of(Instant.parse("2031-05-04T08:00:00Z")), inner.published());
      assertEquals(Optional.of(inner), store.statements().statement(StatementId.parse(inner.id().toString())));
      assertEquals(Optional.of(inner), store.statements().statement(inner.number()));
      String sentence = TEXT.substring(TEXT.offsetByCodePoints(0, inner.sentence().start()),
          TEXT.offsetByCodePoints(0, inner.sentence().end()));
      assertEquals("TASV reported that the port said the ice was thick.", sentence);
    }
  }

  @ParameterizedTest
  @EnumSource
  void statementsArePagedAndFoundByWhoSaidThem(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      assertEquals(List.of(1L, 2L), numbers(store.statements().after(0, 2)));
      assertEquals(List.of(3L), numbers(store.statements().after(2, 2)));
      assertEquals(3, store.statements().count());
      assertEquals(List.of(2L), numbers(store.statements().by("the port", 0, 9)));
      assertEquals(List.of(new Statements.ActorCount("the port", ActorKind.ORGANISATION, 1)),
          store.statements().actors("PORT", 5));
      assertEquals(List.of(), store.statements().actors("p%t", 5), "signs of the database's own mean nothing");
      assertEquals(List.of(1L, 3L), numbers(store.statements().all(List.of(3L, 1L, 99L))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void statementsAreCountedByOutletWithCopiesOrWithout(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      add(store, Sample.at("https://b.example/2", TEXT)
          .said("TASV", ActorKind.OUTLET, "reported that", "the port said the ice was thick"));
      store.copies().join(2, 1, 1);
      Statements statements = store.statements();
      assertEquals(List.of(new Statements.Tally("The Gull", ActorKind.ORGANISATION, Stance.Value.DISTANCED, 1),
          new Statements.Tally("The Gull", ActorKind.OUTLET, Stance.Value.DISTANCED, 2),
          new Statements.Tally("The Gull", ActorKind.WRITER, Stance.Value.ENDORSED, 2)),
          statements.tallies(Statements.CopyCounting.EACH));
      assertEquals(3, statements.tallies(Statements.CopyCounting.ORIGINAL).stream()
          .mapToLong(Statements.Tally::statements).sum());
      assertEquals(List.of(new Statements.ActorCount("TASV", ActorKind.OUTLET, 2)),
          statements.quotedBy("The Gull", Statements.CopyCounting.EACH, 1));
      assertEquals(List.of(), statements.quotedBy("The Tern", Statements.CopyCounting.EACH, 9));
      assertEquals(Map.of(1L, 1L, 2L, 1L), store.copies().originals(List.of(1L, 2L, 3L)));
      store.articles().add(Sample.collected("https://b.example/2", "Revised."));
      assertEquals(1, statements.quotedBy("The Gull", Statements.CopyCounting.EACH, 1).get(0).statements(),
          "only the latest revision");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anArticleStoredWithoutAReadingGetsItLater(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      store.articles().add(ferry().collected());
      assertEquals(Stored.Outcome.KNOWN, add(store, ferry()).outcome());
      assertEquals(Optional.of(ferry().reading()), store.readings().of(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadingOfOtherWordsIsRefused(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      CollectedArticle other = Sample.collected("https://a.example/2", "Other words.");
      assertThrows(IllegalArgumentException.class, () -> store.add(other, ferry().reading()));
      store.articles().add(other);
      assertThrows(IllegalArgumentException.class, () -> store.readings().put(1, ferry().reading()));
      assertThrows(IllegalArgumentException.class, () -> store.readings().put(7, ferry().reading()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotReadAndWhatAnOlderModelReadIsListed(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      CollectedArticle unread = Sample.collected("https://a.example/2", "Not read.");
      store.articles().add(unread);
      assertEquals(List.of(2L), store.articles().unread(0, 9).stream().map(Revision::arrival).toList());
      store.readings().put(2, Sample.plain(unread));
      assertEquals(List.of(), store.articles().unread(0, 9));
      assertEquals(List.of(1L, 2L), outdated(store, "reader 2.0"));
      store.readings().put(1, ferry().reading("reader 2.0"));
      assertEquals(List.of(2L), outdated(store, "reader 2.0"));
      assertEquals(Map.of(Sample.MODEL, 1L, "reader 2.0", 1L), store.readings().models());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewReadingTakesThePlaceOfTheOneBefore(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      long claim = store.claims().found(1, "{}");
      store.claims().join(new Member(claim, 2, 0.5, "{}"));
      store.decisions().add(Decision.Kind.APART, List.of(1L), List.of(2L), Instant.EPOCH, "");
      store.decisions().add(Decision.Kind.APART, List.of(1L), List.of(3L), Instant.EPOCH, "");
      Reading second = Sample.of(TEXT)
          .said("TASV", ActorKind.OUTLET, "reported that", "the port said the ice was thick").reading("reader 2.0");
      store.readings().put(1, second);
      assertEquals(List.of(4L, 5L), numbers(store.statements().after(0, 9)), "numbers are never given twice");
      assertEquals(0, store.claims().claim(claim).orElseThrow().statements());
      List<Decision> kept = store.decisions().after(0, 9);
      assertEquals(2, kept.size());
      assertEquals(List.of(4L), kept.get(0).one(), "the same words of the same voice");
      assertEquals(List.of(5L), kept.get(1).other());
      assertEquals(List.of(), store.check().faults());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameReadingAgainChangesNothing(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      List<Statement> before = store.statements().of(1);
      store.readings().put(1, ferry().reading());
      assertEquals(before, store.statements().of(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStageTakesEachReadingOnceAndAgainWhenItIsReadAgain(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      add(store, ferry());
      CollectedArticle second = Sample.collected("https://a.example/2", "Second.");
      store.articles().add(second);
      CollectedArticle third = Sample.collected("https://a.example/3", "Third.");
      store.add(third, Sample.plain(third));
      assertEquals(List.of(1L, 3L), store.stages().due("link", 9), "only what was read");
      assertEquals(2, store.stages().left("link"));
      store.stages().done("link", 1);
      store.stages().done("link", 3);
      assertEquals(List.of(), store.stages().due("link", 9));
      store.readings().put(2, Sample.plain(second));
      store.readings().put(1, ferry().reading("reader 2.0"));
      assertEquals(List.of(1L, 2L), store.stages().due("link", 9));
      store.stages().done("link", 1);
      assertEquals(List.of(2L), store.stages().due("link", 9));
      assertEquals(1, store.stages().left("link"));
      assertEquals(3, store.stages().left("index"), "each stage for itself");
      store.stages().reset("link");
      assertEquals(List.of(1L, 2L, 3L), store.stages().due("link", 9));
    }
  }

  private static List<Long> outdated(Store store, String model) throws StoreException {
    return store.readings().outdated(model, 0, 9).stream().map(Revision::arrival).toList();
  }

  private static List<Long> numbers(List<Statement> statements) {
    return statements.stream().map(Statement::number).toList();
  }
}
