package org.hearsay.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.format.Format;
import org.hearsay.format.ReadingWriter;
import org.hearsay.format.WriterOptions;

/** Readings in SQL, as gzipped JSON. */
final class SqlReadings implements Readings {
  private final Connections connections;

  SqlReadings(Connections connections) {
    this.connections = connections;
  }

  static void requireSameText(Article article, Reading reading) {
    // a half of a surrogate pair does not survive being stored
    if (!reading.article().text().equals(article.text())
        && !Arrays.equals(Hash.of(reading.article().text()), Hash.of(article.text()))) {
      throw new IllegalArgumentException("the reading is of another text than article '" + article.id() + "'");
    }
  }

  @Override
  public void put(long arrival, Reading reading) throws StoreException {
    connections.write(sql -> {
      put(sql, arrival, reading);
      return arrival;
    });
  }

  void put(Sql sql, long arrival, Reading found) throws SQLException {
    Revision revision = SqlArticles.revision(sql, arrival)
        .orElseThrow(() -> new IllegalArgumentException("the library has no revision " + arrival));
    requireSameText(revision.article(), found);
    Optional<byte[]> before = sql.one("SELECT json FROM reading WHERE arrival = ?", row -> row.getBytes(1), arrival);
    Reading reading = before.isEmpty() ? found : Corrected.of(found, SqlCorrections.of(sql, arrival)); // one corrects what is there
    byte[] json = Packed.of(json(reading));
    if (before.isPresent() && Arrays.equals(before.get(), json)) {
      return;
    }
    sql.update("INSERT INTO reading (arrival, model, json) VALUES (?, ?, ?)"
        + " ON CONFLICT (arrival) DO UPDATE SET model = excluded.model, json = excluded.json",
        arrival, reading.model(), json);
    List<Statement> statements = new ReadingStatements(reading, revision).all();
    if (before.isPresent()) {
      new Succession(sql, arrival).replace(statements);
    } else {
      SqlStatements.insert(sql, arrival, statements);
    }
    sql.update("INSERT INTO redo (stage, arrival) SELECT name, ? FROM stage WHERE stage.arrival >= ?"
        + " ON CONFLICT DO NOTHING", arrival, arrival);
  }

  private static String json(Reading reading) {
    StringWriter out = new StringWriter();
    try {
      ReadingWriter writer = Format.JSONL.writer(out, WriterOptions.standard());
      writer.begin();
      writer.write(reading);
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return out.toString();
  }

  @Override
  public Optional<Reading> of(long arrival) throws StoreException {
    return connections.read(sql -> {
      Optional<byte[]> json = sql.one("SELECT json FROM reading WHERE arrival = ?", row -> row.getBytes(1), arrival);
      if (json.isEmpty()) {
        return Optional.empty();
      }
      Revision revision = SqlArticles.revision(sql, arrival).orElseThrow();
      try {
        return Optional.of(ReadingParser.parse(Packed.text(json.get()), revision.article()));
      } catch (IOException | IllegalArgumentException e) {
        throw new DamagedRowException("the reading of revision " + arrival + " cannot be understood", e);
      }
    });
  }

  @Override
  public Optional<String> model(long arrival) throws StoreException {
    return connections.read(
        sql -> sql.one("SELECT model FROM reading WHERE arrival = ?", row -> row.getString(1), arrival));
  }

  @Override
  public SortedMap<String, Long> models() throws StoreException {
    return connections.read(sql -> {
      SortedMap<String, Long> models = new TreeMap<>();
      sql.list("SELECT model, count(*) FROM reading GROUP BY model", SqlReadings::counted)
          .forEach(c -> models.put(c.model, c.readings));
      return models;
    });
  }

  private record Counted(String model, long readings) {}

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(row.getString(1), row.getLong(2));
  }

  @Override
  public List<Revision> outdated(String model, long arrival, int limit) throws StoreException {
    return connections.read(sql -> sql.list("SELECT r.*, a.key FROM reading g JOIN revision r ON r.arrival = g.arrival"
        + " JOIN article a ON a.number = r.article WHERE g.model <> ? AND g.arrival > ? ORDER BY g.arrival LIMIT ?",
        SqlArticles::revision, model, arrival, limit));
  }
}
