package org.hearsay.encode;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.text.Breaks;
import org.hearsay.text.Words;

/**
 * Cuts a text into windows that overlap. Each window has a core, for which it answers, and context on both sides; the
 * cores partition the text. Borders fall between paragraphs where they can, else between sentences.
 */
public final class Windows {
  private Windows() {}

  /**
   * A stretch of words read in one pass.
   *
   * @param first the first word
   * @param end after the last word
   * @param coreFirst the first word that this window answers for
   * @param coreEnd after the last word that this window answers for
   */
  public record Window(int first, int end, int coreFirst, int coreEnd) {
    /** How many words the window has. */
    public int size() {
      return end - first;
    }
  }

  /**
   * The windows of a text. Cores are chosen first, each from where the one before it ended; then a window goes back for
   * context before its core, and forward as far as there is room.
   *
   * @param mostPieces the most pieces in a window, without the two that mark its start and end; at least 2 × context
   * @param context about how many pieces of context a window has before its core; after it there are about half as many
   */
  public static List<Window> of(String text, Words words, Pieces pieces, int mostPieces, int context) {
    List<Window> windows = new ArrayList<>();
    int n = words.size();
    int core = 0;
    while (core < n) {
      int earliest = back(pieces, core, context + context / 4);
      int first = core == 0 ? 0 : sentence(text, words, earliest, back(pieces, core, context - context / 4));
      int end = reach(pieces, first, n, mostPieces);
      if (end == n) {
        windows.add(new Window(first, n, core, n));
        break;
      }
      int from = Math.max(core + 1, back(pieces, end, context + context / 2));
      end = border(text, words, from, end, end);
      int last = Math.max(core + 1, back(pieces, end, context / 4));
      int coreEnd = border(text, words, from, last, Math.max(core + 1, back(pieces, end, context / 2)));
      windows.add(new Window(first, end, core, coreEnd));
      core = coreEnd;
    }
    return windows;
  }

  /** The first sentence start in [from, to], or else {@code from}. */
  private static int sentence(String text, Words words, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (Breaks.sentenceStarts(text, words, i)) {
        return i;
      }
    }
    return from;
  }

  /** The furthest end such that the pieces from {@code first} on fit; at least one word. */
  private static int reach(Pieces pieces, int first, int n, int mostPieces) {
    int end = first + 1;
    while (end < n && pieces.count(first, end + 1) <= mostPieces) {
      end++;
    }
    return end;
  }

  /** The word from which about {@code count} pieces lead to {@code end}. */
  private static int back(Pieces pieces, int end, int count) {
    int at = end;
    while (at > 0 && pieces.count(at - 1, end) <= count) {
      at--;
    }
    return at;
  }

  /** The last paragraph start in (from, to], else the last sentence start, else {@code otherwise}. */
  private static int border(String text, Words words, int from, int to, int otherwise) {
    int sentence = -1;
    for (int i = Math.min(to, words.size() - 1); i >= from; i--) {
      if (Breaks.before(text, words, i) != Breaks.NONE) {
        return i;
      }
      if (sentence < 0 && Breaks.sentenceStarts(text, words, i)) {
        sentence = i;
      }
    }
    return sentence >= 0 ? sentence : otherwise;
  }
}
