package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.actor.Mention.Type;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.Windows.Window;

/**
 * What one window says of the words of its core: names, heads of mentions, and what they refer to. Words are numbered
 * as in the article.
 *
 * @param first the core's first word
 * @param names for each word of the core its most probable name class, see {@link WindowScores#NAME_CLASSES}
 * @param heads for each word of the core its most probable head class, see {@link WindowScores#HEAD_CLASSES}
 * @param confidences for each word of the core the probability of its head class or, where that is none, of its name
 * @param references one for each head in the core
 */
@SuppressWarnings("ArrayRecordComponent")
public record MentionScores(int first, byte[] names, byte[] heads, float[] confidences, List<Reference> references) {
  /** The first class that says that a word heads a mention. */
  static final int FIRST_HEAD = 2;

  private static final double LEAST_ANTECEDENT = 0.02;

  /**
   * What a mention may refer to.
   *
   * @param head the word that heads the mention
   * @param earlier heads of earlier mentions
   * @param probabilities of each of them to mean the same
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Reference(int head, int[] earlier, float[] probabilities) {}

  static MentionScores of(WindowScores scores, Window window) {
    int n = window.size();
    byte[] head = new byte[n];
    byte[] name = new byte[n]; // before the core too: a name may begin there
    for (int w = 0; w < n; w++) {
      head[w] = best(scores.heads(), w, WindowScores.HEAD_CLASSES);
      name[w] = name(scores.names(), w, w == 0 ? 0 : name[w - 1]);
    }
    int from = window.coreFirst() - window.first();
    int to = window.coreEnd() - window.first();
    byte[] names = new byte[to - from];
    byte[] heads = new byte[to - from];
    float[] confidences = new float[to - from];
    List<Reference> references = new ArrayList<>();
    for (int w = from; w < to; w++) {
      int at = w - from;
      names[at] = name[w];
      heads[at] = head[w];
      confidences[at] = head[w] >= FIRST_HEAD ? scores.heads()[w * WindowScores.HEAD_CLASSES + head[w]]
          : scores.names()[w * WindowScores.NAME_CLASSES + names[at]];
      if (head[w] >= FIRST_HEAD) {
        references.add(reference(scores, window, head, w));
      }
    }
    return new MentionScores(window.coreFirst(), names, heads, confidences, references);
  }

  private static Reference reference(WindowScores scores, Window window, byte[] heads, int word) {
    int n = heads.length;
    double none = scores.unlinked()[word];
    double most = none;
    for (int e = 0; e < word; e++) {
      most = heads[e] >= FIRST_HEAD ? Math.max(most, scores.antecedents()[word * n + e]) : most;
    }
    double sum = Math.exp(none - most);
    for (int e = 0; e < word; e++) {
      sum += heads[e] >= FIRST_HEAD ? Math.exp(scores.antecedents()[word * n + e] - most) : 0;
    }
    List<Integer> earlier = new ArrayList<>();
    for (int e = 0; e < word; e++) {
      if (heads[e] >= FIRST_HEAD && Math.exp(scores.antecedents()[word * n + e] - most) >= LEAST_ANTECEDENT * sum) {
        earlier.add(e);
      }
    }
    int[] at = earlier.stream().mapToInt(e -> e + window.first()).toArray();
    float[] probabilities = new float[at.length];
    for (int i = 0; i < at.length; i++) {
      probabilities[i] = (float) (Math.exp(scores.antecedents()[word * n + earlier.get(i)] - most) / sum);
    }
    return new Reference(word + window.first(), at, probabilities);
  }

  /** The best class, where a further word of a name must follow a word of a name of the same kind. */
  private static byte name(float[] table, int word, byte before) {
    int best = 0;
    int row = word * WindowScores.NAME_CLASSES;
    for (int c = 1; c < WindowScores.NAME_CLASSES; c++) {
      boolean further = c % 2 == 0;
      boolean fits = !further || before == c || before == c - 1;
      float share = fits ? table[row + c] : 0;
      if (share > table[row + best]) {
        best = c;
      }
    }
    return (byte) best;
  }

  private static byte best(float[] table, int word, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (table[word * classes + c] > table[word * classes + best]) {
        best = c;
      }
    }
    return (byte) best;
  }

  /** What a name class names. */
  static Type named(int nameClass) {
    return Type.values()[(nameClass - 1) / 2];
  }
}
