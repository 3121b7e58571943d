package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies in SQL. */
final class SqlCopies implements Copies {
  private static final int MOST_PRINTS_AT_ONCE = 50;

  private final Connections connections;

  SqlCopies(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void putPrints(long arrival, Collection<Long> prints) throws StoreException {
    connections.write(sql -> {
      sql.batch("INSERT INTO print (value, arrival) VALUES (?, ?) ON CONFLICT DO NOTHING",
          prints.stream().distinct().sorted().map(print -> new Object[] {print, arrival}).toList());
      return arrival;
    });
  }

  @Override
  public List<Long> sharing(Collection<Long> prints, long before, int crowd, int limit) throws StoreException {
    Map<Long, Integer> shared = new HashMap<>();
    List<Long> all = prints.stream().distinct().toList();
    connections.read(sql -> {
      for (int from = 0; from < all.size(); from += MOST_PRINTS_AT_ONCE) {
        count(sql, all.subList(from, Math.min(all.size(), from + MOST_PRINTS_AT_ONCE)), before, crowd, shared);
      }
      return shared;
    });
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(limit).map(Map.Entry::getKey).toList();
  }

  private record Print(long value, long arrival) {}

  private static void count(Sql sql, List<Long> prints, long before, int crowd, Map<Long, Integer> shared)
      throws SQLException {
    String one = "SELECT * FROM (SELECT value, arrival FROM print WHERE value = ? AND arrival < ? ORDER BY arrival LIMIT ?)"
        + " AS p";
    Object[] values = prints.stream().flatMap(print -> Stream.<Object>of(print, before, crowd + 1)).toArray();
    Map<Long, List<Long>> holders = new HashMap<>();
    for (Print print : sql.list(String.join(" UNION ALL ", Collections.nCopies(prints.size(), one)),
        row -> new Print(row.getLong(1), row.getLong(2)), values)) {
      holders.computeIfAbsent(print.value, v -> new ArrayList<>()).add(print.arrival);
    }
    holders.values().stream().filter(h -> h.size() <= crowd).flatMap(List::stream)
        .forEach(arrival -> shared.merge(arrival, 1, Integer::sum));
  }

  @Override
  public Optional<CopyGroup> group(long arrival) throws StoreException {
    return connections.read(sql -> {
      Optional<Long> number = groupOf(sql, arrival);
      return number.isEmpty() ? Optional.empty() : byNumber(sql, number.get());
    });
  }

  @Override
  public Optional<CopyGroup> byNumber(long number) throws StoreException {
    return connections.read(sql -> byNumber(sql, number));
  }

  private static Optional<CopyGroup> byNumber(Sql sql, long number) throws SQLException {
    List<CopyGroup> found = groups(sql, "WHERE g.number = ?", number);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  private static Optional<Long> groupOf(Sql sql, long arrival) throws SQLException {
    return sql.one("SELECT copy_group FROM same_text WHERE arrival = ?", row -> row.getLong(1), arrival);
  }

  @Override
  public CopyGroup join(long arrival, long like, double share) throws StoreException {
    return connections.write(sql -> {
      Optional<Long> mine = groupOf(sql, arrival);
      Optional<Long> others = groupOf(sql, like);
      long group;
      if (mine.isPresent() && others.isPresent()) {
        group = unite(sql, Math.min(mine.get(), others.get()), Math.max(mine.get(), others.get()));
      } else {
        group = mine.or(() -> others).orElse(0L);
        if (group == 0) {
          group = sql.next("copy_group", 1);
          sql.update("INSERT INTO copy_group (number, original) VALUES (?, ?)", group, like);
        }
        if (others.isEmpty()) {
          put(sql, group, new CopyGroup.Copy(like, mine.isPresent() ? arrival : like, mine.isPresent() ? share : 1));
        }
        if (mine.isEmpty()) {
          put(sql, group, new CopyGroup.Copy(arrival, like, share));
        }
      }
      sql.update("UPDATE copy_group SET original = (SELECT s.arrival FROM same_text s JOIN revision r"
          + " ON r.arrival = s.arrival WHERE s.copy_group = ? ORDER BY r.published_at IS NULL, r.published_at, s.arrival"
          + " LIMIT 1) WHERE number = ?", group, group);
      return byNumber(sql, group).orElseThrow();
    });
  }

  private static void put(Sql sql, long group, CopyGroup.Copy copy) throws SQLException {
    sql.update("INSERT INTO same_text (arrival, copy_group, like_arrival, share) VALUES (?, ?, ?, ?)", copy.arrival(), group,
        copy.like(), copy.share());
  }

  private static long unite(Sql sql, long kept, long given) throws SQLException {
    if (kept != given) {
      sql.update("UPDATE same_text SET copy_group = ? WHERE copy_group = ?", kept, given);
      sql.update("DELETE FROM copy_group WHERE number = ?", given);
    }
    return kept;
  }

  @Override
  public void putPart(PartCopy part) throws StoreException {
    connections.write(sql -> sql.update("INSERT INTO part_copy (arrival, part, share, contained) VALUES (?, ?, ?, ?)"
        + " ON CONFLICT (arrival, part) DO UPDATE SET share = excluded.share, contained = excluded.contained",
        part.arrival(), part.part(), part.share(), part.contained()));
  }

  @Override
  public List<PartCopy> parts(long arrival) throws StoreException {
    return connections.read(sql -> sql.list("SELECT * FROM part_copy WHERE arrival = ? ORDER BY share DESC, part",
        row -> new PartCopy(row.getLong("arrival"), row.getLong("part"), row.getDouble("share"),
            row.getDouble("contained")), arrival));
  }

  @Override
  public Map<Long, Long> originals(Collection<Long> arrivals) throws StoreException {
    return connections.read(sql -> sql.among("SELECT s.arrival, g.original FROM same_text s JOIN copy_group g"
        + " ON g.number = s.copy_group WHERE s.arrival IN", row -> Map.entry(row.getLong(1), row.getLong(2)), arrivals))
        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<CopyGroup> after(long number, int limit) throws StoreException {
    return connections.read(sql -> groups(sql,
        "WHERE g.number IN (SELECT number FROM copy_group WHERE number > ? ORDER BY number LIMIT ?)", number, limit));
  }

  private record Row(long group, long original, CopyGroup.Copy copy) {}

  private static List<CopyGroup> groups(Sql sql, String which, Object... values) throws SQLException {
    Map<Long, List<Row>> rows = new HashMap<>();
    for (Row row : sql.list("SELECT g.number, g.original, s.* FROM copy_group g JOIN same_text s ON s.copy_group = g.number "
        + which + " ORDER BY g.number, s.arrival", SqlCopies::row, values)) {
      rows.computeIfAbsent(row.group, g -> new ArrayList<>()).add(row);
    }
    return rows.values().stream()
        .map(of -> new CopyGroup(of.get(0).group, of.get(0).original, of.stream().map(Row::copy).toList()))
        .sorted(Comparator.comparing(CopyGroup::number)).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong("number"), row.getLong("original"), new CopyGroup.Copy(row.getLong("arrival"),
        row.getLong("like_arrival"), row.getDouble("share")));
  }

  @Override
  public void clear() throws StoreException {
    connections.write(sql -> {
      for (String table : List.of("part_copy", "same_text", "copy_group", "print")) {
        sql.update("DELETE FROM " + table);
      }
      return sql.update("UPDATE counter SET value = 0 WHERE name = 'copy_group'");
    });
  }
}
