package org.hearsay.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;
import org.hearsay.encode.WordPieces.Pieces;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.text.Words;

/**
 * One window of an annotated article with what the heads should say of it.
 *
 * @param pieces ids of the pieces, with the window's start and end marks
 * @param shapes the shape of each piece's word
 * @param firstPieces for each word the index of its first piece
 * @param anchors for each word its class for the anchor head
 * @param roles for each word its class for the role head
 * @param links one for each attribution whose anchor lies in the window
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(int[] pieces, byte[] shapes, int[] firstPieces, byte[] anchors, byte[] roles, List<Link> links) {

  /**
   * What the link head should say for one attribution.
   *
   * @param anchors words that can stand as the attribution's anchor: its cue, or the first word of its content
   * @param roles for each word of the window its role in this attribution
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Link(int[] anchors, byte[] roles) {}

  /** An article prepared for cutting into examples. */
  record Prepared(String text, Words words, Pieces pieces, byte[] shapes) {
    static Prepared of(String text, WordPieces vocabulary) {
      Words words = Words.of(text);
      return new Prepared(text, words, vocabulary.of(text, words), Shapes.of(text, words));
    }
  }

  static Example of(Prepared article, Window window, List<GoldAttribution> attributions, WordPieces vocabulary) {
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
    byte[] anchors = new byte[n];
    byte[] roles = new byte[n];
    List<Link> links = new ArrayList<>();
    for (GoldAttribution attribution : attributions) {
      byte[] own = new byte[n];
      for (Role role : new Role[] {Role.CONTENT, Role.SOURCE, Role.CUE}) {
        for (Span span : attribution.pieces(role)) {
          mark(article.words(), window, span, own, (byte) (role.ordinal() + 1));
        }
      }
      int[] at = positions(own, (byte) (Role.CUE.ordinal() + 1));
      byte anchorClass = 1;
      if (attribution.cue().isEmpty() && !attribution.content().isEmpty()) {
        int first = article.words().firstEndingAfter(attribution.content().get(0).start()) - window.first();
        at = first >= 0 && first < n && own[first] == Role.CONTENT.ordinal() + 1 ? new int[] {first} : new int[0];
        anchorClass = 2;
      }
      for (int word : at) {
        anchors[word] = anchorClass;
      }
      for (int w = 0; w < n; w++) {
        if (own[w] != 0) {
          roles[w] = own[w];
        }
      }
      if (at.length > 0) {
        links.add(new Link(at, own));
      }
    }
    return new Example(pieces, shapes, firstPieces, anchors, roles, links);
  }

  private static void mark(Words words, Window window, Span span, byte[] roles, byte role) {
    for (int w = Math.max(window.first(), words.firstEndingAfter(span.start()));
        w < window.end() && words.start(w) < span.end(); w++) {
      roles[w - window.first()] = role;
    }
  }

  private static int[] positions(byte[] values, byte wanted) {
    int[] found = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == wanted) {
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }
}
