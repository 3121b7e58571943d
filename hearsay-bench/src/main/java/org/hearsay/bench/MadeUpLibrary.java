package org.hearsay.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.Reading;
import org.hearsay.index.Entry;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.Linker;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Member;
import org.hearsay.store.Origin;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;

/**
 * A library of made-up articles, see {@link MadeUpStatements#reading}: {@value #STATEMENTS} statements each. So that it is
 * filled quickly, articles are put there unlinked, with made-up vectors, and one claim of 2 to {@value #LARGEST_CLAIM}
 * statements for every {@value #CLAIM_EVERY} articles.
 */
final class MadeUpLibrary {
  private static final int STATEMENTS = 10;
  private static final int CLAIM_EVERY = 10;
  private static final int LARGEST_CLAIM = 60;
  private static final int AT_ONCE = 250;

  private final Store store;
  private final LibraryIndex index;
  private final SplittableRandom random = new SplittableRandom(12);
  private final List<Long> claims = new ArrayList<>();
  private long made;

  MadeUpLibrary(Store store, LibraryIndex index) {
    this.store = store;
    this.index = index;
  }

  /** Fills the library up to a number of articles. */
  void fill(long size) throws IOException {
    while (made < size) {
      some((int) Math.min(AT_ONCE, size - made));
    }
    index.commit();
  }

  /** How many articles were made. */
  long articles() {
    return made;
  }

  /** The numbers of its claims. */
  List<Long> claims() {
    return claims;
  }

  private void some(int count) throws IOException {
    List<Long> arrivals = store.transaction(() -> {
      List<Long> added = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        added.add(add());
      }
      store.stages().done(Linker.STAGE, added.get(added.size() - 1));
      return added;
    });
    for (long arrival : arrivals) {
      put(arrival);
    }
    store.transaction(() -> {
      for (int i = 0; i < count; i += CLAIM_EVERY) {
        claim();
      }
      return claims;
    });
  }

  /** Puts the next article into the store, unlinked; its place in the order of arrival. */
  long add() throws StoreException {
    Reading reading = MadeUpStatements.reading(++made, STATEMENTS);
    CollectedArticle article = new CollectedArticle(reading.article(), new Origin(Origin.Kind.FILE, "/made/up/" + made),
        Instant.EPOCH);
    return store.add(article, reading).arrival();
  }

  private void put(long arrival) throws IOException {
    Revision revision = store.articles().revision(arrival).orElseThrow();
    List<Entry> entries = new ArrayList<>();
    for (Statement statement : store.statements().of(arrival)) {
      entries.add(new Entry(statement, revision, Trails.words(revision, statement.sentence()),
          MadeUpStatements.vectorOf(statement.number())));
    }
    index.put(arrival, entries);
  }

  private void claim() throws StoreException {
    long most = store.statements().count();
    int size = 2 + random.nextInt(LARGEST_CLAIM - 1);
    long claim = store.claims().found(1 + random.nextLong(most), "{}");
    for (int i = 1; i < size; i++) {
      store.claims().join(new Member(claim, 1 + random.nextLong(most), 0.9, "{}"));
    }
    claims.add(claim);
  }
}
