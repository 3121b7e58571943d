package org.hearsay.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import org.hearsay.store.Revision;

/** Which revisions of an article the index has. */
final class Revisions {
  private final SearcherManager searchers;

  Revisions(SearcherManager searchers) {
    this.searchers = searchers;
  }

  /** By which a revision's statements are found. */
  static Term term(long arrival) {
    return new Term(Fields.ARRIVAL + Fields.WHOLE, Long.toString(arrival));
  }

  /**
   * Marks earlier revisions of the same article as superseded.
   *
   * @return whether a later one supersedes this one
   */
  boolean succeed(IndexWriter writer, Revision revision) throws IOException {
    Set<Long> earlier = new HashSet<>();
    boolean superseded = false;
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        superseded |= look(leaf.reader(), revision, earlier);
      }
    } finally {
      searchers.release(searcher);
    }
    for (long arrival : earlier) {
      writer.updateNumericDocValue(term(arrival), Fields.SUPERSEDED, 1);
    }
    return superseded;
  }

  private static boolean look(LeafReader reader, Revision revision, Set<Long> earlier) throws IOException {
    PostingsEnum postings = reader.postings(new Term(Fields.ARTICLE, revision.key().toString()), PostingsEnum.NONE);
    boolean superseded = false;
    if (postings != null) {
      Bits live = reader.getLiveDocs();
      NumericDocValues arrivals = DocValues.getNumeric(reader, Fields.ARRIVAL);
      NumericDocValues numbers = DocValues.getNumeric(reader, Fields.REVISION);
      NumericDocValues flags = DocValues.getNumeric(reader, Fields.SUPERSEDED);
      for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          arrivals.advance(doc);
          numbers.advance(doc);
          flags.advance(doc);
          superseded |= numbers.longValue() > revision.number();
          if (numbers.longValue() < revision.number() && flags.longValue() == 0) {
            earlier.add(arrivals.longValue());
          }
        }
      }
    }
    return superseded;
  }
}
