package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.Span;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.WindowScores.Anchor;
import org.hearsay.encode.Windows.Window;
import org.hearsay.text.Breaks;
import org.hearsay.text.Words;

/**
 * A frame that the model considers.
 *
 * @param anchor the word of the article that it grew from
 * @param framer the pieces that name who frames
 * @param cue the pieces that signal it
 * @param target the pieces for what is framed
 * @param frame the pieces for what it is framed as
 * @param score how sure the model is of the anchor and of target and frame, 0 to 1; see {@link FrameCalibration}
 */
public record FrameCandidate(int anchor, List<Span> framer, List<Span> cue, List<Span> target, List<Span> frame,
    double score) {
  private static final int CLASSES = WindowScores.FRAME_CLASSES;
  private static final int FRAMER = 1;
  private static final int CUE = 2;
  private static final int TARGET = 3;
  private static final int FRAME = 4;

  /** The least probability of an anchor that is looked at. */
  private static final double LEAST = 0.03;

  /** The candidates whose anchors lie in the window's core, and that have a target and a frame in one sentence. */
  static List<FrameCandidate> of(String text, Words words, WindowScores scores, Window window, LabelChain chain) {
    List<FrameCandidate> found = new ArrayList<>();
    for (int k = 0; k < scores.candidates().length; k++) {
      int anchor = (int) scores.candidates()[k];
      int word = window.first() + anchor;
      if (word < window.coreFirst() || word >= window.coreEnd() || !scores.peaks(Anchor.FRAME, anchor, LEAST)) {
        continue;
      }
      LabelChain.Decoded decoded = chain.decode(scores.frames()[k]);
      int[] roles = decoded.labels();
      keepParagraph(text, words, window, anchor, roles);
      keepNearestTarget(anchor, roles);
      double[] sums = new double[CLASSES];
      int[] counts = new int[CLASSES];
      for (int w = 0; w < roles.length; w++) {
        sums[roles[w]] += decoded.marginals()[w][roles[w]];
        counts[roles[w]]++;
      }
      if (counts[TARGET] == 0 || counts[FRAME] == 0) {
        continue;
      }
      double score = scores.anchor(Anchor.FRAME, anchor)
          * Math.sqrt(sums[TARGET] / counts[TARGET] * sums[FRAME] / counts[FRAME]);
      found.add(new FrameCandidate(word, pieces(words, window, roles, FRAMER), pieces(words, window, roles, CUE),
          pieces(words, window, roles, TARGET), pieces(words, window, roles, FRAME), score));
    }
    return found;
  }

  private static void keepParagraph(String text, Words words, Window window, int anchor, int[] roles) {
    boolean elsewhere = false;
    for (int w = anchor - 1; w >= 0; w--) {
      elsewhere |= Breaks.before(text, words, window.first() + w + 1) == Breaks.PARAGRAPH;
      roles[w] = elsewhere ? 0 : roles[w];
    }
    elsewhere = false;
    for (int w = anchor + 1; w < roles.length; w++) {
      elsewhere |= Breaks.before(text, words, window.first() + w) == Breaks.PARAGRAPH;
      roles[w] = elsewhere ? 0 : roles[w];
    }
  }

  /** Of several pieces of a target the nearest to the cue is the target: <i>protect them from what it deems …</i> */
  private static void keepNearestTarget(int anchor, int[] roles) {
    int nearest = -1;
    for (int w = 0; w < roles.length; w++) {
      if (roles[w] == TARGET && (nearest < 0 || Math.abs(w - anchor) < Math.abs(nearest - anchor))) {
        nearest = w;
      }
    }
    if (nearest < 0) {
      return;
    }
    int first = nearest;
    int end = nearest;
    while (first > 0 && roles[first - 1] == TARGET) {
      first--;
    }
    while (end < roles.length && roles[end] == TARGET) {
      end++;
    }
    for (int w = 0; w < roles.length; w++) {
      roles[w] = roles[w] == TARGET && (w < first || w >= end) ? 0 : roles[w];
    }
  }

  private static List<Span> pieces(Words words, Window window, int[] roles, int role) {
    List<Span> pieces = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == role) {
        int first = i;
        while (i + 1 < roles.length && roles[i + 1] == role) {
          i++;
        }
        pieces.add(words.span(window.first() + first, window.first() + i));
      }
    }
    return pieces;
  }
}
