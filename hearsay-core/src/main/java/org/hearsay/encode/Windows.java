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
   * The windows of a text.
   *
   * @param mostPieces the most pieces in a window, without the two that mark its start and end; at least 2 × overlap
   * @param overlap about how many pieces neighbouring windows share
   */
  public static List<Window> of(String text, Words words, Pieces pieces, int mostPieces, int overlap) {
    List<Window> windows = new ArrayList<>();
    int n = words.size();
    int first = 0;
    int core = 0;
    while (core < n) {
      int end = reach(pieces, first, n, mostPieces);
      if (end == n) {
        windows.add(new Window(first, n, core, n));
        break;
      }
      int earliest = back(pieces, end, overlap + overlap / 2);
      end = border(text, words, Math.max(earliest, core + 1), end, end);
      int next = border(text, words, Math.max(back(pieces, end, overlap + overlap / 2), first + 1),
          Math.max(back(pieces, end, overlap), first + 1), Math.max(back(pieces, end, overlap), first + 1));
      int middle = back(pieces, end, overlap / 2);
      int coreEnd = border(text, words, Math.max(next, core + 1), Math.max(core + 1, end - 1),
          Math.max(core + 1, Math.max(next, middle)));
      windows.add(new Window(first, end, core, coreEnd));
      core = coreEnd;
      first = Math.min(next, core);
    }
    return windows;
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
