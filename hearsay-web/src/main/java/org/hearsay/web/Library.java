package org.hearsay.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.index.Facets;
import org.hearsay.index.Hits;
import org.hearsay.index.IndexException;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Query;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;
import org.hearsay.who.Outlets;
import org.hearsay.who.Who;

/**
 * A library as the server uses it: its store, open for reading and writing, and its index, opened for reading when it is
 * first needed, since linking makes it. Thread-safe; whoever made the store closes it after this.
 */
public final class Library implements AutoCloseable {
  private static final long FRESH = 1_000_000_000L; // nanoseconds

  private final Store store;
  private final AtomicReference<LibraryIndex> index = new AtomicReference<>();
  private volatile long looked;

  /** A library over an open store. */
  public Library(Store store) {
    this.store = store;
  }

  /** The store. */
  public Store store() {
    return store;
  }

  /** Trails of its claims. */
  public Trails trails() {
    return new Trails(store);
  }

  /** Its actors. */
  public Who who() {
    return new Who(store);
  }

  /** Its outlets. */
  public Outlets outlets() {
    return new Outlets(store);
  }

  /**
   * The latest revision of an article.
   *
   * @throws Problem when there is no such article
   */
  public Revision latest(String key) throws StoreException {
    List<Revision> revisions = revisions(key);
    return revisions.get(revisions.size() - 1);
  }

  /**
   * A revision of an article.
   *
   * @throws Problem when there is no such article or revision
   */
  public Revision revision(String key, String number) throws StoreException {
    return revisions(key).stream().filter(r -> String.valueOf(r.number()).equals(number)).findFirst()
        .orElseThrow(() -> Problem.missing("The article has no such revision."));
  }

  /**
   * An article's revisions, oldest first; at least one.
   *
   * @throws Problem when there is no such article
   */
  public List<Revision> revisions(String key) throws StoreException {
    List<Revision> revisions = List.of();
    try {
      revisions = store.articles().revisions(new ArticleKey(key));
    } catch (IllegalArgumentException e) {
      // no key at all: there is no such article either
    }
    if (revisions.isEmpty()) {
      throw Problem.missing("There is no such article in this library.");
    }
    return revisions;
  }

  /** What a query finds; nothing before anything was linked. */
  public Hits find(Query query, int skip, int limit) throws IndexException {
    Optional<LibraryIndex> open = index();
    return open.isEmpty() ? new Hits(0, List.of()) : open.get().find(query, skip, limit);
  }

  /** Whose the statements are that a query finds; empty before anything was linked. */
  public Optional<Facets> facets(Query query, int top) throws IndexException {
    Optional<LibraryIndex> open = index();
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get().facets(query, top));
  }

  /** The index as of its last commit, looked at once a second at most; empty when there is none yet. */
  private Optional<LibraryIndex> index() throws IndexException {
    LibraryIndex open = index.get();
    if (open == null) {
      synchronized (this) {
        open = index.get();
        if (open == null) {
          try {
            open = LibraryIndex.read(store.place().index());
          } catch (IndexException e) {
            if (e.fault() == IndexException.Fault.MISSING) {
              return Optional.empty();
            }
            throw e;
          }
          index.set(open);
          looked = System.nanoTime();
        }
      }
    } else if (System.nanoTime() - looked > FRESH) {
      looked = System.nanoTime();
      open.refresh();
    }
    return Optional.of(open);
  }

  /** Looks at the index anew at the next search, as after linking. */
  public void changed() {
    looked = System.nanoTime() - 2 * FRESH;
  }

  @Override
  public void close() throws IOException {
    LibraryIndex open = index.getAndSet(null);
    if (open != null) {
      open.close();
    }
  }
}
