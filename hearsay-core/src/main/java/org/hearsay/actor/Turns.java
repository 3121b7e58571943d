package org.hearsay.actor;

import java.util.Arrays;

/**
 * Who has the floor in a transcript: a paragraph that begins with a name and a colon starts a turn, which lasts until
 * the next. A text with fewer than {@value #LEAST} such paragraphs is no transcript.
 */
final class Turns {
  private static final int LEAST = 3;
  private static final int LONGEST_NAME = 6;

  private final int[] starts;

  private Turns(int[] starts) {
    this.starts = starts;
  }

  /** Looks for turns. */
  static Turns of(Layout layout) {
    int[] starts = new int[layout.size()];
    Arrays.fill(starts, Heads.NONE);
    int turns = 0;
    int speaker = Heads.NONE;
    for (int i = 0; i < layout.size(); i++) {
      boolean paragraph = i == 0 || layout.paragraph(i) != layout.paragraph(i - 1);
      if (paragraph && begins(layout, i)) {
        speaker = i;
        turns++;
      }
      starts[i] = speaker;
    }
    if (turns < LEAST) {
      Arrays.fill(starts, Heads.NONE);
    }
    return new Turns(starts);
  }

  private static boolean begins(Layout layout, int first) {
    for (int i = first; i < Math.min(layout.size(), first + LONGEST_NAME); i++) {
      if (layout.word(i).equals(":")) {
        return i > first;
      }
      if (!layout.capital(i) && !layout.word(i).equals(".") && !layout.word(i).equals("-")) {
        return false;
      }
    }
    return false;
  }

  /** The first word of the name of whoever has the floor at word {@code i}, or {@link Heads#NONE}. */
  int speakerAt(int i) {
    return starts[i];
  }
}
