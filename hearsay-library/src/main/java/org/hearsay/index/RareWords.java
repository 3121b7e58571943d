package org.hearsay.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Statements with the rarer words of given ones. Common words are passed over, since what is found by them is found by
 * the rarer ones too or is not alike; so the time it takes hardly grows with the library.
 */
final class RareWords {
  private static final int TERMS = 12;
  private static final int READ = 128; // words of the given ones, from the start
  private static final double COMMON = 0.01; // of the statements
  private static final int FEW = 50; // statements with a word that are never too many
  private static final float NAME = 1.5f;
  private static final float FIGURE = 1.5f;

  private RareWords() {}

  private record Rare(Term term, TermStates states, float weight) {}

  /** The query for them; empty when the index has none of the words. */
  static Optional<org.apache.lucene.search.Query> query(IndexSearcher searcher, String text) throws IOException {
    int common = (int) Math.max(FEW, COMMON * searcher.getIndexReader().numDocs());
    List<Rare> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Words.Word word : Words.of(Words.STEMMED, text)) {
      if (seen.size() < READ && seen.add(word.term())) {
        Term term = new Term(Fields.CONTENT, word.term());
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() > 0) {
          found.add(new Rare(term, states, weight(text, word.start())));
        }
      }
    }
    found.sort(Comparator.comparingInt((Rare rare) -> rare.states().docFreq()).thenComparing(Rare::term));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int taken = 0;
    for (Rare rare : found) {
      if (taken < TERMS && (rare.states().docFreq() <= common || taken == 0)) {
        any.add(new BoostQuery(new TermQuery(rare.term(), rare.states()), rare.weight()), Occur.SHOULD);
        taken++;
      }
    }
    return taken == 0 ? Optional.empty() : Optional.of(any.build());
  }

  /** Names and figures tell more than other words; a capital at the start tells nothing. */
  private static float weight(String text, int start) {
    int first = text.codePointAt(start);
    if (Character.isDigit(first)) {
      return FIGURE;
    }
    return start > 0 && Character.isUpperCase(first) ? NAME : 1;
  }
}
