package org.hearsay.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the commas out of numbers, so that 12,500 and 12500 are one. */
final class PlainNumbers extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PlainNumbers(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] characters = term.buffer();
    int length = term.length();
    if (length > 0 && Character.isDigit(characters[0]) && Character.isDigit(characters[length - 1])) {
      int kept = 0;
      for (int i = 0; i < length; i++) {
        if (characters[i] != ',') {
          characters[kept++] = characters[i];
        }
      }
      term.setLength(kept);
    }
    return true;
  }
}
