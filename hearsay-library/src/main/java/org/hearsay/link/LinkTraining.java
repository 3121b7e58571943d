package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Subject;
import org.hearsay.compare.Wording;
import org.hearsay.link.LabelledPairs.LabelledPair;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairScorer;
import org.hearsay.pair.PairScorer.Pair;
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

  private final SentenceEncoder encoder;
  private final List<List<Example>> sources = new ArrayList<>();

  /** @param encoder of the statements; it is not closed */
  public LinkTraining(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  /** Two statements' evidence with what they are to each other. */
  record Example(Evidence evidence, Relation relation) {
    /** {@code same}, {@code differs} or anything else. */
    static Relation relation(String label) {
      return label.equals("same") ? Relation.SAME : label.equals("differs") ? Relation.DIFFER : Relation.UNRELATED;
    }
  }

  /**
   * Adds labelled pairs of statements.
   *
   * @param scorer by a pair's event: reads two statements together, and has not learnt from that event's pairs
   */
  public LinkTraining with(List<LabelledPair> pairs, Function<String, PairScorer> scorer) {
    Map<String, Subject> subjects = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    for (LabelledPair pair : pairs) {
      double context = subjects.computeIfAbsent(pair.textOne(), Subject::of)
          .shared(subjects.computeIfAbsent(pair.textOther(), Subject::of));
      Evidence evidence = new Evidence(SentenceEncoder.cosine(encoder.encode(pair.one()), encoder.encode(pair.other())),
          context, Comparison.of(Wording.of(pair.one(), false), Wording.of(pair.other(), false)));
      examples.add(new Example(evidence.with(scorer.apply(pair.event()).of(List.of(new Pair(pair.one(), pair.other()))).get(0)),
          Example.relation(pair.label())));
    }
    sources.add(examples);
    return this;
  }

  /** Adds every two statements of pairs of articles. */
  public LinkTraining with(PressEvaluation press) {
    sources.add(press.examples());
    return this;
  }

  private record Encoded(Statement statement, String event, float[] vector) {}

  private record Near(Encoded encoded, float cosine) {}

  /**
   * Adds for each statement of a library the one most like it on another event.
   *
   * @param store the library; ids of its articles are EVENT_NUMBER
   * @param scorer reads two statements together
   */
  public LinkTraining with(Store store, PairScorer scorer) throws StoreException {
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

  /** Whether both are about the same thing, by the words alone, as the resource {@code weights-open.tsv} has it. */
  public String open() {
    return learnt(Evidence.NAMES, Evidence::features, r -> r != Relation.UNRELATED);
  }

  /** Whether both say the same, as the resource {@code weights-same.tsv} has it. */
  public String same() {
    return learnt(Evidence.READ_NAMES, Evidence::readFeatures, r -> r == Relation.SAME);
  }

  private String learnt(List<String> names, Function<Evidence, double[]> features, Predicate<Relation> wanted) {
    return Weights.learnt(names, sources.stream().map(s -> s.stream().map(e ->
        new Weights.Example(features.apply(e.evidence), wanted.test(e.relation))).toList()).toList()).table();
  }
}
