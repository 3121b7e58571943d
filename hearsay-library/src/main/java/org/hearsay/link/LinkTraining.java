package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Wording;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairScorer;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.pair.PairScores;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.vector.SentenceEncoder;

/**
 * Learns the weights of linking: from labelled pairs, from pairs of short articles, and from statements that are like one
 * another in articles on different events, which say different things.
 */
public final class LinkTraining {
  private static final int EACH = 1;
  private static final double LEAST_CONTEXT = 0.15;
  private static final double LEAST_COSINE = 0.6;
  private static final int PAGE = 500;

  private final PairScorer scorer;
  private final List<List<Example>> sources = new ArrayList<>();

  /** @param scorer reads two statements together; what it says should not have been learnt from the same pairs */
  public LinkTraining(PairScorer scorer) {
    this.scorer = scorer;
  }

  /** Two statements' evidence with what they are to each other. */
  record Example(Evidence evidence, Relation relation) {
    /** {@code same}, {@code differs} or anything else. */
    static Relation relation(String label) {
      return label.equals("same") ? Relation.SAME : label.equals("differs") ? Relation.DIFFER : Relation.UNRELATED;
    }
  }

  /** Adds labelled pairs: those that are about the same thing, and those that are not. */
  public LinkTraining with(PairEvaluation pairs) {
    sources.add(pairs.examples());
    return this;
  }

  /** Adds every two statements of pairs of articles. */
  public LinkTraining with(PressEvaluation press) {
    sources.add(press.examples());
    return this;
  }

  private record Encoded(Statement statement, String event, float[] vector) {}

  private record Near(Encoded encoded, float cosine) {}

  /** Adds for each statement of a library those most like it on other events; ids of its articles are EVENT_NUMBER. */
  public LinkTraining with(Store store, SentenceEncoder encoder) throws StoreException {
    List<Example> examples = new ArrayList<>();
    sources.add(examples);
    Looked looked = new Looked(store);
    List<Encoded> all = new ArrayList<>();
    for (Revision revision : store.articles().after(0, PAGE)) {
      List<Statement> statements = store.statements().of(revision.arrival()).stream()
          .filter(s -> looked.wording(s).saysEnough()).toList();
      float[][] vectors = encoder.encode(statements.stream().map(Statement::content).toList());
      for (int i = 0; i < vectors.length; i++) {
        all.add(new Encoded(statements.get(i), revision.article().id().replaceFirst("_[^_]*$", ""), vectors[i]));
      }
    }
    for (Encoded one : all) {
      List<Encoded> like = all.stream().filter(o -> !o.event.equals(one.event) && o.statement.number() < one.statement.number())
          .map(o -> new Near(o, SentenceEncoder.cosine(one.vector, o.vector))).filter(n -> n.cosine >= LEAST_COSINE)
          .sorted(Comparator.comparingDouble(n -> -n.cosine)).limit(EACH).map(Near::encoded).toList();
      for (Encoded other : like) {
        double context = looked.subject(one.statement.arrival()).shared(looked.subject(other.statement.arrival()));
        if (context >= LEAST_CONTEXT) {
          Wording a = looked.wording(one.statement);
          Wording b = looked.wording(other.statement);
          examples.add(new Example(new Evidence(SentenceEncoder.cosine(one.vector, other.vector), context, Comparison.of(a, b))
              .with(scorer.of(List.of(new Pair(a.text(), b.text()))).get(0)), Relation.UNRELATED));
        }
      }
    }
    return this;
  }

  /** How many examples there are. */
  public int size() {
    return sources.stream().mapToInt(List::size).sum();
  }

  /** Whether both are about the same thing, as the resource {@code weights-read.tsv} has it. */
  public String about() {
    return Weights.learnt(Evidence.NAMES, sources.stream().map(s -> s.stream().map(e ->
        new Weights.Example(e.evidence.features(), e.relation != Relation.UNRELATED)).toList()).toList()).table();
  }

  /**
   * Adds pairs of statements by themselves.
   *
   * @param pairs the statements
   * @param labels same, differs or unrelated
   * @param context how much their articles would have in common
   */
  public LinkTraining with(List<Pair> pairs, List<String> labels, double context, SentenceEncoder encoder) {
    List<PairScores> scores = scorer.of(pairs);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair p = pairs.get(i);
      double cosine = SentenceEncoder.cosine(encoder.encode(p.one()), encoder.encode(p.other()));
      examples.add(new Example(new Evidence(cosine, context, Comparison.of(Wording.of(p.one(), false), Wording.of(p.other(), false)))
          .with(scores.get(i)), Example.relation(labels.get(i))));
    }
    sources.add(examples);
    return this;
  }
}
