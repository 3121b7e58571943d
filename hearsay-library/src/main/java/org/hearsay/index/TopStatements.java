package org.hearsay.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** The first statements in some order; equal ones in the order of arrival. */
final class TopStatements {
  private static final SortField ARRIVAL = new SortField(Fields.NUMBER, SortField.Type.LONG);

  private TopStatements() {}

  /** Those of a range, and how many there are in all. */
  static Hits all(IndexSearcher searcher, org.apache.lucene.search.Query query, Query.Order order, int skip, int limit)
      throws IOException {
    TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(sort(order), skip + limit, null,
        Integer.MAX_VALUE));
    return new Hits(top.totalHits.value, hits(searcher, top, skip));
  }

  /** The most relevant; the others are not counted, so that whole blocks of postings can be passed over. */
  static Hits some(IndexSearcher searcher, org.apache.lucene.search.Query query, int limit) throws IOException {
    TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(sort(Query.Order.RELEVANCE), limit,
        null, 1));
    return new Hits(top.totalHits.value, hits(searcher, top, 0));
  }

  private static Sort sort(Query.Order order) {
    if (order == Query.Order.RELEVANCE) {
      return new Sort(SortField.FIELD_SCORE, ARRIVAL);
    }
    boolean newest = order == Query.Order.NEWEST;
    SortField published = new SortField(Fields.PUBLISHED, SortField.Type.LONG, newest);
    published.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new Sort(published, ARRIVAL);
  }

  private static List<Hits.Hit> hits(IndexSearcher searcher, TopFieldDocs top, int skip) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Hits.Hit> hits = new ArrayList<>();
    for (int i = skip; i < top.scoreDocs.length; i++) {
      FieldDoc found = (FieldDoc) top.scoreDocs[i];
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
      NumericDocValues arrivals = DocValues.getNumeric(leaf.reader(), Fields.ARRIVAL);
      arrivals.advance(found.doc - leaf.docBase);
      float score = found.fields[0] instanceof Float relevance ? relevance : 0;
      hits.add(new Hits.Hit((Long) found.fields[1], arrivals.longValue(), score));
    }
    return hits;
  }
}
