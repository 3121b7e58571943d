package org.hearsay.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The index over a library's statements: their words and their vectors. Whatever is in it can be made anew from the
 * store. Safe to share between threads; searching goes on while another thread writes.
 *
 * <p>The same calls of {@link #put} in the same order make the same index with the same answers, wherever in between
 * {@link #commit} was called or the process died: each put ends with a segment, and segments are merged by their number
 * of statements, on the calling thread. So most puts take milliseconds, and a few, as the library grows, seconds to a
 * minute.
 *
 * <pre>{@code
 * try (LibraryIndex index = LibraryIndex.open(store.place().index())) {
 *   index.put(arrival, entries);
 *   List<Near> near = index.near(vector, 20);
 *   Hits hits = index.find(Query.parse("bridge outlet:courier"), 0, 20);
 *   index.commit();
 * }
 * }</pre>
 */
public final class LibraryIndex implements Closeable {
  /** How many values a vector has. */
  public static final int DIMENSIONS = 384;
  /** How many statements are given at once at most. */
  public static final int LIMIT = 1_000;
  /** How far into what was found one can look: the sum of those passed over and those wanted. */
  public static final int DEPTH = 100_000;

  private final IndexFolder folder;
  private final SearcherManager searchers;
  private long mark; // the last revision put; guarded by this
  private long committed; // the last revision on the disk; guarded by this

  private LibraryIndex(IndexFolder folder) throws IOException {
    this.folder = folder;
    searchers = folder.searchers();
    committed = folder.committed();
    mark = committed;
  }

  /**
   * Opens the index for reading and writing; makes it when there is none.
   *
   * @throws IndexException when it cannot be opened: another process has it open for writing, it is damaged, …
   */
  public static LibraryIndex open(Path folder) throws IndexException {
    return open(folder, IndexFolder::writing);
  }

  /**
   * Opens the index for reading, as of its last commit; nothing is written. Another process may write meanwhile: {@link
   * #refresh} looks what it has committed.
   *
   * @throws IndexException when it cannot be opened: there is none, it is damaged, …
   */
  public static LibraryIndex read(Path folder) throws IndexException {
    return open(folder, IndexFolder::reading);
  }

  /**
   * Empties the index in a folder, even a damaged one, and opens it for reading and writing.
   *
   * @throws IndexException when another process has it open for writing, or the folder holds something else
   */
  public static LibraryIndex renew(Path folder) throws IndexException {
    return open(folder, IndexFolder::renewed);
  }

  private interface Opening {
    IndexFolder open(Path folder) throws IOException;
  }

  private static LibraryIndex open(Path folder, Opening opening) throws IndexException {
    IndexFolder opened = null;
    try {
      opened = opening.open(folder);
      return new LibraryIndex(opened);
    } catch (IOException | RuntimeException e) { // bytes that are not what they should be end in either
      if (opened != null) {
        opened.abandon();
      }
      throw IndexException.of(folder, e);
    }
  }

  /**
   * Puts a revision's statements in place of whatever the index has of that revision. The next search finds them; they
   * are on the disk after {@link #commit}.
   *
   * @param arrival the revision
   * @param entries its statements; none when it says nothing
   * @throws IllegalArgumentException when an entry is of another revision
   * @throws IllegalStateException when the index was opened for reading only
   * @throws IndexException when it cannot be written; nothing more can be put until the index is opened again
   */
  public synchronized void put(long arrival, List<Entry> entries) throws IndexException {
    for (Entry entry : entries) {
      if (entry.revision().arrival() != arrival) {
        throw new IllegalArgumentException("statement " + entry.statement().id() + " is of revision "
            + entry.revision().arrival() + ", not " + arrival);
      }
    }
    write(writer -> {
      boolean superseded = !entries.isEmpty() && new Revisions(searchers).succeed(writer, entries.get(0).revision());
      List<Document> documents = new ArrayList<>(entries.size());
      entries.forEach(entry -> documents.add(Fields.document(entry, superseded)));
      if (documents.isEmpty()) {
        writer.deleteDocuments(Revisions.term(arrival)); // an update with no documents upsets the writer's accounts
      } else {
        writer.updateDocuments(Revisions.term(arrival), documents);
      }
      mark = Math.max(mark, arrival);
    });
  }

  /**
   * Keeps of revisions that they are copies, or that they are none after all. The next search knows.
   *
   * @param arrivals the revisions
   * @param copies whether they are
   */
  public synchronized void markCopies(Collection<Long> arrivals, boolean copies) throws IndexException {
    write(writer -> {
      for (long arrival : arrivals) {
        writer.updateNumericDocValue(Revisions.term(arrival), Fields.COPY, copies ? 1 : 0);
      }
    });
  }

  private interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  private void write(Writing writing) throws IndexException {
    IndexWriter writer = folder.writer();
    run(() -> {
      writing.to(writer);
      searchers.maybeRefreshBlocking(); // makes a segment of what was written, and then merges what is due …
      searchers.maybeRefreshBlocking(); // … which is seen at once: what is found depends on what was put alone
      return null;
    });
  }

  /** Writes what was put to the disk. When the call returns, it stays whatever happens to the process. */
  public synchronized void commit() throws IndexException {
    folder.writer();
    run(() -> {
      folder.commit(mark);
      committed = mark;
      return null;
    });
  }

  /**
   * The revision up to which everything is on the disk: after a crash, those that arrived later have to be put again;
   * and those of before that were replaced since the last commit. 0 in a new index.
   */
  public synchronized long committed() {
    return committed;
  }

  /** Has an index opened for reading look at the last commit; does nothing to one opened for writing. */
  public synchronized void refresh() throws IndexException {
    run(() -> {
      if (!folder.writes()) {
        searchers.maybeRefreshBlocking();
        committed = folder.committed();
      }
      return null;
    });
  }

  /** How many statements there are. */
  public long size() throws IndexException {
    return search(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /**
   * The statements whose vectors are nearest to one, nearest first, then in the order of arrival.
   *
   * @param vector {@value #DIMENSIONS} values of unit length
   * @param limit how many at most, 1 to {@value #LIMIT}
   */
  public List<Near> near(float[] vector, int limit) throws IndexException {
    Entry.checkUnit(vector);
    checkLimit(limit);
    return search(searcher -> Nearness.search(searcher, vector, limit));
  }

  /**
   * The statements whose contents share the rarer words of a text, those most alike first (BM25), then in the order of
   * arrival. Names and figures weigh more.
   *
   * @param words a statement's content
   * @param limit how many at most, 1 to {@value #LIMIT}
   */
  public List<Near> alike(String words, int limit) throws IndexException {
    checkLimit(limit);
    return search(searcher -> {
      var query = RareWords.query(searcher, words);
      if (query.isEmpty()) {
        return List.of();
      }
      return TopStatements.some(searcher, query.get(), limit).hits().stream()
          .map(hit -> new Near(hit.statement(), hit.score())).toList();
    });
  }

  /**
   * The statements that fit a query.
   *
   * @param skip how many to pass over, from 0
   * @param limit how many at most, 1 to {@value #LIMIT}; the sum of both is {@value #DEPTH} at most
   */
  public Hits find(Query query, int skip, int limit) throws IndexException {
    checkLimit(limit);
    if (skip < 0 || skip > DEPTH - limit) {
      throw new IllegalArgumentException("one can look " + DEPTH + " statements deep, not from " + skip + " on for "
          + limit);
    }
    return search(searcher -> TopStatements.all(searcher, Translation.of(query), query.order(), skip, limit));
  }

  /**
   * Whose the statements are that fit a query.
   *
   * @param top how many outlets and actors at most, 1 to {@value #LIMIT}
   */
  public Facets facets(Query query, int top) throws IndexException {
    checkLimit(top);
    return search(searcher -> searcher.search(Translation.of(query), FacetCounter.manager(top)));
  }

  /**
   * Goes through every byte of the index.
   *
   * @throws IndexException when one is not what was written
   */
  public void check() throws IndexException {
    search(searcher -> {
      folder.check((DirectoryReader) searcher.getIndexReader());
      return null;
    });
  }

  /** Commits what was put and closes. */
  @Override
  public synchronized void close() throws IndexException {
    run(() -> {
      searchers.close();
      folder.close(mark);
      return null;
    });
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > LIMIT) {
      throw new IllegalArgumentException("from 1 to " + LIMIT + " can be had at once, not " + limit);
    }
  }

  private interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private <T> T search(Search<T> search) throws IndexException {
    return run(() -> {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    });
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T run(Work<T> work) throws IndexException {
    try {
      return work.run();
    } catch (IllegalArgumentException e) { // a caller's mistake, not the index's
      throw e;
    } catch (AlreadyClosedException e) {
      if (e.getCause() == null) {
        throw new IllegalStateException("the index " + folder.path() + " is closed", e);
      }
      throw IndexException.of(folder.path(), e);
    } catch (IOException | RuntimeException e) {
      throw IndexException.of(folder.path(), e);
    }
  }
}
