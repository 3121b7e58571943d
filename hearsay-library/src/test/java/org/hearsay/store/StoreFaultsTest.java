package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.hearsay.store.StoreException.Fault;
import org.hearsay.store.StoreOptions.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreFaultsTest {
  private static final StoreOptions HASTY = StoreOptions.standard().with(Duration.ofMillis(200));

  @TempDir
  Path folder;

  /** One line, which names the place. */
  private static void assertFault(Fault fault, LibraryPlace place, Executable what) {
    StoreException e = assertThrows(StoreException.class, what);
    assertEquals(fault, e.fault(), e.getMessage());
    assertTrue(e.getMessage().startsWith(place.toString() + ": "), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  @Test
  void aFileThatIsNoLibraryIsLeftAsItIs() throws IOException {
    LibraryPlace.InFile place = new LibraryPlace.InFile(folder.resolve("notes.txt"));
    String notes = "The ferry was late. ".repeat(500);
    Files.writeString(place.file(), notes);
    assertFault(Fault.NOT_A_LIBRARY, place, () -> Store.open(place));
    assertEquals(notes, Files.readString(place.file()));
  }

  @Test
  void aFolderIsNoLibrary() {
    LibraryPlace place = new LibraryPlace.InFile(folder);
    assertFault(Fault.NOT_A_LIBRARY, place, () -> Store.open(place));
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseWithOtherTablesIsLeftAsItIs(TestLibrary library) throws SQLException, StoreException {
    LibraryPlace place = library.in(folder);
    try (Connection connection = SqlStore.dialect(place, HASTY).connect(Dialect.Use.WRITING)) {
      new Sql(connection).update("CREATE TABLE address (name TEXT)");
    }
    assertFault(Fault.NOT_A_LIBRARY, place, () -> Store.open(place));
    assertFault(Fault.NOT_A_LIBRARY, place, () -> Store.open(place, HASTY.with(Access.READ)));
  }

  @ParameterizedTest
  @EnumSource
  void aLibraryOfANewerVersionIsLeftAsItIs(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    Store.open(place).close();
    Connections later = new Connections(SqlStore.dialect(place, HASTY), place);
    later.write(sql -> sql.update("UPDATE hearsay_schema SET version = '99' WHERE version = '3'"));
    later.close();
    assertFault(Fault.NEWER, place, () -> Store.open(place));
  }

  @Test
  void noLibraryIsMadeForWhoOnlyReads() {
    LibraryPlace.InFile place = new LibraryPlace.InFile(folder.resolve("none/library.db"));
    assertFault(Fault.MISSING, place, () -> Store.open(place, HASTY.with(Access.READ)));
    assertFault(Fault.MISSING, place, () -> Store.open(place, HASTY.with(Access.EXISTING)));
    assertFalse(Files.exists(place.file().getParent()));
  }

  @ParameterizedTest
  @EnumSource
  void whoOpenedForReadingCannotWrite(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    Store.open(place).close();
    try (Store store = Store.open(place, HASTY.with(Access.READ))) {
      assertFault(Fault.READ_ONLY, place, () -> store.articles().add(Sample.collected("https://a.example/", "x")));
      assertEquals(0, store.articles().count());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCannotWaitIsToldThatTheLibraryIsInUse(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    try (Store busy = Store.open(place); Store hasty = Store.open(place, HASTY)) {
      busy.transaction(() -> {
        busy.articles().add(Sample.collected("https://a.example/1", "One."));
        assertFault(Fault.IN_USE, place, () -> hasty.articles().add(Sample.collected("https://a.example/2", "Two.")));
        assertEquals(0, hasty.articles().count(), "reading goes on, without what is not yet stored");
        return null;
      });
      assertEquals(2, hasty.articles().add(Sample.collected("https://a.example/2", "Two.")).arrival());
    }
  }

  @Test
  void withoutRoomNothingOfAnArticleIsStored() throws StoreException {
    LibraryPlace.InFile place = new LibraryPlace.InFile(folder.resolve("library.db"));
    Dialect dialect = new Sqlite(place.file(), HASTY);
    new Schema(dialect, place).bring(Access.WRITE);
    Connections connections = new Connections(dialect, place);
    SqlArticles articles = new SqlArticles(connections);
    articles.add(Sample.collected("https://a.example/1", "One."));
    connections.write(sql -> sql.list("PRAGMA max_page_count = 60", row -> row.getInt(1)));
    StringBuilder much = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      much.append(Shuffled.word(i)).append(' ');
    }
    assertFault(Fault.FULL, place, () -> articles.add(Sample.collected("https://a.example/2", much.toString())));
    assertEquals(2, articles.add(Sample.collected("https://a.example/3", "Three.")).arrival());
    assertEquals(2, articles.count());
    connections.close();
  }

  @Test
  void aDamagedFileIsFoundByTheCheck() throws IOException {
    LibraryPlace.InFile place = new LibraryPlace.InFile(folder.resolve("library.db"));
    try (Store store = Store.open(place)) {
      for (int i = 0; i < 50; i++) {
        store.articles().add(Sample.collected("https://a.example/" + i, "Ferry " + i));
      }
      assertTrue(store.check().sound());
    }
    try (RandomAccessFile file = new RandomAccessFile(place.file().toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write(new byte[(int) (file.length() / 2)]);
    }
    try (Store store = Store.open(place)) {
      assertFalse(store.check().sound());
    } catch (StoreException e) {
      assertEquals(Fault.DAMAGED, e.fault(), e.getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTextThatIsNotTheOneStoredIsFoundByTheCheck(TestLibrary library) throws StoreException {
    LibraryPlace place = library.in(folder);
    try (Store store = Store.open(place)) {
      store.articles().add(Sample.collected("https://a.example/1", "Two."));
      Connections connections = new Connections(SqlStore.dialect(place, HASTY), place);
      connections.write(sql -> sql.update("UPDATE revision SET text = ?", Packed.of("Three.")));
      assertEquals(List.of("the text of revision 1 is not the one that was stored"), store.check().faults());
      connections.write(sql -> sql.update("UPDATE revision SET text = ?", new byte[] {1, 2, 3}));
      assertEquals(1, store.check().faults().size());
      assertFault(Fault.DAMAGED, place, () -> store.articles().revision(1));
      connections.close();
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() {
    LibraryPlace place = new LibraryPlace.OnServer("jdbc:postgresql://localhost:1/news?user=x", folder);
    assertFault(Fault.UNREACHABLE, place, () -> Store.open(place, HASTY));
  }

  @Test
  void aDatabaseThatIsNotThereIsMissing() {
    LibraryPlace.OnServer there = (LibraryPlace.OnServer) TestLibrary.POSTGRES.in(folder);
    LibraryPlace place = new LibraryPlace.OnServer(there.url().replaceFirst("library[0-9]+", "nowhere"), folder);
    assertFault(Fault.MISSING, place, () -> Store.open(place, HASTY));
  }

  @Test
  void aBackupIsALibraryAndNeverReplacesAFile() throws IOException {
    LibraryPlace place = TestLibrary.SQLITE.in(folder);
    Path copy = folder.resolve("backup.db");
    try (Store store = Store.open(place)) {
      store.articles().add(Sample.collected("https://a.example/1", "One."));
      store.backup(copy);
      store.articles().add(Sample.collected("https://a.example/2", "Two."));
      StoreException e = assertThrows(StoreException.class, () -> store.backup(copy));
      assertEquals(Fault.REFUSED, e.fault());
    }
    try (Store store = Store.open(new LibraryPlace.InFile(copy))) {
      assertEquals(1, store.articles().count());
      assertTrue(store.check().sound());
    }
    assertFalse(Files.exists(folder.resolve("backup.db.part")));
  }

  @Test
  void aLibraryOnAServerIsBackedUpByTheServersOwnTool() throws StoreException {
    try (Store store = TestLibrary.POSTGRES.open(folder)) {
      StoreException e = assertThrows(StoreException.class, () -> store.backup(folder.resolve("x")));
      assertTrue(e.getMessage().contains("pg_dump"), e.getMessage());
    }
  }

  /** Words that do not shrink when packed. */
  private static final class Shuffled {
    static String word(int i) {
      return Long.toString(Hash.of("word " + i)[0] * 7919L + i * 0x9E3779B97F4A7C15L, 36);
    }
  }
}
