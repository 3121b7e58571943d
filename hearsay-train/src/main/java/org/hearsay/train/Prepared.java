package org.hearsay.train;

import org.hearsay.Span;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.WordPieces;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.text.Words;

/** A text prepared for cutting into examples. */
@SuppressWarnings("ArrayRecordComponent")
record Prepared(String text, Words words, Pieces pieces, byte[] shapes) {
  static Prepared of(String text, WordPieces vocabulary) {
    Words words = Words.of(text);
    return new Prepared(text, words, vocabulary.of(text, words), Shapes.of(text, words));
  }

  /** The first word that a span touches. */
  int first(Span span) {
    return words.firstEndingAfter(span.start());
  }

  /** After the last word that a span touches. */
  int end(Span span) {
    int w = first(span);
    while (w < words.size() && words.start(w) < span.end()) {
      w++;
    }
    return w;
  }
}
