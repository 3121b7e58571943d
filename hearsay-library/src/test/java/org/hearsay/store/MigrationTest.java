package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {
  private static final StoreOptions OPTIONS = StoreOptions.standard();

  @TempDir
  Path folder;

  /** A library of the first version, with an article that was read. */
  private LibraryPlace first(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    Dialect dialect = SqlStore.dialect(place, OPTIONS);
    new Schema(dialect, place).migrate(MigrationVersion.fromVersion("1"));
    Connections connections = new Connections(dialect, place);
    CollectedArticle collected = Sample.collected("https://a.example/1", "The ferry was late again.");
    connections.write(sql -> {
      long arrival = new SqlArticles(connections).add(sql, collected).arrival();
      new SqlReadings(connections).put(sql, arrival, Sample.plain(collected));
      return arrival;
    });
    connections.close();
    return place;
  }

  @ParameterizedTest
  @EnumSource
  void anOlderLibraryKeepsItsArticlesAndGetsTheNewTables(TestLibrary library) throws StoreException {
    LibraryPlace place = first(library);
    assertEquals(Optional.of(1), new Schema(SqlStore.dialect(place, OPTIONS), place).version());
    try (Store store = Store.open(place)) {
      assertEquals("The ferry was late again.", store.articles().revision(1).orElseThrow().article().text());
      assertEquals(1, store.claims().found(1, "{}"));
      store.articles().add(Sample.collected("https://a.example/2", "Two."));
      assertEquals(1, store.copies().join(2, 1, 1).number());
      assertEquals(List.of(), store.check().faults());
    }
    assertEquals(Optional.of(Schema.VERSION), new Schema(SqlStore.dialect(place, OPTIONS), place).version());
  }

  @ParameterizedTest
  @EnumSource
  void whoOnlyReadsDoesNotMigrate(TestLibrary library) throws StoreException {
    LibraryPlace place = first(library);
    StoreException e = assertThrows(StoreException.class,
        () -> Store.open(place, OPTIONS.with(StoreOptions.Access.READ)));
    assertEquals(StoreException.Fault.REFUSED, e.fault());
    assertEquals(Optional.of(1), new Schema(SqlStore.dialect(place, OPTIONS), place).version());
  }

  @ParameterizedTest
  @EnumSource
  void theNewestMigrationIsTheVersionThatTheProgramKnows(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    Store.open(place).close();
    Schema schema = new Schema(SqlStore.dialect(place, OPTIONS), place);
    schema.migrate(MigrationVersion.LATEST);
    assertEquals(Optional.of(Schema.VERSION), schema.version());
  }
}
