package org.hearsay.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.hearsay.index.Entry;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Near;
import org.hearsay.pair.PairModel;
import org.hearsay.pair.PairScorer;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.trail.Trails;
import org.hearsay.vector.SentenceEncoder;

/**
 * Brings a library's index and claims up to date: takes every revision that is due in the order of arrival, encodes its
 * statements, links them with what came before, and puts them into the index. It may end at any moment and goes on where it
 * was. For one thread.
 */
public final class Linking {
  private static final int PAGE = 100;
  private static final int COMMIT = 500;
  private static final int MOST_DUE = 10_000;

  private final Store store;
  private final LibraryIndex index;
  private final SentenceEncoder encoder;
  private final Linker linker;

  /** Links a library that is open for writing, with its index open for writing. */
  public Linking(Store store, LibraryIndex index, SentenceEncoder encoder) {
    this(store, index, encoder, Verifier.shipped(), PairModel.shipped());
  }

  Linking(Store store, LibraryIndex index, SentenceEncoder encoder, Verifier verifier, PairScorer scorer) {
    this.store = store;
    this.index = index;
    this.encoder = encoder;
    this.linker = new Linker(store, this::neighbours, encoder::encode, verifier, scorer);
  }

  private List<Neighbours.Neighbour> neighbours(Statement statement, float[] vector, int limit) throws IOException {
    List<Neighbours.Neighbour> found = new ArrayList<>();
    for (Near near : index.near(vector, limit)) {
      found.add(new Neighbours.Neighbour(near.statement(), near.score()));
    }
    for (Near near : index.alike(statement.content(), limit)) {
      found.add(new Neighbours.Neighbour(near.statement(), Float.NaN));
    }
    return found;
  }

  /**
   * Takes all that is due.
   *
   * @param done is told each revision that is done
   * @param stopped asked before each revision whether to end
   * @return how many there were
   */
  public long run(LongConsumer done, BooleanSupplier stopped) throws IOException {
    recover();
    long count = 0;
    List<Long> due = store.stages().due(Linker.STAGE, PAGE);
    while (!due.isEmpty()) {
      for (long arrival : due) {
        if (stopped.getAsBoolean()) {
          index.commit();
          return count;
        }
        List<Statement> statements = store.statements().of(arrival);
        Map<Long, float[]> vectors = vectors(statements);
        linker.link(arrival, statements, vectors);
        put(arrival, statements, vectors);
        done.accept(arrival);
        if (++count % COMMIT == 0) {
          index.commit();
        }
      }
      due = store.stages().due(Linker.STAGE, PAGE);
    }
    index.commit();
    return count;
  }

  /** Puts what was linked after the index was last written to the disk; what is due is put when it is linked. */
  private void recover() throws IOException {
    List<Long> due = store.stages().due(Linker.STAGE, MOST_DUE);
    Set<Long> later = new HashSet<>(due);
    long farthest = due.stream().mapToLong(Long::longValue).max().orElse(0);
    all(index.committed(), arrival -> !later.contains(arrival) && (due.size() < MOST_DUE || arrival < farthest), a -> { });
  }

  /**
   * Puts everything that is linked into the index, which is empty.
   *
   * @param done is told each revision that is done
   * @return how many there were
   */
  public long rebuild(LongConsumer done) throws IOException {
    long count = all(0, arrival -> true, done);
    index.commit();
    return count;
  }

  private long all(long after, LongPredicate wanted, LongConsumer done) throws IOException {
    long count = 0;
    long last = after;
    List<Revision> page;
    do {
      page = store.articles().after(last, PAGE);
      for (Revision revision : page) {
        last = revision.arrival();
        if (wanted.test(last)) {
          List<Statement> statements = store.statements().of(last);
          put(last, statements, vectors(statements));
          done.accept(last);
          if (++count % COMMIT == 0) {
            index.commit();
          }
        }
      }
    } while (page.size() == PAGE);
    return count;
  }

  private Map<Long, float[]> vectors(List<Statement> statements) {
    float[][] vectors = encoder.encode(statements.stream().map(Statement::content).toList());
    Map<Long, float[]> byNumber = new HashMap<>();
    for (int i = 0; i < vectors.length; i++) {
      byNumber.put(statements.get(i).number(), vectors[i]);
    }
    return byNumber;
  }

  private void put(long arrival, List<Statement> statements, Map<Long, float[]> vectors) throws IOException {
    Revision revision = store.articles().revision(arrival).orElseThrow();
    Long original = store.copies().originals(List.of(arrival)).get(arrival);
    List<Entry> entries = new ArrayList<>();
    for (Statement statement : statements) {
      entries.add(new Entry(statement, revision, Trails.words(revision, statement.sentence()),
          vectors.get(statement.number()), original != null && original != arrival));
    }
    index.put(arrival, entries);
  }
}
