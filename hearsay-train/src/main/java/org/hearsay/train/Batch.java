package org.hearsay.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;

/** Several examples side by side, filled up to the same length, as flat arrays that an engine can take. */
final class Batch {
  private static final float OUT = -1e4f;

  /**
   * The targets of a head that gives each word a class.
   *
   * @param classes how many there are
   * @param of one-hot rows, all zero where nothing is known
   * @param known how many words have a target
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Targets(int classes, float[] of, int known) {}

  /**
   * The targets of label chains, one row for each anchor.
   *
   * @param classes how many labels there are
   * @param of rows × words × labels, one-hot; all zero in rows that are not about these labels
   * @param starts rows × labels: the first word's label
   * @param transitions labels × labels: how often one follows the other
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Chains(int classes, float[] of, float[] starts, float[] transitions) {}

  private final int windows;
  private final int length;
  private final int words;
  private final int rows;
  private final int[] pieces;
  private final int[] positions;
  private final int[] shapes;
  private final float[] mask;
  private final int[] wordRows;
  private final Map<String, Targets> targets = new LinkedHashMap<>();
  private final int[] anchorRows;
  private final int[] windowOfRow;
  private final int[] distances;
  private final Chains links;
  private final Chains frames;
  private final int mentions;
  private final float[] candidates;
  private final float[] antecedents;

  /** @param random chooses, for each attribution and frame, the word of its cue that stands as its anchor */
  Batch(List<Example> examples, Random random) {
    windows = examples.size();
    length = examples.stream().mapToInt(e -> e.pieces().length).max().orElse(1);
    words = Math.max(4, examples.stream().mapToInt(e -> e.firstPieces().length).max().orElse(1));
    rows = Math.max(1, examples.stream().mapToInt(e -> e.links().size() + e.frames().size()).sum());
    pieces = new int[windows * length];
    positions = new int[windows * length];
    shapes = new int[windows * length];
    mask = new float[windows * length];
    wordRows = new int[windows * words];
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
        wordRows[b * words + w] = b * length + e.firstPieces()[w];
      }
    }
    target("anchor", Network.ANCHOR_CLASSES, examples, Example::anchors);
    target("role", Network.ROLE_CLASSES, examples, Example::roles);
    target("nested", 2, examples, Example::nested);
    target("frameCue", 2, examples, Example::frameCues);
    target("name", Network.NAME_CLASSES, examples, Example::names);
    target("head", Network.HEAD_CLASSES, examples, Example::heads);
    target("act", Act.values().length, examples, Example::acts);
    target("mode", Mode.values().length, examples, Example::modes);
    target("stance", Stance.Value.values().length, examples, Example::stances);
    anchorRows = new int[rows];
    windowOfRow = new int[rows];
    distances = new int[rows * words];
    links = chains(Network.ROLE_CLASSES);
    frames = chains(Network.FRAME_CLASSES);
    int row = 0;
    for (int b = 0; b < windows; b++) {
      for (Example.Link link : examples.get(b).links()) {
        fill(row++, b, link, links, random);
      }
      for (Example.Link frame : examples.get(b).frames()) {
        fill(row++, b, frame, frames, random);
      }
    }
    mentions = examples.stream().mapToInt(e -> e.references().size()).sum();
    int wide = words + 1; // the last place stands for no antecedent
    candidates = new float[mentions == 0 ? 0 : windows * words * wide];
    antecedents = new float[candidates.length];
    Arrays.fill(candidates, OUT);
    Arrays.fill(antecedents, OUT);
    for (int b = 0; b < windows; b++) {
      for (Example.Reference reference : examples.get(b).references()) {
        int at = (b * words + reference.head()) * wide;
        candidates[at + words] = 0;
        for (int candidate : reference.candidates()) {
          candidates[at + candidate] = 0;
        }
        for (int same : reference.same()) {
          antecedents[at + same] = 0;
        }
        if (reference.same().length == 0) {
          antecedents[at + words] = 0;
        }
      }
    }
  }

  private void target(String head, int classes, List<Example> examples, Function<Example, byte[]> classOf) {
    float[] of = new float[windows * words * classes];
    int known = 0;
    for (int b = 0; b < windows; b++) {
      byte[] table = classOf.apply(examples.get(b));
      for (int w = 0; w < table.length; w++) {
        if (table[w] != Example.UNKNOWN) {
          of[(b * words + w) * classes + table[w]] = 1;
          known++;
        }
      }
    }
    targets.put(head, new Targets(classes, of, known));
  }

  private Chains chains(int classes) {
    return new Chains(classes, new float[rows * words * classes], new float[rows * classes], new float[classes * classes]);
  }

  private void fill(int row, int window, Example.Link link, Chains chains, Random random) {
    int anchor = link.anchors()[random.nextInt(link.anchors().length)];
    anchorRows[row] = window * words + anchor;
    windowOfRow[row] = window;
    for (int w = 0; w < words; w++) {
      distances[row * words + w] = Network.distance(w - anchor);
    }
    byte[] roles = link.roles();
    int classes = chains.classes();
    for (int w = 0; w < roles.length; w++) {
      chains.of()[(row * words + w) * classes + roles[w]] = 1;
      if (w > 0) {
        chains.transitions()[roles[w - 1] * classes + roles[w]]++;
      }
    }
    chains.starts()[row * classes + roles[0]] = 1;
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

  /** The targets of the heads that give each word a class, by the head's name. */
  Map<String, Targets> targets() {
    return targets;
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

  Chains links() {
    return links;
  }

  Chains frames() {
    return frames;
  }

  /** How many mentions have a target for their antecedent. */
  int mentions() {
    return mentions;
  }

  /** Windows × words × (words + 1): 0 where the second word may be the first one's antecedent, a large loss elsewhere. */
  float[] candidates() {
    return candidates;
  }

  /** The same for those that are its antecedents. */
  float[] antecedents() {
    return antecedents;
  }
}
