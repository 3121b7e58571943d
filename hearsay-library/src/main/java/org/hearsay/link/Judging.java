package org.hearsay.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairScorer;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.pair.PairScores;
import org.hearsay.store.Statement;

/** Judges pairs of statements, and reads those together of which words leave open what they are. For one thread. */
final class Judging {
  private static final int MOST_KNOWN = 20_000;

  private final Verifier verifier;
  private final PairScorer scorer;
  private final Map<Pair, PairScores> known = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Pair, PairScores> eldest) {
      return size() > MOST_KNOWN;
    }
  };
  private long asked;

  Judging(Verifier verifier, PairScorer scorer) {
    this.verifier = verifier;
    this.scorer = scorer;
  }

  /**
   * What two statements are to each other.
   *
   * @param oneWords the words of the one
   * @param otherWords those of the other
   * @param context how much their articles have in common
   * @param saysEnough whether the other one says enough to be a claim
   */
  record Question(Statement one, Statement other, Wording oneWords, Wording otherWords, double cosine, double context,
      boolean saysEnough) {}

  /** How many pairs were read together. */
  long asked() {
    return asked;
  }

  /** A verdict for each question, in their order. */
  List<Verdict> judge(List<Question> questions) {
    List<Evidence> evidence = questions.stream()
        .map(q -> verifier.evidence(q.oneWords, q.otherWords, q.cosine, q.context)).toList();
    List<Pair> open = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Question q = questions.get(i);
      if (q.saysEnough && verifier.isOpen(q.oneWords, q.otherWords, evidence.get(i))) {
        Pair pair = pair(q);
        if (known.get(pair) == null && !open.contains(pair)) {
          open.add(pair);
        }
      }
    }
    List<PairScores> scores = scorer.of(open);
    Map<Pair, PairScores> read = new LinkedHashMap<>();
    for (int i = 0; i < open.size(); i++) {
      read.put(open.get(i), scores.get(i));
    }
    asked += open.size();
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Question q = questions.get(i);
      PairScores found = read.getOrDefault(pair(q), known.get(pair(q)));
      Verdict verdict = verifier.judge(q.oneWords, q.otherWords, found == null ? evidence.get(i)
          : evidence.get(i).with(q.oneWords.denied() == q.otherWords.denied() ? found : denied(found)));
      verdicts.add(q.saysEnough ? verdict : new Verdict(Relation.UNRELATED, verdict.score(), verdict.evidence(), List.of()));
    }
    known.putAll(read);
    return verdicts;
  }

  /** The words that one source says and another denies. */
  private static PairScores denied(PairScores scores) {
    return new PairScores(0, scores.same(), 1 - scores.same());
  }

  private static Pair pair(Question q) {
    String one = q.oneWords.text();
    String other = q.otherWords.text();
    return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
  }
}
