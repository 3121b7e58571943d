package org.hearsay.encode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.text.Words;

/**
 * Cuts words into the pieces that an uncased BERT encoder knows: lower case, accents removed, longest match first
 * (WordPiece; Wu et al. 2016). Safe to share between threads.
 *
 * <p>Written here because the reader needs piece-to-word alignment on the original text and a start without native
 * libraries; {@code hearsay-train} checks it against the reference tokenizer.
 */
public final class WordPieces {
  private static final int MOST_REMEMBERED = 50_000;

  private final Map<String, Integer> vocabulary;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();
  private final int longest;
  private final int unknown;
  private final int first;
  private final int last;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.longest = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(1);
    this.unknown = known("[UNK]");
    this.first = known("[CLS]");
    this.last = known("[SEP]");
  }

  /**
   * Reads a vocabulary, one piece a line in UTF-8, the line number being the piece's id.
   *
   * @throws IOException when the stream cannot be read
   * @throws IllegalArgumentException when the pieces [UNK], [CLS] and [SEP] are not all there
   */
  public static WordPieces load(InputStream vocabulary) throws IOException {
    Map<String, Integer> ids = new HashMap<>(1 << 16);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ids.put(line, ids.size());
      }
    }
    return new WordPieces(ids);
  }

  /** The id that starts every window, [CLS]. */
  public int first() {
    return first;
  }

  /** The id that ends every window, [SEP]. */
  public int last() {
    return last;
  }

  /** The pieces of all words of {@code text}. */
  public Pieces of(String text, Words words) {
    int[] ids = new int[words.size() * 3 / 2 + 8];
    int[] starts = new int[words.size() + 1];
    int n = 0;
    for (int w = 0; w < words.size(); w++) {
      starts[w] = n;
      int[] pieces = of(text.substring(words.start(w), words.end(w)));
      if (n + pieces.length > ids.length) {
        ids = Arrays.copyOf(ids, Math.max(ids.length * 2, n + pieces.length));
      }
      System.arraycopy(pieces, 0, ids, n, pieces.length);
      n += pieces.length;
    }
    starts[words.size()] = n;
    return new Pieces(Arrays.copyOf(ids, n), starts);
  }

  /** The ids of the pieces of one word; never empty. */
  int[] of(String word) {
    int[] pieces = remembered.get(word);
    if (pieces == null) {
      pieces = cut(normal(word));
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(word, pieces);
      }
    }
    return pieces;
  }

  private int[] cut(String word) {
    int[] out = new int[Math.max(1, word.length())];
    int n = 0;
    int from = 0;
    StringBuilder candidate = new StringBuilder();
    while (from < word.length()) {
      int to = Math.min(word.length(), from + longest);
      Integer id = null;
      while (to > from && id == null) {
        candidate.setLength(0);
        if (from > 0) {
          candidate.append("##");
        }
        id = vocabulary.get(candidate.append(word, from, to).toString());
        to--;
      }
      if (id == null) {
        return new int[] {unknown};
      }
      out[n++] = id;
      from = to + 1;
    }
    return n == 0 ? new int[] {unknown} : Arrays.copyOf(out, n);
  }

  private static String normal(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 128);
    String lower = word.toLowerCase(Locale.ROOT);
    if (ascii) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private int known(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks the piece " + piece);
    }
    return id;
  }

  /**
   * The pieces of a text.
   *
   * @param ids the pieces' ids, in order
   * @param starts for each word the index of its first piece, and at the end the number of pieces
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Pieces(int[] ids, int[] starts) {
    /** How many pieces the words from {@code first} to {@code end} (exclusive) have. */
    public int count(int first, int end) {
      return starts[end] - starts[first];
    }
  }
}
