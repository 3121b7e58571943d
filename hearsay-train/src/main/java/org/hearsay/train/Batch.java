package org.hearsay.train;

import java.util.List;
import java.util.Random;

/** Several examples side by side, filled up to the same length, as flat arrays that an engine can take. */
final class Batch {
  private static final float OUT = -1e4f;

  private final int windows;
  private final int length;
  private final int words;
  private final int rows;
  private final int[] pieces;
  private final int[] positions;
  private final int[] shapes;
  private final float[] mask;
  private final int[] wordRows;
  private final float[] anchorTargets;
  private final float[] roleTargets;
  private final int[] anchorRows;
  private final int[] windowOfRow;
  private final int[] distances;
  private final float[] linkTargets;
  private final float[] linkStarts;
  private final float[] linkTransitions;
  private final float[] wordMask;

  /** @param random chooses, for each attribution, the word of its cue that stands as its anchor */
  Batch(List<Example> examples, Random random) {
    windows = examples.size();
    length = examples.stream().mapToInt(e -> e.pieces().length).max().orElse(1);
    words = Math.max(4, examples.stream().mapToInt(e -> e.firstPieces().length).max().orElse(1));
    rows = Math.max(1, examples.stream().mapToInt(e -> e.links().size()).sum());
    pieces = new int[windows * length];
    positions = new int[windows * length];
    shapes = new int[windows * length];
    mask = new float[windows * length];
    wordRows = new int[windows * words];
    wordMask = new float[windows * words];
    anchorTargets = new float[windows * words * Network.ANCHOR_CLASSES];
    roleTargets = new float[windows * words * Network.ROLE_CLASSES];
    anchorRows = new int[rows];
    windowOfRow = new int[rows];
    distances = new int[rows * words];
    linkTargets = new float[rows * words * Network.ROLE_CLASSES];
    linkStarts = new float[rows * Network.ROLE_CLASSES];
    linkTransitions = new float[Network.ROLE_CLASSES * Network.ROLE_CLASSES];
    int row = 0;
    for (int b = 0; b < windows; b++) {
      Example e = examples.get(b);
      for (int i = 0; i < length; i++) {
        boolean there = i < e.pieces().length;
        pieces[b * length + i] = there ? e.pieces()[i] : 0;
        shapes[b * length + i] = there ? e.shapes()[i] : 0;
        positions[b * length + i] = i;
        mask[b * length + i] = there ? 0 : OUT;
      }
      for (int w = 0; w < e.firstPieces().length; w++) {
        int at = b * words + w;
        wordRows[at] = b * length + e.firstPieces()[w];
        wordMask[at] = 1;
        anchorTargets[at * Network.ANCHOR_CLASSES + e.anchors()[w]] = 1;
        roleTargets[at * Network.ROLE_CLASSES + e.roles()[w]] = 1;
      }
      for (Example.Link link : e.links()) {
        fill(row++, b, link, random);
      }
    }
  }

  private void fill(int row, int window, Example.Link link, Random random) {
    int anchor = link.anchors()[random.nextInt(link.anchors().length)];
    anchorRows[row] = window * words + anchor;
    windowOfRow[row] = window;
    for (int w = 0; w < words; w++) {
      distances[row * words + w] = Network.distance(w - anchor);
    }
    byte[] roles = link.roles();
    for (int w = 0; w < roles.length; w++) {
      linkTargets[(row * words + w) * Network.ROLE_CLASSES + roles[w]] = 1;
      if (w > 0) {
        linkTransitions[roles[w - 1] * Network.ROLE_CLASSES + roles[w]]++;
      }
    }
    linkStarts[row * Network.ROLE_CLASSES + roles[0]] = 1;
  }

  int windows() {
    return windows;
  }

  int length() {
    return length;
  }

  int words() {
    return words;
  }

  int rows() {
    return rows;
  }

  int[] pieces() {
    return pieces;
  }

  int[] positions() {
    return positions;
  }

  int[] shapes() {
    return shapes;
  }

  float[] mask() {
    return mask;
  }

  int[] wordRows() {
    return wordRows;
  }

  float[] wordMask() {
    return wordMask;
  }

  float[] anchorTargets() {
    return anchorTargets;
  }

  float[] roleTargets() {
    return roleTargets;
  }

  int[] anchorRows() {
    return anchorRows;
  }

  int[] windowOfRow() {
    return windowOfRow;
  }

  int[] distances() {
    return distances;
  }

  float[] linkTargets() {
    return linkTargets;
  }

  float[] linkStarts() {
    return linkStarts;
  }

  float[] linkTransitions() {
    return linkTransitions;
  }
}
