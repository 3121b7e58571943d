package org.hearsay.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Puts the statements of a new reading in the place of those of the one before. */
final class Succession {
  private static final double LEAST_SHARED = 0.5;

  private final Sql sql;
  private final long arrival;

  Succession(Sql sql, long arrival) {
    this.sql = sql;
    this.arrival = arrival;
  }

  void replace(List<Statement> statements) throws SQLException {
    List<Statement> before = SqlStatements.of(sql, arrival);
    List<Long> numbers = before.stream().map(Statement::number).toList();
    // parts are unique within a revision: the earlier ones step aside until nothing leads to them
    sql.update("UPDATE statement SET part = '-' || part WHERE arrival = ?", arrival);
    long first = SqlStatements.insert(sql, arrival, statements);
    for (Statement old : before) {
      if (sql.any("SELECT 1 FROM decided WHERE statement = ?", old.number())) {
        inherit(old, heir(old, statements), first);
      }
    }
    SqlClaims.forget(sql, numbers);
    SqlDisputes.forget(sql, numbers);
    sql.update("DELETE FROM statement WHERE arrival = ? AND number < ?", arrival, first);
  }

  /** The new statement, of the same voice, that shares most of the words with an old one. */
  private static Optional<Integer> heir(Statement old, List<Statement> statements) {
    double most = LEAST_SHARED;
    Optional<Integer> heir = Optional.empty();
    for (int i = 0; i < statements.size(); i++) {
      double shared = statements.get(i).ownVoice() == old.ownVoice() ? shared(old, statements.get(i)) : 0;
      if (shared > most || shared == most && heir.isEmpty()) {
        most = shared;
        heir = Optional.of(i);
      }
    }
    return heir;
  }

  /** Code points in both over code points in either. */
  private static double shared(Statement one, Statement other) {
    int both = 0;
    for (PointSpan a : one.spans()) {
      for (PointSpan b : other.spans()) {
        both += a.shared(b);
      }
    }
    int lengths = length(one) + length(other);
    return lengths == both ? 0 : (double) both / (lengths - both);
  }

  private static int length(Statement statement) {
    return statement.spans().stream().mapToInt(PointSpan::length).sum();
  }

  private void inherit(Statement old, Optional<Integer> heir, long first) throws SQLException {
    if (heir.isPresent()) {
      sql.update("INSERT INTO decided (decision, side, statement) SELECT decision, side, ? FROM decided WHERE statement = ?"
          + " ON CONFLICT DO NOTHING", first + heir.get(), old.number());
    }
    sql.update("DELETE FROM decided WHERE statement = ?", old.number());
    // a decision whose one side no longer stands in any text says nothing
    String empty = "SELECT number FROM decision d WHERE NOT EXISTS (SELECT 1 FROM decided WHERE decision = d.number AND"
        + " side = 1) OR NOT EXISTS (SELECT 1 FROM decided WHERE decision = d.number AND side = 2)";
    for (long decision : sql.list(empty, row -> row.getLong(1))) {
      SqlDecisions.remove(sql, decision);
    }
  }
}
