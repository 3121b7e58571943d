package org.hearsay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What differs between the databases. Safe to share between threads. */
interface Dialect {

  /** What a connection is for. */
  enum Use {
    /** To write, and to read what is being written. */
    WRITING,
    /** To read only. */
    READING
  }

  /** A new connection, with everything set that the library relies on. */
  Connection connect(Use use) throws SQLException;

  /** Connections for the migration. */
  DataSource source();

  /** What the migrations call by names of their own. */
  Map<String, String> placeholders();

  /** Begins a transaction that writes, when no other process is in one; waits for that as long as it may. */
  void begin(Connection connection) throws SQLException;

  /** Makes durable what was written since {@link #begin}. */
  void commit(Connection connection) throws SQLException;

  /** Undoes what was written since {@link #begin}. */
  void rollback(Connection connection) throws SQLException;

  /** Whether there is a table of that name. */
  boolean hasTable(Sql sql, String name) throws SQLException;

  /** Whether there is no table at all. */
  boolean isEmpty(Sql sql) throws SQLException;

  /** Runs {@code work} while no other process does the same with this library. */
  <T> T alone(Store.Work<T> work) throws StoreException;

  /** What the database itself finds wrong, one line each. */
  List<String> integrity(Sql sql) throws SQLException;

  /** Writes a consistent copy into a new file. */
  void backup(Sql sql, Path file) throws SQLException, StoreException;

  /** What went wrong, in one line for people. */
  StoreException explained(SQLException e);
}
