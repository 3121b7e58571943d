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
  private static final int LEAST_VERBATIM = 6;

  private final Weights weights;

  Verifier(Weights weights, double same, double differ) {
    this.weights = weights;
    this.same = same;
    this.differ = differ;
  }

  /** The one that ships. */
  public static Verifier shipped() {
    return new Verifier(Weights.shipped(), 0.75, 0.75);
  }

  /** What the evidence says of two statements. */
  public Verdict judge(Wording one, Wording other, double cosine, double context) {
    Comparison comparison = Comparison.of(one, other);
    Evidence evidence = new Evidence(cosine, context, comparison);
    double score = weights.of(evidence);
    boolean verbatim = comparison.order() >= VERBATIM
        && Math.min(one.tokens().size(), other.tokens().size()) >= LEAST_VERBATIM;
    List<Difference> differences = comparison.differences();
    if (verbatim && differences.stream().allMatch(d -> d.kind() == Dispute.Kind.NEGATION && d.one().isEmpty()
        && d.other().isEmpty())) {
      return new Verdict(Relation.SAME, Math.max(score, 0.95), evidence, List.of());
    }
    if (differences.isEmpty()) {
      return new Verdict(score >= same || verbatim ? Relation.SAME : Relation.UNRELATED, score, evidence, List.of());
    }
    return new Verdict(score >= differ ? Relation.DIFFER : Relation.UNRELATED, score, evidence,
        score >= differ ? differences : List.of());
  }
}
