package org.hearsay.store;

import static org.hearsay.store.StoreException.Fault.NEWER;
import static org.hearsay.store.StoreException.Fault.NOT_A_LIBRARY;
import static org.hearsay.store.StoreException.Fault.OTHER;
import static org.hearsay.store.StoreException.Fault.REFUSED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a library's tables to the version that this program knows, by Flyway's migrations in {@code schema/}. */
final class Schema {
  /** The version this program knows. */
  static final int VERSION = 5;

  private static final String HISTORY = "hearsay_schema";

  private final Dialect dialect;
  private final LibraryPlace place;

  Schema(Dialect dialect, LibraryPlace place) {
    this.dialect = dialect;
    this.place = place;
  }

  /** Makes sure that the library has the tables of this version. */
  void bring(StoreOptions.Access access) throws StoreException {
    Optional<Integer> version = version();
    if (version.isEmpty() && access != StoreOptions.Access.WRITE) {
      throw notALibrary();
    }
    if (version.isPresent() && version.get() > VERSION) {
      throw new StoreException(NEWER, place + ": a newer version of Hearsay made this library (schema " + version.get()
          + ", this one knows " + VERSION + "); use that version");
    }
    if (version.isPresent() && version.get() == VERSION) {
      return;
    }
    if (access == StoreOptions.Access.READ) {
      throw new StoreException(REFUSED, place + ": an older version of Hearsay made this library; open it once for writing"
          + " so that it is migrated");
    }
    dialect.alone(() -> {
      if (!version().equals(Optional.of(VERSION))) { // another process may have been quicker
        migrate(MigrationVersion.LATEST);
      }
      return VERSION;
    });
  }

  /** The library's version; empty when there are no tables at all. */
  Optional<Integer> version() throws StoreException {
    try (Connection connection = dialect.connect(Dialect.Use.READING)) {
      Sql sql = new Sql(connection);
      if (!dialect.hasTable(sql, HISTORY)) {
        if (dialect.isEmpty(sql)) {
          return Optional.empty();
        }
        throw notALibrary();
      }
      // some versions are not numbers: Flyway's own notes
      return sql.list("SELECT version FROM " + HISTORY + " WHERE success", row -> Sql.text(row, "version")).stream()
          .flatMap(Optional::stream).map(Integer::valueOf).max(Comparator.naturalOrder());
    } catch (SQLException e) {
      throw dialect.explained(e);
    }
  }

  private StoreException notALibrary() {
    return new StoreException(NOT_A_LIBRARY, place + ": this is no library of Hearsay's; name another with --library");
  }

  /** Runs the migrations up to a version. */
  void migrate(MigrationVersion version) throws StoreException {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(dialect.source())
          .locations("classpath:org/hearsay/store/schema")
          .failOnMissingLocations(true)
          .table(HISTORY)
          .placeholders(dialect.placeholders())
          .target(version)
          .cleanDisabled(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw dialect.explained(sql);
        }
      }
      throw new StoreException(OTHER, place + ": the library cannot be migrated: " + e.getMessage().lines().findFirst()
          .orElse(""), e);
    }
  }
}
