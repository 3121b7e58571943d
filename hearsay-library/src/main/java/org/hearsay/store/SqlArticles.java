package org.hearsay.store;

import java.io.IOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.Article;

/** Articles in SQL. */
final class SqlArticles implements Articles {
  private static final Map<String, Origin.Kind> KINDS =
      Arrays.stream(Origin.Kind.values()).collect(Collectors.toMap(Origin.Kind::word, Function.identity()));

  private static final String REVISIONS = "SELECT r.*, a.key FROM revision r JOIN article a ON a.number = r.article ";

  private final Connections connections;

  SqlArticles(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Stored add(CollectedArticle collected) throws StoreException {
    return connections.write(sql -> add(sql, collected));
  }

  Stored add(Sql sql, CollectedArticle collected) throws SQLException {
    ArticleKey key = collected.key();
    Optional<Stored> known = known(sql, collected);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Long> before = sql.one("SELECT number FROM article WHERE key = ?", row -> row.getLong(1), key);
    long article = before.isPresent() ? before.get() : sql.next("article", 1);
    if (before.isEmpty()) {
      sql.update("INSERT INTO article (number, key, identity) VALUES (?, ?, ?)", article, key, collected.identity());
    }
    int number = 1 + (int) sql.number("SELECT count(*) FROM revision WHERE article = ?", article);
    long arrival = sql.next("arrival", 1);
    insert(sql, collected, article, number, arrival);
    return new Stored(before.isPresent() ? Stored.Outcome.REVISED : Stored.Outcome.NEW, arrival, key, number);
  }

  private static void insert(Sql sql, CollectedArticle collected, long article, int number, long arrival)
      throws SQLException {
    Article a = collected.article();
    sql.update("INSERT INTO revision (arrival, article, number, hash, id, title, outlet, author, published, published_at,"
        + " address, language, origin_kind, origin, collected, text) VALUES (" + Sql.marks(16) + ")",
        arrival, article, number, collected.contentHash(), a.id(), a.title(), a.outlet(), a.author(), a.published(),
        a.published().flatMap(PublishedTime::of), a.address(), a.language(), collected.origin().kind().word(),
        collected.origin().place(), collected.collected(), Packed.of(a.text()));
  }

  @Override
  public Optional<Stored> known(CollectedArticle collected) throws StoreException {
    return connections.read(sql -> known(sql, collected));
  }

  private static Optional<Stored> known(Sql sql, CollectedArticle collected) throws SQLException {
    ArticleKey key = collected.key();
    return sql.one("SELECT r.arrival, r.number FROM revision r JOIN article a ON a.number = r.article"
        + " WHERE a.key = ? AND r.hash = ?",
        row -> new Stored(Stored.Outcome.KNOWN, row.getLong(1), key, row.getInt(2)), key, collected.contentHash());
  }

  @Override
  public Optional<Revision> revision(long arrival) throws StoreException {
    return connections.read(sql -> revision(sql, arrival));
  }

  static Optional<Revision> revision(Sql sql, long arrival) throws SQLException {
    return sql.one(REVISIONS + "WHERE r.arrival = ?", SqlArticles::revision, arrival);
  }

  @Override
  public List<Revision> revisions(ArticleKey key) throws StoreException {
    return connections.read(
        sql -> sql.list(REVISIONS + "WHERE a.key = ? ORDER BY r.number", SqlArticles::revision, key));
  }

  @Override
  public List<Revision> after(long arrival, int limit) throws StoreException {
    return connections.read(sql -> sql.list(REVISIONS + "WHERE r.arrival > ? ORDER BY r.arrival LIMIT ?",
        SqlArticles::revision, arrival, limit));
  }

  @Override
  public List<Revision> latest(int limit) throws StoreException {
    return connections.read(sql -> sql.list(REVISIONS + "ORDER BY r.arrival DESC LIMIT ?", SqlArticles::revision, limit));
  }

  @Override
  public List<Revision> newest(int skip, int limit) throws StoreException {
    return connections.read(sql -> sql.list(REVISIONS + "WHERE NOT EXISTS (SELECT 1 FROM revision later"
        + " WHERE later.article = r.article AND later.number > r.number) ORDER BY r.arrival DESC LIMIT ? OFFSET ?",
        SqlArticles::revision, limit, skip));
  }

  @Override
  public List<Revision> unread(long arrival, int limit) throws StoreException {
    return connections.read(sql -> sql.list(REVISIONS + "WHERE r.arrival > ?"
        + " AND NOT EXISTS (SELECT 1 FROM reading WHERE reading.arrival = r.arrival) ORDER BY r.arrival LIMIT ?",
        SqlArticles::revision, arrival, limit));
  }

  @Override
  public long count() throws StoreException {
    return connections.read(sql -> sql.number("SELECT count(*) FROM article"));
  }

  /** A row of {@link #REVISIONS}. */
  static Revision revision(ResultSet row) throws SQLException {
    Article article = new Article(row.getString("id"), text(row), Sql.text(row, "title"), Sql.text(row, "outlet"),
        Sql.text(row, "author"), Sql.text(row, "published"), Sql.text(row, "address").map(URI::create),
        Sql.text(row, "language"));
    return new Revision(row.getLong("arrival"), new ArticleKey(row.getString("key")), row.getInt("number"), article,
        new Origin(KINDS.get(row.getString("origin_kind")), row.getString("origin")),
        Instant.ofEpochMilli(row.getLong("collected")), Sql.time(row, "published_at"));
  }

  private static String text(ResultSet row) throws SQLException {
    try {
      return Packed.text(row.getBytes("text"));
    } catch (IOException e) {
      throw new DamagedRowException("the text of revision " + row.getLong("arrival") + " cannot be unpacked", e);
    }
  }
}
