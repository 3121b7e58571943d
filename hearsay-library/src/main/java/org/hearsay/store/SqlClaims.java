package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Claims in SQL. A claim's counts are kept with it and made anew whenever its members change. */
final class SqlClaims implements Claims {
  private static final String CLAIMS = "SELECT c.* FROM claim c ";

  private final Connections connections;

  SqlClaims(Connections connections) {
    this.connections = connections;
  }

  @Override
  public long found(long statement, String why) throws StoreException {
    return connections.write(sql -> {
      requireStatements(sql, List.of(statement));
      long claim = sql.next("claim", 1);
      sql.update("INSERT INTO claim (number, statements, outlets) VALUES (?, 0, 0)", claim);
      put(sql, new Member(claim, statement, 1, why));
      recount(sql, claim);
      return claim;
    });
  }

  @Override
  public void join(Member member) throws StoreException {
    connections.write(sql -> {
      requireLiving(sql, member.claim());
      requireStatements(sql, List.of(member.statement()));
      put(sql, member);
      recount(sql, member.claim());
      return member;
    });
  }

  private static void put(Sql sql, Member member) throws SQLException {
    sql.update("INSERT INTO member (claim, statement, score, why) VALUES (?, ?, ?, ?)"
        + " ON CONFLICT (claim, statement) DO UPDATE SET score = excluded.score, why = excluded.why",
        member.claim(), member.statement(), member.score(), member.why());
  }

  @Override
  public void leave(long claim, Collection<Long> statements) throws StoreException {
    connections.write(sql -> {
      for (long statement : statements) {
        sql.update("DELETE FROM member WHERE claim = ? AND statement = ?", claim, statement);
      }
      recount(sql, claim);
      return claim;
    });
  }

  @Override
  public void merge(long claim, long into, String why) throws StoreException {
    if (claim == into) {
      throw new IllegalArgumentException("claim " + claim + " cannot be merged into itself");
    }
    connections.write(sql -> {
      requireLiving(sql, claim);
      requireLiving(sql, into);
      sql.update("INSERT INTO member (claim, statement, score, why) SELECT ?, statement, score, ? FROM member"
          + " WHERE claim = ? ON CONFLICT DO NOTHING", into, why, claim);
      sql.update("DELETE FROM member WHERE claim = ?", claim);
      sql.update("UPDATE claim SET merged_into = ? WHERE number = ? OR merged_into = ?", into, claim, claim);
      recount(sql, claim);
      recount(sql, into);
      return into;
    });
  }

  /** Takes statements out of every claim. */
  static void forget(Sql sql, Collection<Long> statements) throws SQLException {
    List<Long> claims = having(sql, statements);
    for (long statement : statements) {
      sql.update("DELETE FROM member WHERE statement = ?", statement);
    }
    for (long claim : claims) {
      recount(sql, claim);
    }
  }

  private static void recount(Sql sql, long claim) throws SQLException {
    sql.update("UPDATE claim SET (statements, outlets, earliest, latest) ="
        + " (SELECT count(*), count(DISTINCT coalesce(r.outlet, '')), min(s.published_at), max(s.published_at)"
        + " FROM member m JOIN statement s ON s.number = m.statement JOIN revision r ON r.arrival = s.arrival"
        + " WHERE m.claim = ?) WHERE number = ?", claim, claim);
  }

  private static void requireLiving(Sql sql, long claim) throws SQLException {
    if (!sql.any("SELECT 1 FROM claim WHERE number = ? AND merged_into IS NULL", claim)) {
      throw new IllegalArgumentException("there is no claim " + claim + ", or it was merged into another");
    }
  }

  static void requireStatements(Sql sql, Collection<Long> statements) throws SQLException {
    List<Long> found =
        sql.among("SELECT number FROM statement WHERE number IN", row -> row.getLong(1), statements);
    Optional<Long> missing = statements.stream().filter(s -> !found.contains(s)).findFirst();
    if (missing.isPresent()) {
      throw new IllegalArgumentException("there is no statement " + missing.get());
    }
  }

  @Override
  public Optional<Claim> claim(long number) throws StoreException {
    return connections.read(sql -> sql.one(CLAIMS + "WHERE number = ?", SqlClaims::claim, number));
  }

  @Override
  public List<Claim> of(long statement) throws StoreException {
    return connections.read(sql -> sql.list(CLAIMS + "JOIN member m ON m.claim = c.number WHERE m.statement = ?"
        + " ORDER BY c.number", SqlClaims::claim, statement));
  }

  @Override
  public List<Long> having(Collection<Long> statements) throws StoreException {
    return connections.read(sql -> having(sql, statements));
  }

  private static List<Long> having(Sql sql, Collection<Long> statements) throws SQLException {
    return sql.among("SELECT claim FROM member WHERE statement IN", row -> row.getLong(1), statements).stream()
        .distinct().sorted().toList();
  }

  @Override
  public List<Member> members(long claim) throws StoreException {
    return connections.read(sql -> sql.list("SELECT m.* FROM member m JOIN statement s ON s.number = m.statement"
        + " WHERE m.claim = ? ORDER BY s.published_at IS NULL, s.published_at, s.number", SqlClaims::member, claim));
  }

  @Override
  public List<Claim> after(long number, int least, int limit) throws StoreException {
    return connections.read(sql -> sql.list(CLAIMS + "WHERE number > ? AND statements >= ? AND merged_into IS NULL"
        + " ORDER BY number LIMIT ?", SqlClaims::claim, number, least, limit));
  }

  @Override
  public List<Claim> widest(int skip, int limit) throws StoreException {
    return connections.read(sql -> sql.list(CLAIMS + "WHERE statements > 0 ORDER BY outlets DESC, statements DESC, number"
        + " LIMIT ? OFFSET ?", SqlClaims::claim, limit, skip));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(row.getLong("number"), Sql.number(row, "merged_into"), row.getInt("statements"),
        row.getInt("outlets"), Sql.time(row, "earliest"), Sql.time(row, "latest"));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(row.getLong("claim"), row.getLong("statement"), row.getDouble("score"), row.getString("why"));
  }
}
