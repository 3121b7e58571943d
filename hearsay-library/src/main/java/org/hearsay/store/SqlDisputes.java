package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Disputes in SQL. */
final class SqlDisputes implements Disputes {
  private static final Map<String, Dispute.Kind> KINDS =
      Stream.of(Dispute.Kind.values()).collect(Collectors.toMap(Dispute.Kind::word, Function.identity()));

  private final Connections connections;

  SqlDisputes(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void add(Dispute dispute) throws StoreException {
    connections.write(sql -> {
      SqlClaims.requireStatements(sql, List.of(dispute.one(), dispute.other()));
      if (!sql.any("SELECT 1 FROM dispute WHERE one = ? AND other = ? AND kind = ?", dispute.one(), dispute.other(),
          dispute.kind().word())) {
        sql.update("INSERT INTO dispute (number, kind, one, other, one_words, other_words, score) VALUES (?, ?, ?, ?, ?, ?, ?)",
            sql.next("dispute", 1), dispute.kind().word(), dispute.one(), dispute.other(), Sql.storable(dispute.oneWords()),
            Sql.storable(dispute.otherWords()), dispute.score());
      }
      return dispute;
    });
  }

  @Override
  public List<Dispute> of(Collection<Long> statements) throws StoreException {
    return connections.read(sql -> Stream.concat(
        sql.among("SELECT * FROM dispute WHERE one IN", SqlDisputes::dispute, statements).stream(),
        sql.among("SELECT * FROM dispute WHERE other IN", SqlDisputes::dispute, statements).stream())
        .distinct().sorted(Comparator.comparingLong(Dispute::number)).toList());
  }

  @Override
  public List<Dispute> after(long number, int limit) throws StoreException {
    return connections.read(sql -> sql.list("SELECT * FROM dispute WHERE number > ? ORDER BY number LIMIT ?",
        SqlDisputes::dispute, number, limit));
  }

  @Override
  public void forget(Collection<Long> statements) throws StoreException {
    connections.write(sql -> {
      forget(sql, statements);
      return statements;
    });
  }

  static void forget(Sql sql, Collection<Long> statements) throws SQLException {
    for (long statement : statements) {
      sql.update("DELETE FROM dispute WHERE one = ? OR other = ?", statement, statement);
    }
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    return new Dispute(row.getLong("number"), KINDS.get(row.getString("kind")), row.getLong("one"), row.getLong("other"),
        row.getString("one_words"), row.getString("other_words"), row.getDouble("score"));
  }
}
