package org.hearsay.assemble;

import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;
import org.hearsay.encode.WindowScores;
import org.hearsay.stance.Opinion;

/** What the model says of a cue's words: the mean over them, or the anchor's alone where there is no cue. */
final class Opinions {
  private Opinions() {}

  static Opinion of(WindowScores scores, byte[] roles, int anchor) {
    return new Opinion(mean(scores.acts(), Act.values().length, roles, anchor),
        mean(scores.modes(), Mode.values().length, roles, anchor),
        mean(scores.stances(), Stance.Value.values().length, roles, anchor));
  }

  private static float[] mean(float[] table, int classes, byte[] roles, int anchor) {
    float[] mean = new float[classes];
    int n = 0;
    for (int w = 0; w < roles.length; w++) {
      if (roles[w] == Candidate.CUE) {
        add(mean, table, w);
        n++;
      }
    }
    if (n == 0) {
      add(mean, table, anchor);
      n = 1;
    }
    for (int c = 0; c < classes; c++) {
      mean[c] /= n;
    }
    return mean;
  }

  private static void add(float[] sum, float[] table, int word) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += table[word * sum.length + c];
    }
  }
}
