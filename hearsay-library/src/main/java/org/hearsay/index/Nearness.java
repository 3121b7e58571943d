package org.hearsay.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.VectorUtil;

/**
 * Statements with vectors near a given one. Each segment gives its candidates, by rounded vectors where it is large;
 * the candidates are then compared by the vectors themselves.
 */
final class Nearness {
  private static final int MORE = 40; // candidates beyond those wanted: with fewer, graphs miss whole groups
  private static final Comparator<Near> ORDER = Comparator.comparingDouble((Near near) -> -near.score())
      .thenComparingLong(Near::statement);

  private Nearness() {}

  static List<Near> search(IndexSearcher searcher, float[] vector, int limit) throws IOException {
    List<Near> found = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      // each for itself: one that stops where others have better ones may stop before it comes to its own best
      search(leaf.reader(), vector, new TopKnnCollector(limit + MORE, Integer.MAX_VALUE), found);
    }
    found.sort(ORDER);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static void search(LeafReader reader, float[] vector, KnnCollector collector, List<Near> found)
      throws IOException {
    FloatVectorValues vectors = reader.getFloatVectorValues(Fields.VECTOR);
    if (vectors == null) {
      return; // no statement of this segment has one
    }
    reader.searchNearestVectors(Fields.VECTOR, vector, collector, reader.getLiveDocs());
    ScoreDoc[] candidates = collector.topDocs().scoreDocs;
    Arrays.sort(candidates, Comparator.comparingInt(candidate -> candidate.doc));
    NumericDocValues numbers = DocValues.getNumeric(reader, Fields.NUMBER);
    for (ScoreDoc candidate : candidates) {
      vectors.advance(candidate.doc);
      numbers.advance(candidate.doc);
      found.add(new Near(numbers.longValue(), VectorUtil.dotProduct(vector, vectors.vectorValue())));
    }
  }
}
