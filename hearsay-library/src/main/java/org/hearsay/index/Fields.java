package org.hearsay.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.hearsay.ActorKind;
import org.hearsay.store.Statement;
import org.hearsay.store.Step;

/** The fields of a statement in the index. */
final class Fields {
  // words
  static final String CONTENT = "content";
  static final String SENTENCE = "sentence";
  static final String EXACT = "exact";
  static final String TITLE = "title";
  static final String ACTOR = "actor";
  static final String OUTLET = "outlet";
  // whole names, as compared; words of a fixed vocabulary have their property's name
  static final String WHOLE = ".whole";
  // counted
  static final String COUNTED = ".counted";
  static final String MONTH = "month";
  // numbers
  static final String NUMBER = "number";
  static final String ARRIVAL = "arrival";
  static final String REVISION = "revision";
  static final String PUBLISHED = "published";
  // flags, 0 or 1
  static final String COPY = "copy";
  static final String SUPERSEDED = "superseded";
  static final String ARTICLE = "article";
  static final String VECTOR = "vector";

  /** How each field's words become terms. */
  static final Analyzer ANALYZER = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return switch (field) {
        case EXACT, ACTOR, OUTLET -> Words.EXACT;
        default -> Words.STEMMED;
      };
    }
  };

  private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT)
      .withZone(ZoneOffset.UTC);
  private static final FieldType COUNTED_WORDS = words(IndexOptions.DOCS_AND_FREQS, false); // no phrases are looked for
  private static final FieldType NAMES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  private Fields() {}

  private static FieldType words(IndexOptions options, boolean withoutNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(withoutNorms);
    type.freeze();
    return type;
  }

  /** A statement's fields. */
  static Document document(Entry entry, boolean superseded) {
    Statement statement = entry.statement();
    Document document = new Document();
    document.add(new Field(CONTENT, statement.content(), COUNTED_WORDS));
    document.add(new TextField(SENTENCE, entry.sentence(), Field.Store.NO));
    document.add(new Field(EXACT, entry.sentence(), NAMES));
    entry.revision().article().title().ifPresent(title -> document.add(new TextField(TITLE, title, Field.Store.NO)));
    for (Step step : statement.chain()) {
      step.name().ifPresent(name -> name(document, ACTOR, name));
    }
    statement.actor().flatMap(Step::name).ifPresent(name -> counted(document, ACTOR + COUNTED, name));
    entry.revision().article().outlet().ifPresent(outlet -> {
      name(document, OUTLET, outlet);
      counted(document, OUTLET + COUNTED, outlet);
    });
    properties(statement).forEach((property, word) ->
        document.add(new StringField(property.word(), word, Field.Store.NO)));
    counted(document, Property.STANCE.word() + COUNTED, statement.stance().word());
    counted(document, Property.KIND.word() + COUNTED, kind(statement));
    statement.published().ifPresent(published -> time(document, published));
    numbers(document, entry, superseded);
    if (entry.vector() != null) {
      document.add(new KnnFloatVectorField(VECTOR, entry.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  private static void numbers(Document document, Entry entry, boolean superseded) {
    Statement statement = entry.statement();
    document.add(new NumericDocValuesField(NUMBER, statement.number()));
    document.add(new NumericDocValuesField(ARRIVAL, statement.arrival()));
    document.add(new StringField(ARRIVAL + WHOLE, Long.toString(statement.arrival()), Field.Store.NO));
    document.add(new StringField(ARTICLE, entry.revision().key().toString(), Field.Store.NO));
    document.add(new NumericDocValuesField(REVISION, entry.revision().number()));
    document.add(new NumericDocValuesField(COPY, entry.copy() ? 1 : 0));
    document.add(new NumericDocValuesField(SUPERSEDED, superseded ? 1 : 0));
  }

  private static Map<Property, String> properties(Statement statement) {
    Map<Property, String> words = new EnumMap<>(Property.class);
    words.put(Property.STANCE, statement.stance().word());
    words.put(Property.KIND, kind(statement));
    words.put(Property.ACT, statement.act().word());
    words.put(Property.MODE, statement.mode().word());
    statement.type().ifPresent(type -> words.put(Property.TYPE, type.word()));
    return words;
  }

  private static String kind(Statement statement) {
    return statement.actor().map(Step::kind).orElse(ActorKind.WRITER).word();
  }

  private static void name(Document document, String field, String name) {
    document.add(new Field(field, name, NAMES));
    document.add(new StringField(field + WHOLE, Words.whole(name), Field.Store.NO));
  }

  private static void counted(Document document, String field, String value) {
    String bounded = value.length() <= 1_000 ? value : value.substring(0, 1_000);
    document.add(new SortedDocValuesField(field, new BytesRef(bounded)));
  }

  private static void time(Document document, Instant published) {
    long millis = published.toEpochMilli();
    document.add(new LongPoint(PUBLISHED, millis));
    document.add(new NumericDocValuesField(PUBLISHED, millis));
    counted(document, MONTH, MONTHS.format(published));
  }
}
