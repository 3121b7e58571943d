package org.hearsay.web.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.hearsay.web.Problem;

/** Checks words that a client sends. */
final class Words {
  private static final int LONGEST_ADDRESS = 2_000;

  private Words() {}

  /**
   * Refuses words that are too long, hold control characters, or half a character.
   *
   * @param what what they are called in the answer
   */
  static void check(String what, String words, int longest) {
    if (words.length() > longest) {
      throw Problem.bad(what + " has more than " + longest + " characters.");
    }
    if (words.chars().anyMatch(Character::isISOControl)) {
      throw Problem.bad(what + " holds control characters, such as a line's end.");
    }
    checkWhole(what, words);
  }

  /** Refuses a text with half a character or with NUL. */
  static void checkText(String what, String text) {
    if (text.indexOf('\0') >= 0) {
      throw Problem.bad(what + " holds a NUL character, which no text has.");
    }
    checkWhole(what, text);
  }

  private static void checkWhole(String what, String words) {
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      if (Character.getType(words.codePointAt(i)) == Character.SURROGATE) {
        throw Problem.bad(what + " holds half a character (a surrogate alone).");
      }
    }
  }

  /** An address of the web; it may be anything's, and is not fetched. */
  static URI address(String what, String given) {
    check(what, given, LONGEST_ADDRESS);
    try {
      URI address = new URI(given.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw Problem.bad(what + " is no web address: one begins with http:// or https:// and names a host.");
  }
}
