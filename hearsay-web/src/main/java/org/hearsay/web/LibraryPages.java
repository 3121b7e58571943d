package org.hearsay.web;

import java.io.IOException;
import java.util.Optional;
import org.hearsay.index.Hits;
import org.hearsay.page.Assets;
import org.hearsay.page.Cards;
import org.hearsay.page.ClaimView;
import org.hearsay.page.LibraryFile;
import org.hearsay.page.Search;
import org.hearsay.page.SearchView;
import org.hearsay.store.Claim;
import org.hearsay.store.Store;

/** Makes the views of claims and searches, for the server's pages and for reports in files. Thread-safe. */
public final class LibraryPages {
  private static final int FACETS = 12;
  private static final int MERGES = 100;

  private final Library library;

  /** Pages of a library. */
  public LibraryPages(Library library) {
    this.library = library;
  }

  /** What a search finds. */
  SearchView search(Search search, Assets assets) throws IOException {
    Store store = library.store();
    Hits hits = assets == Assets.INLINE ? library.find(search.query(), 0, Search.FILE)
        : library.find(search.query(), (search.page() - 1) * Search.SIZE, Search.SIZE);
    return SearchView.of(assets == Assets.INLINE ? search.first() : search, hits,
        library.facets(search.query(), FACETS), store, new Cards(store, assets));
  }

  /** A claim with its trail; empty when there is none of that number. */
  Optional<ClaimView> claim(long number, Assets assets) throws IOException {
    Optional<Claim> claim = standing(number);
    return claim.isEmpty() ? Optional.empty() : Optional.of(ClaimView.of(library.trails().of(claim.get()), library.store(),
        new Cards(library.store(), assets)));
  }

  /** The claim of that number, or the one that has its statements now. */
  Optional<Claim> standing(long number) throws IOException {
    Optional<Claim> claim = library.store().claims().claim(number);
    for (int i = 0; i < MERGES && claim.isPresent() && claim.get().mergedInto().isPresent(); i++) {
      claim = library.store().claims().claim(claim.get().mergedInto().getAsLong());
    }
    return claim;
  }

  /** The page of a claim as one file; empty when there is none of that number. */
  public Optional<String> claimFile(long number) throws IOException {
    return claim(number, Assets.INLINE).map(LibraryFile::claim);
  }

  /** The page of a search as one file: what fits best. */
  public String searchFile(Search search) throws IOException {
    return LibraryFile.search(search(search, Assets.INLINE));
  }
}
