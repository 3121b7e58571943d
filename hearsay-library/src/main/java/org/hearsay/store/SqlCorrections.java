package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Corrections in SQL. */
final class SqlCorrections implements Corrections {
  private static final Map<String, Correction.Kind> KINDS =
      Stream.of(Correction.Kind.values()).collect(Collectors.toMap(Correction.Kind::word, Function.identity()));

  private final Connections connections;

  SqlCorrections(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Correction add(Correction c) throws StoreException {
    return connections.write(sql -> {
      Revision revision = SqlArticles.revision(sql, c.arrival())
          .orElseThrow(() -> new IllegalArgumentException("the library has no revision " + c.arrival()));
      String text = revision.article().text();
      int end = text.codePointCount(0, text.length());
      Stream.of(c.before(), c.source(), c.cue(), c.content()).flatMap(List::stream).forEach(span -> {
        if (span.end() > end || span.length() == 0) {
          throw new IllegalArgumentException("a piece of a correction lies in the text and is not empty, unlike "
              + span.start() + "-" + span.end());
        }
      });
      long number = sql.next("correction", 1);
      sql.update("INSERT INTO correction (number, arrival, kind, before, source, cue, content, made, note)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", number, c.arrival(), c.kind().word(), written(c.before()),
          written(c.source()), written(c.cue()), written(c.content()), c.made(), Sql.storable(c.note()));
      return sql.one("SELECT * FROM correction WHERE number = ?", SqlCorrections::correction, number).orElseThrow();
    });
  }

  @Override
  public void remove(long number) throws StoreException {
    connections.write(sql -> {
      sql.update("DELETE FROM correction WHERE number = ?", number);
      return number;
    });
  }

  @Override
  public List<Correction> of(long arrival) throws StoreException {
    return connections.read(sql -> of(sql, arrival));
  }

  static List<Correction> of(Sql sql, long arrival) throws SQLException {
    return sql.list("SELECT * FROM correction WHERE arrival = ? ORDER BY number", SqlCorrections::correction, arrival);
  }

  @Override
  public List<Correction> after(long number, int limit) throws StoreException {
    return connections.read(sql -> sql.list("SELECT * FROM correction WHERE number > ? ORDER BY number LIMIT ?",
        SqlCorrections::correction, number, limit));
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(row.getLong("number"), row.getLong("arrival"), KINDS.get(row.getString("kind")),
        read(row.getString("before")), read(row.getString("source")), read(row.getString("cue")), read(row.getString("content")),
        Instant.ofEpochMilli(row.getLong("made")), row.getString("note"));
  }

  private static String written(List<PointSpan> spans) {
    return spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(";"));
  }

  private static List<PointSpan> read(String spans) {
    return spans.isEmpty() ? List.of() : Stream.of(spans.split(";")).map(span -> {
      String[] ends = span.split("-");
      return new PointSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }).toList();
  }
}
