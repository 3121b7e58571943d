package org.hearsay.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.compare.Subject;
import org.hearsay.compare.Wording;
import org.hearsay.link.LabelledPairs.LabelledPair;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairModel;
import org.hearsay.pair.PairScorer;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.vector.SentenceEncoder;

/**
 * Whether the verifier tells pairs of statements that say the same from others. The pairs are those of
 * {@code corpus/statement-pairs/pairs.tsv}, as offsets into the texts of BASIL and ECB+.
 */
public final class PairEvaluation {
  private final List<Judged> judged = new ArrayList<>();

  /**
   * A pair with what was found.
   *
   * @param label same, differs or unrelated
   * @param kind in what the two differ, or -
   */
  record Judged(String label, String kind, String one, String other, Verdict verdict) {}

  private PairEvaluation() {}

  /**
   * Judges the pairs of a half.
   *
   * @param table the pairs
   * @param corpora where the texts are, by the corpus's name in the table
   * @param half {@code tuning} or {@code held-out}
   */
  public static PairEvaluation of(Path table, Map<String, Path> corpora, String half, SentenceEncoder encoder)
      throws IOException {
    return of(table, corpora, half, encoder, Verifier.shipped(), PairModel.shipped());
  }

  static PairEvaluation of(Path table, Map<String, Path> corpora, String half, SentenceEncoder encoder, Verifier verifier,
      PairScorer scorer)
      throws IOException {
    PairEvaluation evaluation = new PairEvaluation();
    for (LabelledPair pair : LabelledPairs.read(table, corpora, half)) {
      Wording one = Wording.of(pair.one(), false);
      Wording other = Wording.of(pair.other(), false);
      Evidence evidence = verifier.evidence(one, other,
          SentenceEncoder.cosine(encoder.encode(pair.one()), encoder.encode(pair.other())),
          Subject.of(pair.textOne()).shared(Subject.of(pair.textOther())));
      Verdict verdict = verifier.judge(one, other, verifier.isOpen(one, other, evidence)
          ? evidence.with(scorer.of(List.of(new Pair(pair.one(), pair.other()))).get(0)) : evidence);
      evaluation.judged.add(new Judged(pair.label(), pair.kind(), pair.one(), pair.other(), verdict));
    }
    return evaluation;
  }

  List<Judged> judged() {
    return judged;
  }

  /** How many pairs there are. */
  public int pairs() {
    return judged.size();
  }

  private long count(String label, Relation relation) {
    return judged.stream().filter(j -> (label.isEmpty() || j.label.equals(label)) && j.verdict.relation() == relation).count();
  }

  /** Of the pairs joined, the share that says the same, 0 to 1. */
  public double precision() {
    long joined = count("", Relation.SAME);
    return joined == 0 ? 0 : (double) count("same", Relation.SAME) / joined;
  }

  /** Of the pairs that say the same, the share that is joined, 0 to 1. */
  public double recall() {
    long same = judged.stream().filter(j -> j.label.equals("same")).count();
    return same == 0 ? 0 : (double) count("same", Relation.SAME) / same;
  }

  /** The harmonic mean of both, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** How many pairs of each label were taken for what, as {@code label relation number}. */
  public List<String> table() {
    List<String> rows = new ArrayList<>();
    for (String label : List.of("same", "differs", "unrelated")) {
      for (Relation relation : Relation.values()) {
        rows.add(label + " " + relation.name().toLowerCase(Locale.ROOT) + " " + count(label, relation));
      }
    }
    return rows;
  }

  /** Pairs that were taken for what they are not, a line each. */
  public List<String> errors() {
    return judged.stream().filter(j -> j.label.equals("same") != (j.verdict.relation() == Relation.SAME))
        .map(j -> String.format(Locale.ROOT, "%s %s %.2f: %s | %s", j.label, j.verdict.relation(), j.verdict.score(),
            j.one, j.other)).toList();
  }

}
