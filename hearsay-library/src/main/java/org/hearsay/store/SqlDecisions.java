package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decisions in SQL. */
final class SqlDecisions implements Decisions {
  /** Pairs of statements on different sides of a decision, seen from the one. */
  private static final String PAIRS = "SELECT d.kind, b.statement FROM decided a JOIN decision d ON d.number = a.decision"
      + " JOIN decided b ON b.decision = a.decision AND b.side <> a.side WHERE a.statement = ? ";

  private final Connections connections;

  SqlDecisions(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Decision add(Decision.Kind kind, Collection<Long> one, Collection<Long> other, Instant made, String note)
      throws StoreException {
    List<Long> first = one.stream().distinct().sorted().toList();
    List<Long> second = other.stream().distinct().sorted().toList();
    new Decision(0, kind, first, second, made, note); // refuses an empty side before anything is written
    return connections.write(sql -> {
      SqlClaims.requireStatements(sql, first);
      SqlClaims.requireStatements(sql, second);
      long number = sql.next("decision", 1);
      sql.update("INSERT INTO decision (number, kind, made, note) VALUES (?, ?, ?, ?)", number, kind.word(), made, note);
      List<Object[]> rows = new ArrayList<>();
      first.forEach(statement -> rows.add(new Object[] {number, 1, statement}));
      second.forEach(statement -> rows.add(new Object[] {number, 2, statement}));
      sql.batch("INSERT INTO decided (decision, side, statement) VALUES (?, ?, ?)", rows);
      return new Decision(number, kind, first, second, Instant.ofEpochMilli(made.toEpochMilli()), note);
    });
  }

  @Override
  public void remove(long number) throws StoreException {
    connections.write(sql -> {
      remove(sql, number);
      return number;
    });
  }

  static void remove(Sql sql, long number) throws SQLException {
    sql.update("DELETE FROM decided WHERE decision = ?", number);
    sql.update("DELETE FROM decision WHERE number = ?", number);
  }

  @Override
  public List<Decision> on(long statement) throws StoreException {
    return connections.read(sql -> decisions(sql, "SELECT d.*, p.side, p.statement FROM decision d"
        + " JOIN decided p ON p.decision = d.number WHERE d.number IN (SELECT decision FROM decided WHERE statement = ?)"
        + " ORDER BY d.number, p.side, p.statement", statement));
  }

  @Override
  public List<Decision> after(long number, int limit) throws StoreException {
    return connections.read(sql -> decisions(sql, "SELECT d.*, p.side, p.statement FROM decision d"
        + " JOIN decided p ON p.decision = d.number WHERE d.number IN (SELECT number FROM decision WHERE number > ?"
        + " ORDER BY number LIMIT ?) ORDER BY d.number, p.side, p.statement", number, limit));
  }

  private record Part(long number, Decision.Kind kind, Instant made, String note, int side, long statement) {}

  private static List<Decision> decisions(Sql sql, String query, Object... values) throws SQLException {
    Map<Long, List<Part>> parts = new TreeMap<>();
    for (Part part : sql.list(query, SqlDecisions::part, values)) {
      parts.computeIfAbsent(part.number, n -> new ArrayList<>()).add(part);
    }
    return parts.values().stream().map(of -> {
      Part any = of.get(0);
      return new Decision(any.number, any.kind, side(of, 1), side(of, 2), any.made, any.note);
    }).toList();
  }

  private static List<Long> side(List<Part> parts, int side) {
    return parts.stream().filter(p -> p.side == side).map(Part::statement).toList();
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(row.getLong("number"), kind(row), Instant.ofEpochMilli(row.getLong("made")), row.getString("note"),
        row.getInt("side"), row.getLong("statement"));
  }

  private static Decision.Kind kind(ResultSet row) throws SQLException {
    return row.getString("kind").equals(Decision.Kind.APART.word()) ? Decision.Kind.APART : Decision.Kind.TOGETHER;
  }

  @Override
  public List<Long> apartFrom(long statement, long claim) throws StoreException {
    return connections.read(sql -> latest(sql, Decision.Kind.APART,
        PAIRS + "AND b.statement IN (SELECT statement FROM member WHERE claim = ?) ORDER BY d.number", statement, claim));
  }

  @Override
  public List<Long> togetherWith(long statement) throws StoreException {
    return connections.read(sql -> latest(sql, Decision.Kind.TOGETHER, PAIRS + "ORDER BY d.number", statement));
  }

  private record Verdict(Decision.Kind kind, long statement) {}

  private static List<Long> latest(Sql sql, Decision.Kind kind, String query, Object... values) throws SQLException {
    Map<Long, Decision.Kind> latest = new LinkedHashMap<>();
    for (Verdict verdict : sql.list(query, row -> new Verdict(kind(row), row.getLong("statement")), values)) {
      latest.put(verdict.statement, verdict.kind);
    }
    return latest.entrySet().stream().filter(e -> e.getValue() == kind).map(Map.Entry::getKey).sorted().toList();
  }
}
