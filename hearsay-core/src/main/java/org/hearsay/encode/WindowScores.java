package org.hearsay.encode;

/**
 * What the heads say of one window. Tables are flat, row by row; probabilities of a row sum to 1.
 *
 * @param anchors words × {@link #ANCHOR_CLASSES}: probabilities
 * @param nested words × 2: probabilities that the word is no cue, or part of a cue, of an attribution inside another
 * @param frameCues words × 2: probabilities that the word is no cue, or part of a cue, of a frame
 * @param names words × {@link #NAME_CLASSES}: probabilities
 * @param heads words × {@link #HEAD_CLASSES}: probabilities
 * @param antecedents words × words: the score of the second word's mention as the antecedent of the first one's
 * @param unlinked words: the score of having no antecedent in the window
 * @param acts words × acts: probabilities of what a source does, for words that belong to cues
 * @param modes words × modes: probabilities, for words that belong to cues
 * @param stances words × stances: probabilities, for words that belong to cues
 * @param candidates the words that may anchor an attribution or a frame
 * @param links for each candidate, words × {@link #ROLE_CLASSES}: scores of the word's role in its attribution
 * @param frames for each candidate, words × {@link #FRAME_CLASSES}: scores of the word's role in its frame
 */
@SuppressWarnings("ArrayRecordComponent")
public record WindowScores(float[] anchors, float[] nested, float[] frameCues, float[] names, float[] heads,
    float[] antecedents, float[] unlinked, float[] acts, float[] modes, float[] stances, long[] candidates,
    float[][] links, float[][] frames) {
  /** Neither, part of a cue, first word of a content without cue. */
  public static final int ANCHOR_CLASSES = 3;

  /** None, source, cue, content. */
  public static final int ROLE_CLASSES = 4;

  /** None, framer, cue, target, frame. */
  public static final int FRAME_CLASSES = 5;

  /** Kinds of things that have names: person, organisation, place, event, work. */
  public static final int NAMED = 5;

  /** Not in a name; then for each kind of {@link #NAMED} the first word and a further word of a name. */
  public static final int NAME_CLASSES = 1 + 2 * NAMED;

  /** Not in a mention; before its head; then the head of a mention of each {@link org.hearsay.actor.Mention.Type}. */
  public static final int HEAD_CLASSES = 8;

  /** What a word may be the anchor of. */
  public enum Anchor {
    /** An attribution in the writer's own voice. */
    OUTERMOST,
    /** An attribution inside the content of another. */
    NESTED,
    /** A frame. */
    FRAME
  }

  /** The probability that the word anchors something of the kind. */
  public double anchor(Anchor kind, int word) {
    return switch (kind) {
      case OUTERMOST -> 1 - anchors[word * ANCHOR_CLASSES];
      case NESTED -> nested[word * 2 + 1];
      case FRAME -> frameCues[word * 2 + 1];
    };
  }

  /**
   * Whether the word is a candidate for anchoring something of the kind: more probable than the next word, and at least
   * as probable as the one before.
   *
   * @param least the least probability
   */
  public boolean peaks(Anchor kind, int word, double least) {
    double here = anchor(kind, word);
    int words = unlinked.length;
    return here > least && (word == 0 || here >= anchor(kind, word - 1))
        && (word + 1 == words || here > anchor(kind, word + 1));
  }
}
