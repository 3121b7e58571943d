package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticlesTest {
  private static final String PORT = "https://a.example/port";

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void anArticleComesBackAsItWas(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      CollectedArticle collected = Sample.collected(PORT, "The ferry 🚢 is late.\n\nIt is.");
      Stored stored = store.articles().add(collected);
      assertEquals(new Stored(Stored.Outcome.NEW, 1, collected.key(), 1), stored);
      Revision revision = store.articles().revision(1).orElseThrow();
      assertEquals(new Revision(1, collected.key(), 1, collected.article(), collected.origin(), collected.collected(),
          Optional.of(Instant.parse("2031-05-04T08:00:00Z"))), revision);
      assertEquals(Optional.empty(), store.articles().revision(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotKnownStaysUnknown(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      store.articles().add(Sample.collected(Article.of("x", "")));
      Revision revision = store.articles().revision(1).orElseThrow();
      assertEquals(Article.of("x", ""), revision.article());
      assertEquals(Optional.empty(), revision.published());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameTextAgainIsNotStored(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      CollectedArticle collected = Sample.collected(PORT, "The ferry is late.");
      assertEquals(Optional.empty(), store.articles().known(collected));
      Stored first = store.articles().add(collected);
      Stored again = store.articles().add(collected);
      assertEquals(new Stored(Stored.Outcome.KNOWN, first.arrival(), first.key(), 1), again);
      assertEquals(Optional.of(again), store.articles().known(collected));
      assertEquals(1, store.articles().after(0, 10).size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherWordsAtTheSameAddressAreARevision(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      store.articles().add(Sample.collected(PORT, "The ferry is late."));
      store.articles().add(Sample.collected("https://b.example/", "The ferry is late."));
      Stored revised = store.articles().add(Sample.collected(PORT, "The ferry is gone."));
      assertEquals(Stored.Outcome.REVISED, revised.outcome());
      assertEquals(3, revised.arrival());
      assertEquals(List.of("The ferry is late.", "The ferry is gone."),
          store.articles().revisions(PORT).stream().map(r -> r.article().text()).toList());
      assertEquals(List.of(1, 2), store.articles().revisions(PORT).stream().map(Revision::number).toList());
      assertEquals(2, store.articles().count());
      Stored back = store.articles().add(Sample.collected(PORT, "The ferry is late."));
      assertEquals(Stored.Outcome.KNOWN, back.outcome(), "words that it had before");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anArticleWithoutAddressIsKnownByWhereItWasFound(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      store.articles().add(Sample.collected(Article.of("x", "Late.")));
      assertEquals(Stored.Outcome.REVISED, store.articles().add(Sample.collected(Article.of("x", "Gone."))).outcome());
      assertEquals(Stored.Outcome.NEW, store.articles().add(Sample.collected(Article.of("y", "Gone."))).outcome());
      assertEquals(2, store.articles().revisions("/news/x.txt").size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesGoThroughAllInTheOrderOfArrival(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      for (int i = 1; i <= 7; i++) {
        store.articles().add(Sample.collected("https://a.example/" + i, "Ferry " + i));
      }
      assertEquals(List.of(1L, 2L, 3L), arrivals(store.articles().after(0, 3)));
      assertEquals(List.of(4L, 5L, 6L), arrivals(store.articles().after(3, 3)));
      assertEquals(List.of(7L), arrivals(store.articles().after(6, 3)));
      assertEquals(List.of(), arrivals(store.articles().after(7, 3)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatOneDatabaseRefusesIsReplacedInBoth(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      CollectedArticle odd = Sample.collected(new Article("i", "nul \0, half \uD83D.", Optional.of("a\0b\uDEA2c🚢"),
          Optional.empty(), Optional.empty(), Optional.of("soon"), Optional.empty(), Optional.empty()));
      store.add(odd, Sample.plain(odd));
      Article back = store.articles().revision(1).orElseThrow().article();
      assertEquals("a\uFFFDb\uFFFDc🚢", back.title().orElseThrow());
      assertEquals(odd.article().text().length(), back.text().length());
      assertTrue(back.text().startsWith("nul \0, half "));
      assertEquals(Stored.Outcome.KNOWN, store.articles().add(odd).outcome());
      assertEquals(List.of(), store.check().faults());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionIsAllOrNothing(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      store.articles().add(Sample.collected(PORT, "One."));
      assertThrows(IllegalStateException.class, () -> store.transaction(() -> {
        store.articles().add(Sample.collected(PORT, "Two."));
        assertEquals(2, store.articles().revisions(PORT).size(), "seen from inside");
        throw new IllegalStateException("no");
      }));
      assertEquals(1, store.articles().revisions(PORT).size());
      long arrival = store.transaction(() -> store.transaction(
          () -> store.articles().add(Sample.collected(PORT, "Three.")).arrival()));
      assertEquals(2, arrival, "a number that was given back is given again");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionInWhichTheDatabaseFailedIsUndoneEvenIfTheWorkGoesOn(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    Store.open(place).close();
    Connections connections = new Connections(SqlStore.dialect(place, StoreOptions.standard()), place);
    StoreException e = assertThrows(StoreException.class, () -> connections.write(outer -> {
      outer.update("UPDATE counter SET value = 7");
      assertThrows(StoreException.class, () -> connections.write(inner -> inner.update("INSERT INTO nothing VALUES (1)")));
      return 1;
    }));
    assertEquals(1, e.getMessage().lines().count());
    assertEquals(0L, connections.<Long>read(sql -> sql.number("SELECT max(value) FROM counter")));
    connections.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsThereWhenTheLibraryIsOpenedAgain(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    try (Store store = Store.open(place)) {
      store.articles().add(Sample.collected(PORT, "One."));
    }
    try (Store store = Store.open(place, StoreOptions.standard().with(StoreOptions.Access.READ))) {
      assertEquals("One.", store.articles().revision(1).orElseThrow().article().text());
    }
  }

  private static List<Long> arrivals(List<Revision> revisions) {
    return revisions.stream().map(Revision::arrival).toList();
  }
}
