package org.hearsay.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.hearsay.index.Facets.Count;

/** Counts the values of what a query finds: in each segment by the values' numbers there, then by the values. */
final class FacetCounter extends SimpleCollector {
  private static final Comparator<Count> MOST_FIRST = Comparator.comparingLong((Count count) -> -count.count())
      .thenComparing(Count::value);

  private final List<Field> fields = List.of(new Field(Fields.OUTLET + Fields.COUNTED),
      new Field(Fields.ACTOR + Fields.COUNTED), new Field(Property.STANCE.word() + Fields.COUNTED),
      new Field(Property.KIND.word() + Fields.COUNTED), new Field(Fields.MONTH));
  private long total;

  /** Counts what one search finds, which is on one thread. */
  static CollectorManager<FacetCounter, Facets> manager(int top) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter();
      }

      @Override
      public Facets reduce(Collection<FacetCounter> counters) {
        return counters.iterator().next().facets(top);
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    for (Field field : fields) {
      field.open(context);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    total++;
    for (Field field : fields) {
      field.count(doc);
    }
  }

  @Override
  public void finish() throws IOException {
    for (Field field : fields) {
      field.close();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private Facets facets(int top) {
    return new Facets(total, fields.get(0).most(top), fields.get(1).most(top), fields.get(2).most(top),
        fields.get(3).most(top), fields.get(4).last(Facets.MONTHS));
  }

  private static final class Field {
    private final String name;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedDocValues values;
    private int[] inSegment;

    Field(String name) {
      this.name = name;
    }

    void open(LeafReaderContext context) throws IOException {
      values = DocValues.getSorted(context.reader(), name);
      inSegment = new int[values.getValueCount()];
    }

    void count(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        inSegment[values.ordValue()]++;
      }
    }

    void close() throws IOException {
      for (int ord = 0; ord < inSegment.length; ord++) {
        if (inSegment[ord] > 0) {
          counts.merge(values.lookupOrd(ord).utf8ToString(), (long) inSegment[ord], Long::sum);
        }
      }
    }

    List<Count> most(int top) {
      return counts().sorted(MOST_FIRST).limit(top).toList();
    }

    List<Count> last(int top) {
      List<Count> all = new ArrayList<>(counts().sorted(Comparator.comparing(Count::value)).toList());
      return all.subList(Math.max(0, all.size() - top), all.size());
    }

    private Stream<Count> counts() {
      return counts.entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue()));
    }
  }
}
