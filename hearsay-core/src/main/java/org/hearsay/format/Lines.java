package org.hearsay.format;

import java.util.List;

/** Words for a terminal: nothing in them commands it. Plain functions. */
public final class Lines {
  private Lines() {}

  /** Words in lines of at most {@code width} columns, without line ends; a word longer than a line is divided. */
  public static List<String> of(String words, int width) {
    return Typesetter.lines(Terminal.line(words), width);
  }

  /** Words on one line: each run of white space becomes one space, controls become pictures. */
  public static String one(String words) {
    return Terminal.line(words);
  }

  /** As much of the words as fits on a line, with … for the rest. */
  public static String shortened(String words, int width) {
    return Terminal.shortened(Terminal.line(words), width);
  }
}
