package org.hearsay.cli;

/**
 * What is known of the terminal. The launcher looks, since Java cannot tell which of its streams are terminals: it sets
 * {@code hearsay.terminal} to any of {@code out} and {@code err}, and {@code hearsay.columns}.
 */
final class Terminal {
  private static final int USUAL_COLUMNS = 80;
  private static final int LEAST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 100;

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean out() {
    return System.getProperty("hearsay.terminal", "").contains("out");
  }

  /** Whether standard error is a terminal. */
  static boolean err() {
    return System.getProperty("hearsay.terminal", "").contains("err");
  }

  /** Whether to use colours on standard output: on a terminal that can, unless NO_COLOR is set (no-color.org). */
  static boolean colours() {
    String no = System.getenv("NO_COLOR");
    return out() && (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  /** How many columns a text that is set for reading takes: the terminal's width, within limits. */
  static int columns() {
    Integer given = Integer.getInteger("hearsay.columns");
    return given == null ? USUAL_COLUMNS : Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, given));
  }
}
