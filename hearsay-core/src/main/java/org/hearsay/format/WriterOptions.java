package org.hearsay.format;

import java.util.Objects;

/**
 * How readings are written. Immutable; each format heeds what concerns it.
 *
 * @param documents whether one reading is written or any number (json, webanno: an object or an array)
 * @param articleText whether the article's text is written too (json, jsonl)
 * @param marking how attributions are shown (text)
 * @param width the most columns of a line, at least {@value #LEAST_WIDTH} (text)
 */
public record WriterOptions(Documents documents, ArticleText articleText, Marking marking, int width) {
  /** The narrowest text that can be set. */
  public static final int LEAST_WIDTH = 20;

  /** How many readings are going to be written. */
  public enum Documents {
    /** Exactly one. */
    ONE,
    /** Any number, in an array where the format has arrays. */
    SEVERAL
  }

  /** Whether a reading carries the text it points into. */
  public enum ArticleText {
    /** The text is left out. */
    OMITTED,
    /** The text is written. */
    INCLUDED
  }

  /** How attributions are shown in text for people. */
  public enum Marking {
    /** With signs around the words: {@code [source] _cue_ ‹content›}. */
    SIGNS,
    /** With colours, as ANSI terminals show them. */
    COLOUR
  }

  /** @throws IllegalArgumentException when the width is less than {@value #LEAST_WIDTH} */
  public WriterOptions {
    Objects.requireNonNull(documents, "documents");
    Objects.requireNonNull(articleText, "articleText");
    Objects.requireNonNull(marking, "marking");
    if (width < LEAST_WIDTH) {
      throw new IllegalArgumentException("text needs a width of at least " + LEAST_WIDTH + " columns, not " + width);
    }
  }

  /** Several readings, without the article's text, with signs, 80 columns wide. */
  public static WriterOptions standard() {
    return new WriterOptions(Documents.SEVERAL, ArticleText.OMITTED, Marking.SIGNS, 80);
  }

  /** The same for exactly one reading. */
  public WriterOptions forOne() {
    return new WriterOptions(Documents.ONE, articleText, marking, width);
  }

  /** The same with the article's text. */
  public WriterOptions withText() {
    return new WriterOptions(documents, ArticleText.INCLUDED, marking, width);
  }

  /** The same with colours. */
  public WriterOptions withColour() {
    return new WriterOptions(documents, articleText, Marking.COLOUR, width);
  }

  /** The same with lines of at most {@code columns} columns. */
  public WriterOptions withWidth(int columns) {
    return new WriterOptions(documents, articleText, marking, columns);
  }
}
