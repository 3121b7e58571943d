package org.hearsay.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Stages in SQL: how far each came, and what it has to take once more. */
final class SqlStages implements Stages {
  private static final String NEW = "FROM reading WHERE arrival > ?";

  private final Connections connections;

  SqlStages(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<Long> due(String stage, int limit) throws StoreException {
    return connections.read(sql -> {
      List<Long> due = new ArrayList<>(sql.list("SELECT arrival FROM redo WHERE stage = ? ORDER BY arrival LIMIT ?",
          row -> row.getLong(1), stage, limit));
      if (due.size() < limit) {
        due.addAll(sql.list("SELECT arrival " + NEW + " ORDER BY arrival LIMIT ?", row -> row.getLong(1),
            last(sql, stage), limit - due.size()));
      }
      return due;
    });
  }

  private static long last(Sql sql, String stage) throws SQLException {
    return sql.one("SELECT arrival FROM stage WHERE name = ?", row -> row.getLong(1), stage).orElse(0L);
  }

  @Override
  public void done(String stage, long arrival) throws StoreException {
    connections.write(sql -> {
      sql.update("DELETE FROM redo WHERE stage = ? AND arrival = ?", stage, arrival);
      return sql.update("INSERT INTO stage (name, arrival) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
          + " SET arrival = excluded.arrival WHERE excluded.arrival > stage.arrival", stage, arrival);
    });
  }

  @Override
  public long left(String stage) throws StoreException {
    return connections.read(sql -> sql.number("SELECT count(*) FROM redo WHERE stage = ?", stage)
        + sql.number("SELECT count(*) " + NEW, last(sql, stage)));
  }

  @Override
  public void reset(String stage) throws StoreException {
    connections.write(sql -> {
      sql.update("DELETE FROM redo WHERE stage = ?", stage);
      return sql.update("DELETE FROM stage WHERE name = ?", stage);
    });
  }
}
