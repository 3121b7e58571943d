package org.hearsay.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.Span;
import org.hearsay.text.Breaks;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/** A text's words in lower case, its quotations and its sentences. Immutable, safe to share between threads. */
final class StanceText {
  /** How far a sentence is followed, in words; real ones end long before. */
  static final int LONGEST_SENTENCE = 120;

  private final String text;
  private final Words words;
  private final Quotes quotes;

  StanceText(String text) {
    this.text = text;
    this.words = Words.of(text);
    this.quotes = Quotes.of(text, words);
  }

  int size() {
    return words.size();
  }

  /** Word {@code i} in lower case; empty outside the text, so that callers may look past an edge. */
  String word(int i) {
    return i < 0 || i >= words.size() ? "" : text.substring(words.start(i), words.end(i)).toLowerCase(Locale.ROOT);
  }

  /** Whether word {@code i} is one of those in {@code set}. */
  boolean is(int i, Set<String> set) {
    return set.contains(word(i));
  }

  /** The first character of word {@code i}; a space outside the text. */
  char initial(int i) {
    return i < 0 || i >= words.size() ? ' ' : text.charAt(words.start(i));
  }

  boolean quoted(int i) {
    return i >= 0 && i < words.size() && quotes.inside(i);
  }

  boolean isWord(int i) {
    return i >= 0 && i < words.size() && Character.isLetterOrDigit(text.codePointAt(words.start(i)));
  }

  boolean isMark(int i) {
    return "\"“”„«»‘’'".indexOf(initial(i)) >= 0;
  }

  Span span(int first, int last) {
    return words.span(first, last);
  }

  /** Word runs of spans, in order; what lies outside the text is left out. */
  List<Run> runs(List<Span> spans) {
    List<Run> runs = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      if (span.start() >= text.length()) {
        continue;
      }
      int first = words.firstEndingAfter(span.start());
      int end = first;
      if (span.end() >= text.length()) {
        end = words.size();
      } else if (span.end() > span.start()) {
        int at = words.firstEndingAfter(span.end() - 1);
        end = at < words.size() && words.start(at) < span.end() ? at + 1 : at;
      }
      if (first < end) {
        runs.add(new Run(first, end));
      }
    }
    return runs;
  }

  /** The first word of the sentence around word {@code i}, at most {@link #LONGEST_SENTENCE} words away. */
  int sentenceStart(int i) {
    int at = Math.min(i, words.size() - 1);
    while (at > 0 && i - at < LONGEST_SENTENCE && !Breaks.sentenceStarts(text, words, at)) {
      at--;
    }
    return Math.max(at, 0);
  }

  /** After the last word of the sentence around word {@code i}, at most {@link #LONGEST_SENTENCE} words away. */
  int sentenceEnd(int i) {
    int at = i + 1;
    while (at < words.size() && at - i < LONGEST_SENTENCE && !Breaks.sentenceStarts(text, words, at)) {
      at++;
    }
    return Math.min(at, words.size());
  }

  /** Whether a paragraph ends before word {@code i}. */
  boolean paragraphStarts(int i) {
    return i >= words.size() || Breaks.before(text, words, i) == Breaks.PARAGRAPH;
  }

  /** A run of words: first, and after the last. */
  record Run(int first, int end) {
    boolean has(int word) {
      return first <= word && word < end;
    }

    int length() {
      return end - first;
    }
  }
}
