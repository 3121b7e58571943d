package org.hearsay.evaluate;

import java.util.Optional;
import org.hearsay.Span;

/** Finds words in a text whatever its quotation marks and spaces look like. Immutable. */
final class PlainQuotes {
  private final String plain;
  private final int[] origins; // where each character of the plain text stands in the text

  PlainQuotes(String text) {
    StringBuilder letters = new StringBuilder();
    int[] at = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        at[letters.length()] = i;
        letters.append(Character.toLowerCase(c));
      }
    }
    plain = letters.toString();
    origins = at;
  }

  /** Where the letters and digits of the words stand for the {@code time}th time, or the last when there are fewer. */
  Optional<Span> find(String words, int time) {
    String wanted = new PlainQuotes(words).plain;
    int found = -1;
    for (int from = 0, n = 0; !wanted.isEmpty() && n < time; n++) {
      int next = plain.indexOf(wanted, from);
      if (next < 0) {
        break;
      }
      found = next;
      from = next + 1;
    }
    return found < 0 ? Optional.empty()
        : Optional.of(new Span(origins[found], origins[found + wanted.length() - 1] + 1));
  }
}
