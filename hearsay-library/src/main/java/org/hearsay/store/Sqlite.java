package org.hearsay.store;

import static org.hearsay.store.StoreException.Fault.DAMAGED;
import static org.hearsay.store.StoreException.Fault.FULL;
import static org.hearsay.store.StoreException.Fault.IN_USE;
import static org.hearsay.store.StoreException.Fault.NOT_A_LIBRARY;
import static org.hearsay.store.StoreException.Fault.OTHER;
import static org.hearsay.store.StoreException.Fault.READ_ONLY;
import static org.hearsay.store.StoreException.Fault.REFUSED;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** A library in a file: SQLite with a write-ahead log, each transaction written through to the disk. */
final class Sqlite implements Dialect {
  /** What a SQLite file of this program carries in its head: "HRSY". */
  static final int APPLICATION = 0x48525359;

  private static final int CACHE_KILOBYTES = 32 * 1024;
  private static final long LITTLE_ROOM = 1L << 20; // bytes
  private static final Object ONE_OPENING = new Object(); // file locks are between processes only

  private final Path file;
  private final StoreOptions options;

  Sqlite(Path file, StoreOptions options) {
    this.file = file;
    this.options = options;
  }

  @Override
  public Connection connect(Use use) throws SQLException {
    return source(use).getConnection();
  }

  @Override
  public DataSource source() {
    SQLiteDataSource source = source(Use.WRITING);
    source.getConfig().setApplicationId(APPLICATION);
    return source;
  }

  private SQLiteDataSource source(Use use) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) Math.min(Integer.MAX_VALUE, options.patience().toMillis()));
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KILOBYTES);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    String url = "jdbc:sqlite:" + file;
    if (options.access() == StoreOptions.Access.READ) {
      config.setReadOnly(true);
      if (!Files.isWritable(file.toAbsolutePath().getParent()) && !Files.exists(Path.of(file + "-wal"))) {
        url = "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:/+", "file:/") + "?immutable=1";
      }
    } else if (use == Use.WRITING) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of("number", "INTEGER", "bytes", "BLOB", "fraction", "REAL", "clustered", "WITHOUT ROWID");
  }

  /** Takes the right to write at once: a transaction that reads first and writes later can fail in between. */
  @Override
  public void begin(Connection connection) throws SQLException {
    new Sql(connection).update("BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    new Sql(connection).update("COMMIT");
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    try {
      new Sql(connection).update("ROLLBACK");
    } catch (SQLiteException e) {
      if (!e.getMessage().contains("no transaction is active")) { // after some errors SQLite has undone all by itself
        throw e;
      }
    }
  }

  @Override
  public boolean hasTable(Sql sql, String name) throws SQLException {
    return sql.any("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name);
  }

  @Override
  public boolean isEmpty(Sql sql) throws SQLException {
    return !sql.any("SELECT 1 FROM sqlite_master");
  }

  /** By a lock on a file beside the library, which the system gives back even if this process is killed. */
  @Override
  public <T> T alone(Store.Work<T> work) throws StoreException {
    Path beside = Path.of(file + ".migrating");
    synchronized (ONE_OPENING) {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock(); // until the channel is closed
        T result = work.run();
        Files.deleteIfExists(beside);
        return result;
      } catch (StoreException e) {
        throw e;
      } catch (IOException e) {
        throw new StoreException(READ_ONLY, file + ": the library cannot be made or migrated, since its folder may not be"
            + " written (" + e.getMessage() + ")", e);
      }
    }
  }

  @Override
  public List<String> integrity(Sql sql) throws SQLException {
    return sql.list("PRAGMA integrity_check(20)", row -> row.getString(1)).stream().filter(line -> !line.equals("ok"))
        .toList();
  }

  /** Into a file beside it first, so that a backup is there whole or not at all. */
  @Override
  public void backup(Sql sql, Path to) throws SQLException, StoreException {
    Path part = Path.of(to + ".part");
    try {
      if (Files.exists(to)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      Files.deleteIfExists(part);
      sql.update("VACUUM INTO ?", part);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, to);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(REFUSED, to + ": there is such a file already; name another for the backup", e);
    } catch (IOException e) {
      throw new StoreException(OTHER, to + ": the backup cannot be written: " + e.getMessage(), e);
    } finally {
      part.toFile().delete();
    }
  }

  @Override
  public StoreException explained(SQLException e) {
    String name = e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : "";
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return new StoreException(IN_USE, file + ": the library is in use by another process, which did not finish within "
          + options.patience().toSeconds() + " s; try again when it has ended", e);
    }
    if (name.equals("SQLITE_FULL") || name.startsWith("SQLITE_IOERR") && littleRoom()) {
      return new StoreException(FULL, file + ": no room is left for the library; what was reported as stored is safe."
          + " Make room on the disk and run the same again", e);
    }
    if (name.startsWith("SQLITE_READONLY") || name.equals("SQLITE_PERM") || name.startsWith("SQLITE_CANTOPEN")) {
      return new StoreException(READ_ONLY, file + ": the library cannot be written; file and folder must be yours to"
          + " write (" + e.getMessage() + ")", e);
    }
    if (name.equals("SQLITE_NOTADB")) {
      return notALibrary();
    }
    if (name.startsWith("SQLITE_CORRUPT")) {
      return new StoreException(DAMAGED, file + ": the library is damaged; put a backup in its place (" + e.getMessage()
          + ")", e);
    }
    if (e instanceof DamagedRowException) {
      return new StoreException(DAMAGED, file + ": " + e.getMessage() + "; put a backup in its place, or read it again", e);
    }
    return new StoreException(OTHER, file + ": " + e.getMessage(), e);
  }

  private StoreException notALibrary() {
    return new StoreException(NOT_A_LIBRARY, file + ": this file is no library; name another with --library");
  }

  private boolean littleRoom() {
    try {
      return Files.getFileStore(file).getUsableSpace() < LITTLE_ROOM;
    } catch (IOException e) {
      return false;
    }
  }
}
