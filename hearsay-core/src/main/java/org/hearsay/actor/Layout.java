package org.hearsay.actor;

import java.util.Locale;
import java.util.Set;
import org.hearsay.Span;
import org.hearsay.text.Breaks;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/** Where the words of a text stand: in which paragraph, sentence and quotation. Immutable. */
final class Layout {
  /** No quotation. */
  static final int OUTSIDE = -1;

  private static final Set<String> ABBREVIATIONS = Set.of("st", "mt", "ft", "no", "vs", "jan", "feb", "aug", "sept",
      "oct", "nov", "dec");

  private final String text;
  private final Words words;
  private final String[] raw;
  private final String[] lower;
  private final int[] paragraphs;
  private final int[] sentences;
  private final int[] quotations;

  private Layout(String text, Words words) {
    this.text = text;
    this.words = words;
    int n = words.size();
    raw = new String[n];
    lower = new String[n];
    paragraphs = new int[n];
    sentences = new int[n];
    quotations = new int[n];
    Quotes quotes = Quotes.of(text, words);
    int paragraph = -1;
    int sentence = -1;
    int quotation = -1;
    for (int i = 0; i < n; i++) {
      raw[i] = text.substring(words.start(i), words.end(i));
      lower[i] = raw[i].toLowerCase(Locale.ROOT);
      boolean newParagraph = Breaks.before(text, words, i) == Breaks.PARAGRAPH;
      if (newParagraph) {
        paragraph++;
      }
      if (Breaks.sentenceStarts(text, words, i) && !(i > 1 && abbreviated(i))) {
        sentence++;
      }
      paragraphs[i] = paragraph;
      sentences[i] = sentence;
      if (quotes.inside(i)) {
        if (i == 0 || newParagraph || quotations[i - 1] == OUTSIDE) {
          quotation++;
        }
        quotations[i] = quotation;
      } else {
        quotations[i] = OUTSIDE;
      }
    }
  }

  /** Looks through a text; takes time in proportion to its length. */
  static Layout of(String text, Words words) {
    return new Layout(text, words);
  }

  /** Whether the full stop before word {@code i} belongs to a title or an initial rather than ending a sentence. */
  private boolean abbreviated(int i) {
    String before = lower[i - 2];
    boolean initial = raw[i - 2].length() == 1 && Character.isUpperCase(raw[i - 2].charAt(0));
    return ".".equals(raw[i - 1])
        && (initial || ABBREVIATIONS.contains(before) || Titles.has(before) && before.length() <= 4);
  }

  String text() {
    return text;
  }

  int size() {
    return raw.length;
  }

  /** Word {@code i} as it stands; the empty string beyond either end. */
  String word(int i) {
    return i >= 0 && i < raw.length ? raw[i] : "";
  }

  /** Word {@code i} in lower case; the empty string beyond either end. */
  String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  /** The number of the paragraph of word {@code i}, from 0; beyond the last word that of the last. */
  int paragraph(int i) {
    return raw.length == 0 ? 0 : paragraphs[Math.min(i, raw.length - 1)];
  }

  /** The number of the sentence of word {@code i}, from 0; beyond the last word that of the last. */
  int sentence(int i) {
    return raw.length == 0 ? 0 : sentences[Math.min(i, raw.length - 1)];
  }

  /** The number of the quotation that word {@code i} stands in, or {@link #OUTSIDE}. */
  int quotation(int i) {
    return i < raw.length ? quotations[i] : OUTSIDE;
  }

  /** Whether a sentence begins at word {@code i}, or a quotation does. */
  boolean begins(int i) {
    return i == 0 || sentences[i] != sentences[i - 1] || quotations[i] != quotations[i - 1];
  }

  /** Whether no space parts word {@code i} from the one before it. */
  boolean joined(int i) {
    return i > 0 && i < raw.length && words.end(i - 1) == words.start(i);
  }

  /** Whether word {@code i} begins with a capital letter. */
  boolean capital(int i) {
    return i >= 0 && i < raw.length && Character.isUpperCase(raw[i].codePointAt(0));
  }

  /** Whether word {@code i} is made of letters or digits. */
  boolean letters(int i) {
    return i >= 0 && i < raw.length && Character.isLetterOrDigit(raw[i].codePointAt(0));
  }

  /** Whether words {@code i} and {@code i + 1} are a possessive ending: an apostrophe, or one and an s. */
  boolean possessive(int i) {
    return isApostrophe(i) && joined(i) && (!joined(i + 1) || lower(i + 1).equals("s") && !joined(i + 2)
        || lower(i + 1).equals("s") && !letters(i + 2));
  }

  /** Whether word {@code i} is an apostrophe or a mark that looks like one. */
  boolean isApostrophe(int i) {
    return word(i).equals("'") || word(i).equals("’") || word(i).equals("‘");
  }

  /** The span of words first to end (exclusive). */
  Span span(int first, int end) {
    return words.span(first, end - 1);
  }

  /** The words first to end (exclusive), with single spaces. */
  String text(int first, int end) {
    return span(first, end).of(text).replaceAll("\\s+", " ");
  }

  /** The first word of a span; {@link #size()} when the span begins after the last word. */
  int firstWord(Span span) {
    return words.firstEndingAfter(span.start());
  }

  /** After the last word that begins before the span ends. */
  int endWord(Span span) {
    if (span.length() == 0) {
      return firstWord(span);
    }
    int at = words.firstEndingAfter(span.end() - 1);
    return at < raw.length && words.start(at) < span.end() ? at + 1 : at;
  }
}
