package org.hearsay.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How words become terms: cut as Unicode does (UAX 29), without a possessive, in lower case, without accents, numbers
 * without commas; {@link #STEMMED} cut to their stem as well (Porter 1980). No word is left out, so that phrases are
 * what they say and "no" counts.
 */
final class Words {
  static final Analyzer STEMMED = new English(true);
  static final Analyzer EXACT = new English(false);

  private Words() {}

  /**
   * A word of a text.
   *
   * @param term what it becomes
   * @param start where it starts, in UTF-16 units
   */
  record Word(String term, int start) {}

  /** The words of a text, in order. */
  static List<Word> of(Analyzer analyzer, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), offset.startOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is read, nothing can fail
    }
    return words;
  }

  /** Their terms alone. */
  static List<String> terms(Analyzer analyzer, String text) {
    return of(analyzer, text).stream().map(Word::term).toList();
  }

  /** A whole name as it is compared: its words without accents, case, punctuation. */
  static String whole(String name) {
    String words = String.join(" ", terms(EXACT, name));
    String whole = words.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : words;
    return whole.length() <= 1_000 ? whole : whole.substring(0, 1_000); // a term has its limit
  }

  private static final class English extends Analyzer {
    private final boolean stems;

    English(boolean stems) {
      this.stems = stems;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
      words = new PlainNumbers(new ASCIIFoldingFilter(words));
      return new TokenStreamComponents(source, stems ? new PorterStemFilter(words) : words);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return 100; // no phrase goes from one name to the next
    }
  }
}
