package org.hearsay.assemble;

import java.util.Arrays;
import org.hearsay.stance.Opinion;

/**
 * An attribution that the model considers, before it is decided which of several that overlap may stand.
 *
 * @param firstWord the word of the article that {@code roles} begins with
 * @param anchor the word of the article that the candidate grew from
 * @param roles for each word its role: 0 none, 1 source, 2 cue, 3 content
 * @param evidence what the confidence is computed from, see {@link Calibration}
 * @param opinion what the model says of its cue
 */
@SuppressWarnings("ArrayRecordComponent")
public record Candidate(int firstWord, int anchor, byte[] roles, double[] evidence, Opinion opinion) {
  static final byte SOURCE = 1;
  static final byte CUE = 2;
  static final byte CONTENT = 3;

  /** The role of a word of the article. */
  byte role(int word) {
    int at = word - firstWord;
    return at >= 0 && at < roles.length ? roles[at] : 0;
  }

  int count(byte role) {
    int n = 0;
    for (byte r : roles) {
      if (r == role) {
        n++;
      }
    }
    return n;
  }

  /** How many content words of this candidate belong to the other one's content or cue. */
  int claimedBy(Candidate other) {
    int n = 0;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == CONTENT && other.role(firstWord + i) >= CUE) {
        n++;
      }
    }
    return n;
  }

  /** This candidate without the words that are the other one's content or cue. */
  Candidate without(Candidate other) {
    byte[] left = Arrays.copyOf(roles, roles.length);
    for (int i = 0; i < left.length; i++) {
      if (left[i] == CONTENT && other.role(firstWord + i) >= CUE) {
        left[i] = 0;
      }
    }
    return withRoles(left);
  }

  /** The same candidate with other roles for the same words. */
  Candidate withRoles(byte[] other) {
    return new Candidate(firstWord, anchor, other, evidence, opinion);
  }
}
