package org.hearsay.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180, UTF-8). A spreadsheet program takes what begins with =, +, - or @ for a formula; such words get an
 * apostrophe before them, unless they are a number.
 */
public final class Csv {
  private final StringBuilder text = new StringBuilder();

  /** @param columns the first row */
  public Csv(String... columns) {
    row(Arrays.asList(columns));
  }

  /** Adds a row. */
  public Csv row(List<String> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(String words) {
    boolean formula = words.matches("(?s)\\s*[=+\\-@\\t\\r].*") && !words.matches("-?\\d+(\\.\\d+)?");
    String safe = formula ? "'" + words : words;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
