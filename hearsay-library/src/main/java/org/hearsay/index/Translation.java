package org.hearsay.index;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/** Puts queries into Lucene's terms. Words have to be in the sentence, and weigh more in the content itself. */
final class Translation {
  private static final float CONTENT = 2;

  private Translation() {}

  static org.apache.lucene.search.Query of(Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (Clause clause : query.clauses()) {
      if (clause instanceof Clause.Not not) {
        all.add(of(not.clause()), Occur.MUST_NOT);
        continue;
      }
      positive = true;
      boolean words = clause instanceof Clause.Word || clause instanceof Clause.Phrase;
      all.add(of(clause), words ? Occur.MUST : Occur.FILTER);
      if (words) {
        all.add(new BoostQuery(content(clause), CONTENT), Occur.SHOULD);
      }
    }
    if (!positive) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query of(Clause clause) {
    if (clause instanceof Clause.Word word) {
      return words(Fields.SENTENCE, Words.STEMMED, word.text());
    }
    if (clause instanceof Clause.Phrase phrase) {
      return words(Fields.EXACT, Words.EXACT, phrase.text());
    }
    if (clause instanceof Clause.Named named) {
      Analyzer analyzer = named.place() == Clause.Place.TITLE ? Words.STEMMED : Words.EXACT;
      return words(named.place().word(), analyzer, named.text());
    }
    if (clause instanceof Clause.Whole whole) {
      return new TermQuery(new Term(whole.place().word() + Fields.WHOLE, Words.whole(whole.text())));
    }
    if (clause instanceof Clause.Has has) {
      return has.property() == Property.IS ? NumericDocValuesField.newSlowExactQuery(has.value(), 1)
          : new TermQuery(new Term(has.property().word(), has.value()));
    }
    if (clause instanceof Clause.Before before) {
      return LongPoint.newRangeQuery(Fields.PUBLISHED, Long.MIN_VALUE, start(before.day()) - 1);
    }
    return LongPoint.newRangeQuery(Fields.PUBLISHED, start(((Clause.After) clause).day()), Long.MAX_VALUE);
  }

  /** The words of a clause, wherever in the content. */
  private static org.apache.lucene.search.Query content(Clause clause) {
    String text = clause instanceof Clause.Word word ? word.text() : ((Clause.Phrase) clause).text();
    List<String> terms = Words.terms(Words.STEMMED, text);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.stream().distinct().forEach(term -> any.add(new TermQuery(new Term(Fields.CONTENT, term)), Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query words(String field, Analyzer analyzer, String text) {
    List<String> terms = Words.terms(analyzer, text);
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.get(0)));
    }
    return new PhraseQuery(field, terms.toArray(String[]::new));
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
