package org.hearsay.link;

import java.util.List;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Difference;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairScores;
import org.hearsay.store.Dispute;

/**
 * Judges whether two statements say the same thing: a logistic model of the evidence says whether they are about the same
 * thing, and what differs in them whether both can be true. Where words leave that open, what reading both statements
 * together says is part of the evidence. Immutable.
 */
public final class Verifier {
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

  /**
   * From which probabilities on what is held.
   *
   * @param same by words alone: statements that differ in nothing say the same
   * @param differ by words alone: statements with a difference are about the same thing
   * @param open that words alone must give to two statements for it to be worth reading them together
   * @param readSame of those that were read together: the same as {@code same}
   * @param readDiffer of those: the same as {@code differ}
   * @param agree of those, that both say the same by reading alone, for a difference that is no number's not to be meant
   * @param meant the same: "differs" has no larger share
   */
  record Limits(double same, double differ, double open, double readSame, double readDiffer, double agree, double meant) {
    static final Limits SHIPPED = new Limits(0.7, 0.6, 0.5, 0.5, 0.7, 0.6, 0.1);
  }

  private final Weights words;
  private final Weights read;
  private final Limits limits;

  Verifier(Weights words, Weights read, Limits limits) {
    this.words = words;
    this.read = read;
    this.limits = limits;
  }

  /** The one that ships. */
  public static Verifier shipped() {
    return new Verifier(Weights.ofWords(), Weights.ofRead(), Limits.SHIPPED);
  }

  /** What the words of two statements say. */
  Evidence evidence(Wording one, Wording other, double cosine, double context) {
    return new Evidence(cosine, context, Comparison.of(one, other));
  }

  /** Whether words leave open what two statements are to each other, so that it is worth reading them together. */
  boolean isOpen(Wording one, Wording other, Evidence evidence) {
    return !verbatim(one, other, evidence) && !apart(one, other, evidence) && words.of(evidence.features()) >= limits.open;
  }

  /** What words alone say of two statements. */
  public Verdict judge(Wording one, Wording other, double cosine, double context) {
    return judge(one, other, evidence(one, other, cosine, context));
  }

  /** What the evidence says of two statements, with what reading them together says if it was asked. */
  Verdict judge(Wording one, Wording other, Evidence evidence) {
    if (verbatim(one, other, evidence)) {
      return new Verdict(Relation.SAME, 1, evidence, List.of()); // nothing is liker than the same words
    }
    double score = evidence.read().isPresent() ? read.of(evidence.features()) : words.of(evidence.features());
    if (apart(one, other, evidence)) {
      return new Verdict(Relation.UNRELATED, score, evidence, List.of());
    }
    return evidence.read().isPresent() ? byReading(evidence, score) : byWords(evidence, score);
  }

  private Verdict byWords(Evidence evidence, double score) {
    List<Difference> differences = evidence.comparison().differences();
    List<Difference> strong = strong(evidence.comparison());
    if (strong.isEmpty()) {
      double needed = limits.same + (differences.isEmpty() ? 0 : DOUBT) + far(evidence);
      return new Verdict(score >= needed ? Relation.SAME : Relation.UNRELATED, score, evidence, List.of());
    }
    boolean about = score >= limits.differ;
    return new Verdict(about ? Relation.DIFFER : Relation.UNRELATED, score, evidence, about ? strong : List.of());
  }

  private Verdict byReading(Evidence evidence, double score) {
    PairScores scores = evidence.read().orElseThrow();
    boolean agree = scores.same() >= limits.agree && evidence.against() < limits.meant;
    List<Difference> strong = strong(evidence.comparison()).stream()
        .filter(d -> d.kind() == Dispute.Kind.NUMBER || !agree).toList();
    if (strong.isEmpty()) {
      boolean same = score >= limits.readSame + far(evidence);
      return new Verdict(same ? Relation.SAME : Relation.UNRELATED, score, evidence, List.of());
    }
    boolean about = words.of(evidence.features()) >= limits.differ || score >= limits.readDiffer + far(evidence);
    return new Verdict(about ? Relation.DIFFER : Relation.UNRELATED, score, evidence, about ? strong : List.of());
  }

  private static double far(Evidence evidence) {
    return DISTANCE * Math.max(0, CLOSE - evidence.context());
  }

  private static boolean verbatim(Wording one, Wording other, Evidence evidence) {
    Comparison comparison = evidence.comparison();
    int shorter = Math.min(one.tokens().size(), other.tokens().size());
    boolean whole = one.denied() == other.denied() && (shorter >= LEAST_VERBATIM && comparison.run() >= shorter
        || comparison.run() >= LEAST_VERBATIM && evidence.context() >= LEAST_CONTEXT
            && (one.hasPieceIn(other, LEAST_VERBATIM) || other.hasPieceIn(one, LEAST_VERBATIM)));
    boolean quoted = evidence.context() >= LEAST_CONTEXT && comparison.differences().stream().noneMatch(Verifier::isHard)
        && (comparison.run() >= LONG_RUN || shorter >= LEAST_VERBATIM && comparison.order() >= VERBATIM);
    return whole || quoted;
  }

  /** Whether articles, or lengths, have too little in common for any other words than the same. */
  private static boolean apart(Wording one, Wording other, Evidence evidence) {
    return evidence.context() < LEAST_CONTEXT || evidence.comparison().length() < LEAST_LENGTH
        || one.isShort() != other.isShort();
  }

  private static List<Difference> strong(Comparison comparison) {
    return comparison.differences().stream().filter(d -> strong(d, comparison)).toList();
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
