package org.hearsay.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.encode.WordPieces;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.text.Words;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Two statements as one sequence that an encoder reads: [CLS] the one [SEP] the other [SEP]. Both training and reading make
 * it here.
 *
 * @param ids the pieces
 * @param kinds what is known of each piece's word: 0 for any word, 1 for a number, 2 for one with a capital, 3 for a negation;
 *     and 4 more when it stands in the other statement as well, and 8 more in the second statement
 */
@SuppressWarnings("ArrayRecordComponent")
public record PairPieces(int[] ids, int[] kinds) {
  /** How many kinds of pieces there are. */
  public static final int KINDS = 16;

  /** What is added to the kinds of the second statement. */
  public static final int SECOND = 8;

  /** The most pieces of a sequence. */
  public static final int MOST = 128;

  private static final int SHARED = 4;
  private static final Set<String> NUMBERS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
      "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
      "millions", "billion", "trillion", "dozen", "dozens", "half", "third", "quarter", "double", "twice");
  private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "nobody", "none", "neither", "nor", "without", "n't",
      "nothing", "cannot", "denied", "denies", "deny", "denying", "refused", "refuses", "rejected", "rejects", "false", "failed");

  /** A statement's pieces with the kind and the stem of each one's word. */
  private record Side(int[] ids, int[] kinds, List<String> stems) {
    static Side of(WordPieces vocabulary, String text) {
      Words words = Words.of(text);
      Pieces pieces = vocabulary.of(text, words);
      int[] kinds = new int[pieces.ids().length];
      List<String> stems = new ArrayList<>();
      EnglishStemmer stemmer = new EnglishStemmer();
      for (int w = 0; w < words.size(); w++) {
        String word = text.substring(words.start(w), words.end(w));
        String lower = word.toLowerCase(Locale.ROOT);
        stemmer.setCurrent(lower);
        stemmer.stem();
        int kind = lower.chars().anyMatch(Character::isDigit) || NUMBERS.contains(lower) ? 1
            : w > 0 && Character.isUpperCase(word.codePointAt(0)) ? 2
            : NEGATIONS.contains(lower) || lower.endsWith("n't") || lower.endsWith("n’t") ? 3 : 0;
        for (int p = pieces.starts()[w]; p < pieces.starts()[w + 1]; p++) {
          kinds[p] = kind;
          stems.add(stemmer.getCurrent());
        }
      }
      return new Side(pieces.ids(), kinds, stems);
    }
  }

  /** Makes the sequence; the ends of statements that are too long are left out, of the longer one first. */
  public static PairPieces of(WordPieces vocabulary, String one, String other) {
    Side a = Side.of(vocabulary, one);
    Side b = Side.of(vocabulary, other);
    int room = MOST - 3;
    int first = Math.min(a.ids.length, Math.max(room - b.ids.length, room / 2));
    int second = Math.min(b.ids.length, room - first);
    int[] ids = new int[first + second + 3];
    int[] kinds = new int[ids.length];
    ids[0] = vocabulary.first();
    ids[first + 1] = vocabulary.last();
    ids[ids.length - 1] = vocabulary.last();
    Arrays.fill(kinds, first + 2, kinds.length, SECOND);
    put(a, b, first, 1, ids, kinds);
    put(b, a, second, first + 2, ids, kinds);
    return new PairPieces(ids, kinds);
  }

  private static void put(Side side, Side other, int count, int at, int[] ids, int[] kinds) {
    Set<String> stems = new HashSet<>(other.stems);
    for (int i = 0; i < count; i++) {
      ids[at + i] = side.ids[i];
      kinds[at + i] += side.kinds[i] + (stems.contains(side.stems.get(i)) ? SHARED : 0);
    }
  }
}
