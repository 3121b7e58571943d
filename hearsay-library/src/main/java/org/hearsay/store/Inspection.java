package org.hearsay.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks a whole library through. */
final class Inspection {
  private static final int AT_ONCE = 200;

  private static final Map<String, String> TABLES = Map.of("articles", "article", "revisions", "revision", "readings",
      "reading", "statements", "statement", "claims", "claim", "decisions", "decision", "groups of copies", "copy_group",
      "addresses visited", "feed", "disputes", "dispute", "corrections", "correction");

  /** A column that has to lead to a row of another table. */
  private record Lead(String table, String column, String to, String key) {}

  private static final List<Lead> LEADS = List.of(
      new Lead("revision", "article", "article", "number"),
      new Lead("reading", "arrival", "revision", "arrival"),
      new Lead("statement", "arrival", "reading", "arrival"),
      new Lead("redo", "arrival", "revision", "arrival"),
      new Lead("member", "claim", "claim", "number"),
      new Lead("member", "statement", "statement", "number"),
      new Lead("claim", "merged_into", "claim", "number"),
      new Lead("decided", "decision", "decision", "number"),
      new Lead("decided", "statement", "statement", "number"),
      new Lead("dispute", "one", "statement", "number"),
      new Lead("dispute", "other", "statement", "number"),
      new Lead("print", "arrival", "revision", "arrival"),
      new Lead("same_text", "arrival", "revision", "arrival"),
      new Lead("same_text", "copy_group", "copy_group", "number"),
      new Lead("copy_group", "original", "same_text", "arrival"),
      new Lead("part_copy", "arrival", "revision", "arrival"),
      new Lead("part_copy", "part", "revision", "arrival"));

  private final Sql sql;
  private final Dialect dialect;
  private final List<String> faults = new ArrayList<>();

  Inspection(Sql sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  StoreCheck report() throws SQLException {
    faults.addAll(dialect.integrity(sql));
    SortedMap<String, Long> counts = counts(sql);
    for (Lead lead : LEADS) {
      count("rows of " + lead.table + " lead to no " + lead.to, "SELECT count(*) FROM " + lead.table + " t WHERE t."
          + lead.column + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + lead.to + " o WHERE o." + lead.key + " = t."
          + lead.column + ")");
    }
    count("articles have no revision",
        "SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.article = a.number)");
    count("claims count other members than they have",
        "SELECT count(*) FROM claim c WHERE statements <> (SELECT count(*) FROM member m WHERE m.claim = c.number)");
    packed();
    return new StoreCheck(Integer.toString(Schema.VERSION), counts, faults);
  }

  static SortedMap<String, Long> counts(Sql sql) throws SQLException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      counts.put(table.getKey(), sql.number("SELECT count(*) FROM " + table.getValue()));
    }
    return counts;
  }

  private void count(String fault, String query) throws SQLException {
    long rows = sql.number(query);
    if (rows > 0) {
      faults.add(rows + " " + fault);
    }
  }

  private record Stored(long arrival, String hash, byte[] packed) {}

  /** Whether texts are what they were when they were stored, and readings can be unpacked. */
  private void packed() throws SQLException {
    for (String query : List.of("SELECT arrival, hash, text FROM revision WHERE arrival > ? ORDER BY arrival LIMIT ?",
        "SELECT arrival, '', json FROM reading WHERE arrival > ? ORDER BY arrival LIMIT ?")) {
      List<Stored> some;
      long last = 0;
      do {
        some = sql.list(query, row -> new Stored(row.getLong(1), row.getString(2), row.getBytes(3)), last, AT_ONCE);
        for (Stored stored : some) {
          last = stored.arrival;
          unpack(stored);
        }
      } while (some.size() == AT_ONCE);
    }
  }

  private void unpack(Stored stored) {
    boolean text = !stored.hash.isEmpty();
    try {
      String unpacked = Packed.text(stored.packed);
      if (text && !HexFormat.of().formatHex(Hash.of(unpacked)).equals(stored.hash)) {
        faults.add("the text of revision " + stored.arrival + " is not the one that was stored");
      }
    } catch (IOException e) {
      faults.add("the " + (text ? "text" : "reading") + " of revision " + stored.arrival + " cannot be unpacked: "
          + e.getMessage());
    }
  }
}
