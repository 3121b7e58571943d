package org.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The connections to one library: one that writes, taken by one thread at a time, and as many that read as threads do at
 * once. Safe to share between threads.
 */
final class Connections {

  /** What is done with a connection. */
  @FunctionalInterface
  interface SqlWork<T> {
    T with(Sql sql) throws SQLException, StoreException;
  }

  private final Dialect dialect;
  private final LibraryPlace place;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private Optional<Connection> writer = Optional.empty(); // guarded by writing
  private boolean inTransaction; // guarded by writing
  private Optional<StoreException> failed = Optional.empty(); // what went wrong in it; guarded by writing
  private volatile boolean closed;

  Connections(Dialect dialect, LibraryPlace place) {
    this.dialect = dialect;
    this.place = place;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Reads; inside a transaction of the same thread, what that one wrote too. */
  <T> T read(SqlWork<T> work) throws StoreException {
    if (writing.isHeldByCurrentThread() && inTransaction) {
      return within(work);
    }
    requireOpen();
    return explaining(() -> {
      Optional<Connection> waiting = Optional.ofNullable(idle.poll());
      Connection connection = waiting.isPresent() ? waiting.get() : dialect.connect(Dialect.Use.READING);
      try {
        T result = work.with(new Sql(connection));
        idle.push(connection);
        return result;
      } catch (SQLException | StoreException | RuntimeException e) {
        discard(connection);
        throw e;
      }
    });
  }

  /** Writes: one transaction, or a part of the one that this thread is in. */
  <T> T write(SqlWork<T> work) throws StoreException {
    writing.lock();
    try {
      if (inTransaction) {
        return within(work);
      }
      requireOpen();
      return explaining(() -> outermost(work));
    } finally {
      writing.unlock();
    }
  }

  /** Does a part of the transaction that the thread is in. After a failure the databases differ in what they keep of it. */
  private <T> T within(SqlWork<T> work) throws StoreException {
    try {
      return explaining(() -> work.with(new Sql(writer.orElseThrow())));
    } catch (StoreException e) {
      failed = failed.or(() -> Optional.of(e));
      throw e;
    }
  }

  private <T> T outermost(SqlWork<T> work) throws SQLException, StoreException {
    if (writer.isEmpty()) {
      writer = Optional.of(dialect.connect(Dialect.Use.WRITING));
    }
    Connection connection = writer.get();
    boolean done = false;
    try {
      dialect.begin(connection);
      inTransaction = true;
      failed = Optional.empty();
      T result = work.with(new Sql(connection));
      if (failed.isPresent()) {
        throw failed.get();
      }
      dialect.commit(connection);
      done = true;
      return result;
    } finally {
      inTransaction = false;
      if (!done) {
        undo(connection);
      }
    }
  }

  /** A connection that cannot even undo is given up; the database undoes what was left open on it. */
  private void undo(Connection connection) {
    try {
      dialect.rollback(connection);
    } catch (SQLException e) {
      writer = Optional.empty();
      discard(connection);
    }
  }

  @FunctionalInterface
  private interface Explained<T> {
    T run() throws SQLException, StoreException;
  }

  private <T> T explaining(Explained<T> work) throws StoreException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw dialect.explained(e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the library " + place + " is closed");
    }
  }

  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      return; // it is of no further use either way
    }
  }

  void close() throws StoreException {
    writing.lock();
    try {
      closed = true;
      explaining(() -> {
        for (Optional<Connection> next = Optional.ofNullable(idle.poll()); next.isPresent();
            next = Optional.ofNullable(idle.poll())) {
          next.get().close();
        }
        if (writer.isPresent()) {
          writer.get().close();
          writer = Optional.empty();
        }
        return closed;
      });
    } finally {
      writing.unlock();
    }
  }
}
