package org.hearsay.format;

import org.hearsay.Role;
import org.hearsay.format.WriterOptions.Marking;

/**
 * How a stretch of text looks in colour. The colours are of the 256 that terminals share whatever their theme, chosen
 * to stand out from white and from black alike (contrast about 4 to 1 or more); source and cue are told apart without
 * colour too, by bold and underline.
 */
enum Style {
  PLAIN(""),
  CONTENT("\u001b[38;5;28m"),
  CUE("\u001b[4;38;5;130m"),
  SOURCE("\u001b[1;38;5;32m"),
  TITLE("\u001b[1m");

  private static final String RESET = "\u001b[0m";
  private final String begin;

  Style(String begin) {
    this.begin = begin;
  }

  static Style of(Role role) {
    return switch (role) {
      case SOURCE -> SOURCE;
      case CUE -> CUE;
      case CONTENT -> CONTENT;
    };
  }

  /** The words in this style, or as they are where there is no colour. */
  String applied(String words, Marking marking) {
    return marking == Marking.SIGNS || this == PLAIN || words.isEmpty() ? words : begin + words + RESET;
  }
}
