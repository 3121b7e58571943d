package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.compare.Comparison;
import org.hearsay.compare.Wording;
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
  private static final int EACH = 3;
  private static final double LEAST_CONTEXT = 0.15;
  private static final int PAGE = 500;

  private final List<List<Weights.Example>> sources = new ArrayList<>();

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

  /** Adds for each statement of a library those most like it on other events; ids of its articles are EVENT_NUMBER. */
  public LinkTraining with(Store store, SentenceEncoder encoder) throws StoreException {
    List<Weights.Example> examples = new ArrayList<>();
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
          .sorted(Comparator.comparingDouble((Encoded o) -> -SentenceEncoder.cosine(one.vector, o.vector))).limit(EACH).toList();
      for (Encoded other : like) {
        double context = looked.subject(one.statement.arrival()).shared(looked.subject(other.statement.arrival()));
        if (context >= LEAST_CONTEXT) {
          Wording a = looked.wording(one.statement);
          examples.add(new Weights.Example(new Evidence(SentenceEncoder.cosine(one.vector, other.vector), context,
              Comparison.of(a, looked.wording(other.statement))), false));
        }
      }
    }
    return this;
  }

  /** How many examples there are. */
  public int size() {
    return sources.stream().mapToInt(List::size).sum();
  }

  /** The weights as the resource has them. */
  public String learnt() {
    return Weights.learnt(sources).table();
  }
}
