package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** SQL on one connection. Values are bound in the order of the question marks; an empty optional is bound as NULL. */
final class Sql {
  /** The most question marks for one list: below the least limit of either database. */
  static final int MOST_VALUES = 500;

  /** Makes something of the row that a result stands on. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
      return found;
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> one(String sql, Row<T> row, Object... values) throws SQLException {
    List<T> found = list(sql, row, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** The number in the first column of the only row. */
  long number(String sql, Object... values) throws SQLException {
    return one(sql, row -> row.getLong(1), values).orElseThrow();
  }

  /** Whether there is any row. */
  boolean any(String sql, Object... values) throws SQLException {
    return one(sql, row -> true, values).isPresent();
  }

  /** The rows of a query that ends in a list of values, {@code IN (…)}, for lists of any length; no order. */
  <T> List<T> among(String sql, Row<T> row, Collection<Long> values) throws SQLException {
    List<T> found = new ArrayList<>();
    List<Long> all = values.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += MOST_VALUES) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + MOST_VALUES));
      found.addAll(list(sql + " (" + marks(some.size()) + ")", row, some.toArray()));
    }
    return found;
  }

  static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** How many rows were changed. */
  int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  void batch(String sql, Collection<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Takes {@code count} numbers of a kind; gives the first of them. */
  long next(String counter, int count) throws SQLException {
    return number("UPDATE counter SET value = value + ? WHERE name = ? RETURNING value", (long) count, counter) - count + 1;
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        bind(statement, at, optional.get());
      } else {
        statement.setNull(at, Types.NULL);
      }
    } else if (value instanceof Long number) {
      statement.setLong(at, number);
    } else if (value instanceof Integer number) {
      statement.setInt(at, number);
    } else if (value instanceof Double number) {
      statement.setDouble(at, number);
    } else if (value instanceof Instant time) {
      statement.setLong(at, time.toEpochMilli());
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else {
      statement.setString(at, storable(value.toString()));
    }
  }

  /** Without what one of the databases refuses: NUL and halves of surrogate pairs become U+FFFD; no length changes. */
  static String storable(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    char[] units = text.toCharArray();
    for (; i < units.length; i++) {
      boolean pair = i + 1 < units.length && Character.isSurrogatePair(units[i], units[i + 1]);
      if (pair) {
        i++;
      } else if (units[i] == 0 || Character.isSurrogate(units[i])) {
        units[i] = '\uFFFD';
      }
    }
    return new String(units);
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
