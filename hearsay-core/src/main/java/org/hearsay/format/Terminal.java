package org.hearsay.format;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Words as a terminal shows them: how many columns they take, and without anything that would command the terminal.
 * Right-to-left text and its controls are left to the terminal.
 */
final class Terminal {
  private static final char SUBSTITUTE = '\uFFFD';

  private Terminal() {}

  /**
   * What to show for a code point: itself, or a picture for a control character, so that an escape sequence in an
   * article is seen and not obeyed.
   */
  static String shown(int codePoint) {
    if (codePoint < 0x20) {
      return Character.toString(0x2400 + codePoint);
    }
    if (codePoint == 0x7f) {
      return "\u2421";
    }
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE ? String.valueOf(SUBSTITUTE)
        : Character.toString(codePoint);
  }

  /** The columns a code point takes: none for combining marks and format characters, two for East Asian wide ones. */
  static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      case Character.FORMAT -> codePoint == 0xad ? 1 : 0; // a soft hyphen is shown by most terminals
      default -> switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
        case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
        default -> 1;
      };
    };
  }

  /** The columns of words that hold no control characters. */
  static int columns(String words) {
    return words.codePoints().map(Terminal::columns).sum();
  }

  /** Words on one line: each run of white space becomes one space, controls become pictures. */
  static String line(String words) {
    StringBuilder line = new StringBuilder(words.length());
    words.codePoints().forEach(c -> {
      if (!isSpace(c)) {
        line.append(shown(c));
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    });
    return line.toString().stripTrailing();
  }

  /** As much of a line as fits, with … for the rest. */
  static String shortened(String line, int width) {
    if (columns(line) <= width) {
      return line;
    }
    int used = 0;
    int at = 0;
    while (at < line.length()) {
      int c = line.codePointAt(at);
      if (used + columns(c) > width - 1) {
        break;
      }
      used += columns(c);
      at += Character.charCount(c);
    }
    return line.substring(0, at).stripTrailing() + "…";
  }

  /** White space that may be broken or joined; a no-break space is not. */
  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) && !(codePoint >= 0x1c && codePoint <= 0x1f) || codePoint == 0x85;
  }
}
