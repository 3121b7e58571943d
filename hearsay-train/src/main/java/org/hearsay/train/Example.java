package org.hearsay.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.Span;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;

/**
 * One window of a labelled article with what the heads should say of it. Tables by word hold a class, or
 * {@link #UNKNOWN} where nothing is known.
 *
 * @param pieces ids of the pieces, with the window's start and end marks
 * @param shapes the shape of each piece's word
 * @param firstPieces for each word the index of its first piece
 * @param anchors for each word its class for the anchor head
 * @param roles for each word its class for the role head
 * @param nested for each word whether it belongs to a nested attribution's cue
 * @param frameCues for each word whether it belongs to a frame's cue
 * @param names for each word its class for the name head
 * @param heads for each word its class for the mention head
 * @param acts for each word of a labelled cue its act
 * @param modes for each word of a labelled cue its mode
 * @param stances for each word of a labelled cue its stance
 * @param links one for each attribution whose anchor lies in the window
 * @param frames one for each frame whose anchor lies in the window
 * @param references one for each mention
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(int[] pieces, byte[] shapes, int[] firstPieces, byte[] anchors, byte[] roles, byte[] nested,
    byte[] frameCues, byte[] names, byte[] heads, byte[] acts, byte[] modes, byte[] stances, List<Link> links,
    List<Link> frames, List<Reference> references) {
  /** The class of a word of which nothing is known. */
  static final byte UNKNOWN = -1;

  /**
   * What the link head should say for one attribution or frame.
   *
   * @param anchors words that can stand as its anchor: its cue, or the first word of its content
   * @param roles for each word of the window its role in it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Link(int[] anchors, byte[] roles) {}

  /**
   * What a mention refers to.
   *
   * @param head the word that heads the mention
   * @param candidates the heads of the mentions before it in the window
   * @param same those of them that mean the same; may be empty
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Reference(int head, int[] candidates, int[] same) {}

  /** An example in the making. Layers write into its tables. */
  record Draft(Prepared article, Window window, byte[] anchors, byte[] roles, byte[] nested, byte[] frameCues,
      byte[] names, byte[] heads, byte[] acts, byte[] modes, byte[] stances, List<Link> links, List<Link> frames,
      List<Reference> references) {

    static Draft of(Prepared article, Window window) {
      int n = window.size();
      return new Draft(article, window, unknown(n), unknown(n), unknown(n), unknown(n), unknown(n), unknown(n),
          unknown(n), unknown(n), unknown(n), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static byte[] unknown(int n) {
      byte[] table = new byte[n];
      Arrays.fill(table, UNKNOWN);
      return table;
    }

    int size() {
      return window.size();
    }

    /** A table in which everything is known: nothing, so far. */
    byte[] known(byte[] table) {
      Arrays.fill(table, (byte) 0);
      return table;
    }

    /** The place in the window of the first word that a span touches; may lie outside. */
    int at(Span span) {
      return article.first(span) - window.first();
    }

    /** The place in the window after the last word that a span touches; may lie outside. */
    int end(Span span) {
      return article.end(span) - window.first();
    }

    boolean inside(int at) {
      return at >= 0 && at < size();
    }

    /** Gives every word of the window that a span touches the class. */
    void fill(byte[] table, Span span, byte value) {
      int from = Math.max(0, at(span));
      for (int w = from; w < size() && article.words().start(window.first() + w) < span.end(); w++) {
        table[w] = value;
      }
    }
  }

  static Example of(Labelled labelled, Window window, WordPieces vocabulary, Random random) {
    Prepared article = labelled.article();
    int n = window.size();
    int offset = article.pieces().starts()[window.first()];
    int count = article.pieces().count(window.first(), window.end());
    int[] pieces = new int[count + 2];
    byte[] shapes = new byte[count + 2];
    int[] firstPieces = new int[n];
    pieces[0] = vocabulary.first();
    pieces[count + 1] = vocabulary.last();
    System.arraycopy(article.pieces().ids(), offset, pieces, 1, count);
    for (int w = 0; w < n; w++) {
      int from = article.pieces().starts()[window.first() + w] - offset + 1;
      int to = article.pieces().starts()[window.first() + w + 1] - offset + 1;
      firstPieces[w] = from;
      Arrays.fill(shapes, from, to, article.shapes()[window.first() + w]);
    }
    Draft draft = Draft.of(article, window);
    labelled.layers().forEach(layer -> layer.mark(draft, random));
    return new Example(pieces, shapes, firstPieces, draft.anchors, draft.roles, draft.nested, draft.frameCues,
        draft.names, draft.heads, draft.acts, draft.modes, draft.stances, draft.links, draft.frames, draft.references);
  }
}
