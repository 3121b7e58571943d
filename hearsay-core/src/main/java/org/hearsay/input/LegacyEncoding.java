package org.hearsay.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts in encodings older than Unicode. ICU's detector names the encoding by how often letters follow each other in
 * known languages; it is believed only when it is confident and the text that comes out is one that people write.
 */
final class LegacyEncoding {
  private static final Pattern KNOWN =
      Pattern.compile("windows-125\\d|ISO-8859-\\d+(-I)?|KOI8-R|Shift_JIS|EUC-JP|EUC-KR|GB18030|Big5");

  /** Of 100. Short texts in the right encoding come to 37 and more, noise to 10. */
  private static final int LEAST_CONFIDENCE = 35;
  private static final int LEAST_LEAD = 10;

  /** ICU looks at 8,000 bytes; they should be some that tell encodings apart. */
  private static final int SAMPLE = 8_000;
  private static final int BEFORE = 200;

  /** Letters that stand alone as words. */
  private static final String WORDS = "àÀéÉèÈêìòóÓåÅöÖøØæÆíÍúÚüÜôÔáÁçßñºª";

  private static final int MOST_MARKED_LETTERS_IN_A_ROW = 2;
  private static final int ONE_ODD_IN = 10;

  private LegacyEncoding() {}

  /** @param firstHigh where the first byte above 127 is */
  static Optional<String> text(byte[] bytes, int firstHigh) {
    int from = Math.max(0, firstHigh - BEFORE);
    byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
    if (matches.length == 0 || matches[0].getConfidence() < LEAST_CONFIDENCE
        || !KNOWN.matcher(matches[0].getName()).matches()) {
      return Optional.empty();
    }
    Optional<Charset> best = charset(matches[0]);
    if (best.isEmpty() || isInDoubt(sample, matches, best.get())) {
      return Optional.empty();
    }
    return TextBytes.strictly(ByteBuffer.wrap(bytes), best.get())
        .filter(text -> isPlausible(text, best.get().name().equals("windows-1252")));
  }

  /** Whether another encoding is nearly as likely and makes another text of these bytes. */
  private static boolean isInDoubt(byte[] sample, CharsetMatch[] matches, Charset best) {
    String text = new String(sample, best);
    for (int i = 1; i < matches.length; i++) {
      if (matches[0].getConfidence() - matches[i].getConfidence() < LEAST_LEAD
          && !charset(matches[i]).map(rival -> new String(sample, rival)).equals(Optional.of(text))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> charset(CharsetMatch match) {
    String name = wider(match.getName());
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  /** Windows' extensions of the ISO encodings, which agree with them in all but control characters. */
  private static String wider(String name) {
    return switch (name) {
      case "ISO-8859-1" -> "windows-1252";
      case "ISO-8859-8", "ISO-8859-8-I" -> "windows-1255";
      case "ISO-8859-9" -> "windows-1254";
      case "Shift_JIS" -> "windows-31j";
      default -> name;
    };
  }

  private static boolean isPlausible(String text, boolean western) {
    int marked = 0;
    int odd = 0;
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        row = 0;
        continue;
      }
      marked++;
      boolean letter = Character.isLetter(c);
      row = letter ? row + 1 : 0;
      boolean before = i > 0 && Character.isLetter(text.charAt(i - 1));
      boolean after = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (!isWritten(c) || western && (letter && !before && !after && WORDS.indexOf(c) < 0
          || row > MOST_MARKED_LETTERS_IN_A_ROW || before && "‚„ƒˆ˜ºª".indexOf(c) >= 0)) {
        odd++;
      }
    }
    return odd * ONE_ODD_IN <= marked;
  }

  /** Letters and the marks and signs of running text. */
  private static boolean isWritten(char c) {
    if ("¤¦¨¬¯¸¹¶†‡ˆ˜".indexOf(c) >= 0) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
