package org.hearsay.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.codecs.hnsw.FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;

/**
 * How vectors are kept. A small segment has them as they are and looks at every one, so that a segment for each article
 * costs next to nothing to write; a large one, which comes of merging, has them rounded to bytes, with a graph (HNSW).
 */
public final class StatementVectors extends KnnVectorsFormat {
  /** Statements of a segment from which on it has a graph. */
  static final int LARGE = 2_000;

  private static final String NAME = "HearsayVectors1";
  private static final String KIND = NAME + ".kind";
  private static final String GRAPH = "graph";
  private static final String PLAIN = "plain";
  private static final int CONNECTIONS = 16;
  private static final int BREADTH = 100;

  private final FlatVectorsFormat plain =
      new Lucene99FlatVectorsFormat(FlatVectorScorerUtil.getLucene99FlatVectorsScorer());
  private final KnnVectorsFormat graph = new Lucene99HnswScalarQuantizedVectorsFormat(CONNECTIONS, BREADTH);

  /** For Lucene, which finds it by its name. */
  public StatementVectors() {
    super(NAME);
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    boolean merging = state.context.context == IOContext.Context.MERGE;
    boolean large = merging && state.segmentInfo.maxDoc() >= LARGE;
    state.segmentInfo.putAttribute(KIND, large ? GRAPH : PLAIN);
    return large ? graph.fieldsWriter(state) : plain.fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return GRAPH.equals(state.segmentInfo.getAttribute(KIND)) ? graph.fieldsReader(state)
        : new PlainVectors(plain.fieldsReader(state));
  }

  @Override
  public int getMaxDimensions(String field) {
    return LibraryIndex.DIMENSIONS;
  }
}
