package org.hearsay.link;

import java.util.List;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Difference;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairScores;
import org.hearsay.store.Dispute;

/**
 * Judges whether two statements say the same thing, or differ. The same words are the same claim. Of other words a logistic
 * model of the words says whether it is worth reading both statements together; if so, another, which also knows what reading
 * says, says whether they are the same claim. They differ when the words show in what, and reading does not speak against it.
 * Immutable.
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

  /** Statements that are worded less alike than this may differ in anything. */
  private static final double ALIKE = 0.3;
  /** The same where numbers differ: reading knows little of numbers, so that words must tell. */
  private static final double ALIKE_BUT_FOR_A_NUMBER = 0.45;

  /** Statements as alike and as long as this are one wording with an edit: reading overlooks the little word that was changed. */
  private static final double EDITED = 0.8;

  /** Numbers differ where reading finds it likelier than not that both are about the same thing, and not sure that they say it. */
  private static final double ABOUT = 0.5;
  private static final double SURE = 0.93;

  /**
   * From which probabilities on what is held.
   *
   * @param open that words alone must give to two statements for it to be worth reading them together
   * @param same that both say the same
   * @param differ by reading alone: that they differ in something that is no number
   */
  record Limits(double open, double same, double differ) {
    static final Limits SHIPPED = new Limits(0.15, 0.3, 0.4);
  }

  /**
   * The logistic models.
   *
   * @param open by the words alone: whether two statements are about the same thing
   * @param same whether statements that were read together say the same
   */
  record Models(Weights open, Weights same) {
    static Models shipped() {
      return new Models(Weights.resource("weights-open.tsv", Evidence.NAMES),
          Weights.resource("weights-same.tsv", Evidence.READ_NAMES));
    }
  }

  private final Models models;
  private final Limits limits;

  Verifier(Models models, Limits limits) {
    this.models = models;
    this.limits = limits;
  }

  /** The one that ships. */
  public static Verifier shipped() {
    return new Verifier(Models.shipped(), Limits.SHIPPED);
  }

  /** What the words of two statements say. */
  Evidence evidence(Wording one, Wording other, double cosine, double context) {
    return new Evidence(cosine, context, Comparison.of(one, other));
  }

  /** Whether words leave open what two statements are to each other, so that it is worth reading them together. */
  boolean isOpen(Wording one, Wording other, Evidence evidence) {
    return !verbatim(one, other, evidence) && !apart(one, other, evidence)
        && models.open.of(evidence.features()) >= limits.open;
  }

  /**
   * What the evidence says of two statements. Without what reading them together says, they are the same claim when they
   * have the same words, and else nothing that is known.
   */
  Verdict judge(Wording one, Wording other, Evidence evidence) {
    if (verbatim(one, other, evidence)) {
      return new Verdict(Relation.SAME, 1, evidence, List.of()); // nothing is liker than the same words
    }
    if (evidence.read().isEmpty() || apart(one, other, evidence)) {
      return new Verdict(Relation.UNRELATED, models.open.of(evidence.features()), evidence, List.of());
    }
    PairScores read = evidence.read().orElseThrow();
    List<Difference> differences = evidence.comparison().differences().stream().filter(d -> isMeant(d, evidence, read)).toList();
    if (!differences.isEmpty()) {
      return new Verdict(Relation.DIFFER, Math.min(1, 1 - read.unrelated()), evidence, differences);
    }
    double same = models.same.of(evidence.readFeatures());
    double far = DISTANCE * Math.max(0, CLOSE - evidence.context());
    return new Verdict(same >= limits.same + far ? Relation.SAME : Relation.UNRELATED, same, evidence, List.of());
  }

  /** Whether what differs by the words makes two statements that cannot both be true. */
  private boolean isMeant(Difference difference, Evidence evidence, PairScores read) {
    Comparison comparison = evidence.comparison();
    boolean about = read.unrelated() <= 1 - ABOUT;
    boolean edited = comparison.alike() >= EDITED && comparison.length() >= EDITED && about;
    return switch (difference.kind()) {
      case NUMBER -> edited || comparison.alike() >= ALIKE_BUT_FOR_A_NUMBER && about && read.same() < SURE;
      case NEGATION, TIME -> edited || comparison.alike() >= ALIKE && read.differs() >= limits.differ;
      case PLACE, ACTOR -> comparison.alike() >= ALIKE && read.differs() >= limits.differ;
    };
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

  /** Another number or a denial in the same words is no edit. */
  private static boolean isHard(Difference difference) {
    return difference.kind() == Dispute.Kind.NUMBER || difference.kind() == Dispute.Kind.NEGATION;
  }
}
