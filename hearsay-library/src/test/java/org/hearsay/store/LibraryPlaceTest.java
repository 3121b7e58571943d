package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hearsay.store.LibraryPlace.InFile;
import org.hearsay.store.LibraryPlace.OnServer;
import org.hearsay.store.LibraryPlace.Surroundings;
import org.junit.jupiter.api.Test;

class LibraryPlaceTest {
  private static final Path HOME = Path.of("/home/ada");

  private static LibraryPlace find(Optional<String> given, String system, Map<String, String> environment)
      throws StoreException {
    return LibraryPlace.find(given, new Surroundings(environment, system, HOME));
  }

  @Test
  void whatIsGivenComesBeforeTheVariableAndThatBeforeTheDataFolder() throws StoreException {
    Map<String, String> variable = Map.of("HEARSAY_LIBRARY", "/var/news.db");
    assertEquals(new InFile(Path.of("/mine.db")), find(Optional.of("/mine.db"), "Linux", variable));
    assertEquals(new InFile(Path.of("/var/news.db")), find(Optional.empty(), "Linux", variable));
    assertEquals(new InFile(Path.of("/home/ada/.local/share/hearsay/library.db")),
        find(Optional.empty(), "Linux", Map.of("HEARSAY_LIBRARY", " ")));
  }

  @Test
  void theDataFolderIsTheOneOfTheSystem() throws StoreException {
    assertEquals(new InFile(Path.of("/data/hearsay/library.db")),
        find(Optional.empty(), "Linux", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(new InFile(HOME.resolve(".local/share/hearsay/library.db")),
        find(Optional.empty(), "Linux", Map.of("XDG_DATA_HOME", "not/absolute")));
    assertEquals(new InFile(HOME.resolve("Library/Application Support/Hearsay/library.db")),
        find(Optional.empty(), "Mac OS X", Map.of()));
    assertEquals(new InFile(HOME.resolve("AppData/Local/Hearsay/library.db")),
        find(Optional.empty(), "Windows 11", Map.of()));
    assertEquals(new InFile(Path.of("/local/Hearsay/library.db")),
        find(Optional.empty(), "Windows 11", Map.of("LOCALAPPDATA", "/local")));
  }

  @Test
  void aServersPasswordIsNotShown() throws StoreException {
    String secret = "jdbc:postgresql://u:pass@db.example/news?user=ada&password=pass";
    LibraryPlace place = find(Optional.of(secret), "Linux", Map.of());
    assertEquals(secret, ((OnServer) place).url());
    assertEquals("jdbc:postgresql://db.example/news", place.toString());
    assertEquals(HOME.resolve(".local/share/hearsay"), place.index().getParent());
  }

  @Test
  void anotherDatabaseIsRefused() {
    StoreException e = assertThrows(StoreException.class,
        () -> find(Optional.of("jdbc:mysql://db/news?password=pass"), "Linux", Map.of()));
    assertEquals(StoreException.Fault.REFUSED, e.fault());
    assertFalse(e.getMessage().contains("pass"), e.getMessage());
  }

  @Test
  void theIndexIsBesideTheFile() {
    assertEquals(Path.of("/var/news.db.index"), new InFile(Path.of("/var/news.db")).index());
  }
}
