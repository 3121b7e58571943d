package org.hearsay.link;

import java.util.List;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Difference;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.store.Dispute;

/**
 * Judges whether two statements say the same thing: a logistic model of the evidence says whether they are about the same
 * thing, and what differs in them whether both can be true. Immutable.
 */
public final class Verifier {
  /** From this probability on, statements that differ in nothing say the same. */
  private final double same;

  /** From this one on, statements with a difference are about the same thing. */
  private final double differ;

  /** So many words in the same order are a quotation of the same words, whatever stands around it. */
  private static final double VERBATIM = 0.88;
  /** So many words one after the other are a quotation, even where each text has more of it elsewhere. */
  private static final int LONG_RUN = 11;
  private static final int LEAST_VERBATIM = 6;

  /** Of two statements with other words, the shorter has at least so much of the longer one's length. */
  private static final double LEAST_LENGTH = 0.25;

  /** Articles that have fewer names in common are about different things: only the same words are then the same claim. */
  private static final double LEAST_CONTEXT = 0.22;

  /** Articles with less in common than this ask for more, in proportion. */
  private static final double CLOSE = 0.35;
  private static final double DISTANCE = 2.5;

  /** A difference that is not {@linkplain #strong strong} asks for so much more. */
  private static final double DOUBT = 0.08;
  private static final double ALIKE = 0.45;
  private static final double ALIKE_BUT_FOR_A_NUMBER = 0.3;

  private final Weights weights;

  Verifier(Weights weights, double same, double differ) {
    this.weights = weights;
    this.same = same;
    this.differ = differ;
  }

  /** The one that ships. */
  public static Verifier shipped() {
    return new Verifier(Weights.shipped(), 0.7, 0.6);
  }

  /** What the evidence says of two statements. */
  public Verdict judge(Wording one, Wording other, double cosine, double context) {
    Comparison comparison = Comparison.of(one, other);
    Evidence evidence = new Evidence(cosine, context, comparison);
    double score = weights.of(evidence);
    List<Difference> differences = comparison.differences();
    int shorter = Math.min(one.tokens().size(), other.tokens().size());
    boolean whole = one.denied() == other.denied() && (shorter >= LEAST_VERBATIM && comparison.run() >= shorter
        || comparison.run() >= LEAST_VERBATIM && context >= LEAST_CONTEXT
            && (one.hasPieceIn(other, LEAST_VERBATIM) || other.hasPieceIn(one, LEAST_VERBATIM)));
    boolean quoted = context >= LEAST_CONTEXT && differences.stream().noneMatch(Verifier::isHard)
        && (comparison.run() >= LONG_RUN || shorter >= LEAST_VERBATIM && comparison.order() >= VERBATIM);
    if (whole || quoted) {
      return new Verdict(Relation.SAME, 1, evidence, List.of()); // nothing is liker than the same words
    }
    if (context < LEAST_CONTEXT || comparison.length() < LEAST_LENGTH || one.isShort() != other.isShort()) {
      return new Verdict(Relation.UNRELATED, score, evidence, List.of());
    }
    List<Difference> strong = differences.stream().filter(d -> strong(d, comparison)).toList();
    if (strong.isEmpty()) {
      double needed = same + (differences.isEmpty() ? 0 : DOUBT) + DISTANCE * Math.max(0, CLOSE - context);
      return new Verdict(score >= needed ? Relation.SAME : Relation.UNRELATED, score, evidence, List.of());
    }
    boolean about = score >= differ;
    return new Verdict(about ? Relation.DIFFER : Relation.UNRELATED, score, evidence, about ? strong : List.of());
  }

  /** Another number or a denial in the same words is no edit. */
  private static boolean isHard(Difference difference) {
    return difference.kind() == Dispute.Kind.NUMBER || difference.kind() == Dispute.Kind.NEGATION;
  }

  /** Whether two statements are worded so alike that the difference is meant: other words may mean other things. */
  private static boolean strong(Difference difference, Comparison comparison) {
    double alike = (comparison.overlap() + Math.max(comparison.order(), comparison.names())) / 2;
    return alike >= (difference.kind() == Dispute.Kind.NUMBER ? ALIKE_BUT_FOR_A_NUMBER : ALIKE);
  }
}
