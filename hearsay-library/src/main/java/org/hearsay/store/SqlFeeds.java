package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Feeds in SQL. */
final class SqlFeeds implements Feeds {
  private final Connections connections;

  SqlFeeds(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void put(FeedState state) throws StoreException {
    connections.write(sql -> {
      sql.update("DELETE FROM feed WHERE address = ?", state.address());
      return sql.update("INSERT INTO feed (address, etag, last_modified, fetched, due, failures, problem)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)", state.address(), state.etag(), state.lastModified(), state.fetched(),
          state.due(), state.failures(), state.problem());
    });
  }

  @Override
  public Optional<FeedState> of(String address) throws StoreException {
    return connections.read(sql -> sql.one("SELECT * FROM feed WHERE address = ?", SqlFeeds::state, address));
  }

  @Override
  public List<FeedState> all() throws StoreException {
    return connections.read(sql -> sql.list("SELECT * FROM feed ORDER BY address", SqlFeeds::state));
  }

  @Override
  public void remove(String address) throws StoreException {
    connections.write(sql -> sql.update("DELETE FROM feed WHERE address = ?", address));
  }

  private static FeedState state(ResultSet row) throws SQLException {
    return new FeedState(row.getString("address"), Sql.text(row, "etag"), Sql.text(row, "last_modified"),
        Sql.time(row, "fetched"), Sql.time(row, "due"), row.getInt("failures"), Sql.text(row, "problem"));
  }
}
