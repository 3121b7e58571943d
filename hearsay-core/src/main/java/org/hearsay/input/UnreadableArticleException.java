package org.hearsay.input;

import java.io.IOException;

/**
 * An input that is no readable article. The message is one line that can be shown to a user as it is: where, what is
 * wrong, and what to do about it.
 */
public final class UnreadableArticleException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;

  private final String reason;

  /**
   * Says what is wrong with an input.
   *
   * @param where the input as the user named it; control characters, which a file's name may hold, are shown as "?"
   * @param what what is wrong and, where that helps, what to do
   */
  public UnreadableArticleException(String where, String what) {
    super(line(where) + ": " + line(what));
    this.reason = line(what);
  }

  UnreadableArticleException(String where, String what, Throwable cause) {
    super(line(where) + ": " + line(what), cause);
    this.reason = line(what);
  }

  /** What is wrong, in one line, without the name of the input. */
  public String reason() {
    return reason;
  }

  /** Without what would break the line or steer a terminal. */
  private static String line(String words) {
    StringBuilder line = new StringBuilder();
    words.codePoints().limit(LONGEST).forEach(c -> line.appendCodePoint(breaksLine(c) ? '?' : c));
    return line.toString();
  }

  private static boolean breaksLine(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT,
          Character.SURROGATE -> true;
      default -> false;
    };
  }
}
