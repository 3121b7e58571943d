package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.Span;

/**
 * Who has the floor in a transcript: a paragraph that begins with a name and a colon starts a turn, which lasts until
 * the next. A text with fewer than {@value #LEAST} such paragraphs is no transcript.
 */
final class Turns {
  private static final int LEAST = 3;
  private static final int LONGEST_NAME = 6;

  private final int[] starts;
  private final List<Span> names;

  private Turns(int[] starts, List<Span> names) {
    this.starts = starts;
    this.names = List.copyOf(names);
  }

  /** Looks for turns. */
  static Turns of(Layout layout) {
    int[] starts = new int[layout.size()];
    Arrays.fill(starts, Heads.NONE);
    List<Span> names = new ArrayList<>();
    int speaker = Heads.NONE;
    for (int i = 0; i < layout.size(); i++) {
      boolean paragraph = i == 0 || layout.paragraph(i) != layout.paragraph(i - 1);
      int colon = paragraph ? colon(layout, i) : Heads.NONE;
      if (colon > i) {
        speaker = i;
        names.add(layout.span(i, colon));
      }
      starts[i] = speaker;
    }
    if (names.size() < LEAST) {
      Arrays.fill(starts, Heads.NONE);
      names.clear();
    }
    return new Turns(starts, names);
  }

  /** The colon after a name that begins at a word, or {@link Heads#NONE}. */
  private static int colon(Layout layout, int first) {
    for (int i = first; i < Math.min(layout.size(), first + LONGEST_NAME); i++) {
      if (layout.word(i).equals(":")) {
        return i;
      }
      if (!layout.capital(i) && !layout.word(i).equals(".") && !layout.word(i).equals("-")) {
        return Heads.NONE;
      }
    }
    return Heads.NONE;
  }

  /** The names that turns begin with. */
  List<Span> names() {
    return names;
  }

  /** The first word of the name of whoever has the floor at word {@code i}, or {@link Heads#NONE}. */
  int speakerAt(int i) {
    return starts[i];
  }
}
