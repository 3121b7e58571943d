package org.hearsay.store;

import static org.hearsay.store.StoreException.Fault.DAMAGED;
import static org.hearsay.store.StoreException.Fault.FULL;
import static org.hearsay.store.StoreException.Fault.IN_USE;
import static org.hearsay.store.StoreException.Fault.MISSING;
import static org.hearsay.store.StoreException.Fault.OTHER;
import static org.hearsay.store.StoreException.Fault.READ_ONLY;
import static org.hearsay.store.StoreException.Fault.REFUSED;
import static org.hearsay.store.StoreException.Fault.UNREACHABLE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A library in a PostgreSQL database, in the schema that comes first on the connection's search path. One transaction
 * writes at a time, as in SQLite: arrivals are numbered without gaps, and whoever follows them misses none.
 */
final class Postgres implements Dialect {
  private static final long WRITING = 0x4845_4152_5341_59L; // "HEARSAY": the advisory lock of whoever writes
  private static final long MIGRATING = WRITING + 1;

  private final LibraryPlace.OnServer place;
  private final StoreOptions options;

  Postgres(LibraryPlace.OnServer place, StoreOptions options) {
    this.place = place;
    this.options = options;
  }

  @Override
  public Connection connect(Use use) throws SQLException {
    Connection connection = source().getConnection();
    try {
      Sql sql = new Sql(connection);
      sql.update("SET synchronous_commit = on");
      if (use == Use.READING || options.access() == StoreOptions.Access.READ) {
        sql.update("SET default_transaction_read_only = on");
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(place.url());
    source.setApplicationName("hearsay");
    source.setConnectTimeout((int) Math.max(1, Math.min(30, options.patience().toSeconds())));
    return source;
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of("number", "BIGINT", "bytes", "BYTEA", "fraction", "DOUBLE PRECISION", "clustered", "");
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    Sql sql = new Sql(connection);
    sql.update("SET LOCAL lock_timeout = " + Math.max(1, options.patience().toMillis())); // milliseconds; 0 has no end
    sql.list("SELECT pg_advisory_xact_lock(?)", row -> true, WRITING);
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public boolean hasTable(Sql sql, String name) throws SQLException {
    return sql.any("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?", name);
  }

  @Override
  public boolean isEmpty(Sql sql) throws SQLException {
    return !sql.any("SELECT 1 FROM pg_tables WHERE schemaname = current_schema()");
  }

  @Override
  public <T> T alone(Store.Work<T> work) throws StoreException {
    try (Connection connection = connect(Use.WRITING)) {
      new Sql(connection).list("SELECT pg_advisory_lock(?)", row -> true, MIGRATING); // until the connection ends
      return work.run();
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  /** The server checks its own pages where it was set up with checksums; nothing to ask for here. */
  @Override
  public List<String> integrity(Sql sql) {
    return List.of();
  }

  @Override
  public void backup(Sql sql, Path file) throws StoreException {
    throw new StoreException(REFUSED, place + ": a library on a server is backed up by the server's own tool: pg_dump"
        + " --format=custom --file=" + file + " DATABASE");
  }

  @Override
  public StoreException explained(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (state.equals("55P03")) {
      return new StoreException(IN_USE, place + ": the library is in use by another process, which did not finish within "
          + options.patience().toSeconds() + " s; try again when it has ended", e);
    }
    if (state.startsWith("08") || state.startsWith("28") || state.startsWith("57P")) {
      return new StoreException(UNREACHABLE, place + ": the server cannot be reached or refuses: " + line(e), e);
    }
    if (state.equals("3D000")) {
      return new StoreException(MISSING, place + ": the server has no such database; make it with createdb", e);
    }
    if (state.equals("53100")) {
      return new StoreException(FULL, place + ": no room is left on the server; what was reported as stored is safe."
          + " Make room there and run the same again", e);
    }
    if (state.equals("25006") || state.equals("42501")) {
      return new StoreException(READ_ONLY, place + ": the library may not be written by this user: " + line(e), e);
    }
    if (state.startsWith("XX")) {
      return new StoreException(DAMAGED, place + ": the database is damaged: " + line(e), e);
    }
    if (e instanceof DamagedRowException) {
      return new StoreException(DAMAGED, place + ": " + line(e) + "; put a backup in its place, or read it again", e);
    }
    return new StoreException(OTHER, place + ": " + line(e), e);
  }

  private static String line(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
