package org.hearsay.train;

import java.util.Map;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;
import org.hearsay.encode.WindowScores;

/**
 * The reader's network: a BERT encoder, and heads that read its last layer at the first piece of each word.
 *
 * <p>Heads: <b>anchor</b> says of each word whether it belongs to a cue, or starts a content that has none;
 * <b>role</b> says of each word which role it has in any attribution; <b>link</b> says for one anchor which role each
 * word of the window has in <em>its</em> attribution, so that pieces in different places come together; the same layers
 * say which role each word has in the frame that starts from the anchor. <b>Nested</b> and <b>frame cue</b> are further
 * kinds of anchors. <b>Name</b> says which words are names of what, <b>head</b> which words head a mention of what,
 * <b>antecedents</b> which earlier word heads the mention that means the same. <b>Act</b>, <b>mode</b> and <b>stance</b>
 * say of a cue's words what the source does, whether at all, and how far the writer stands behind it.
 *
 * @param <V> the graph's values
 */
final class Network<V> {
  /** Classes of the anchor head: neither, part of a cue, first word of a content without a cue. */
  static final int ANCHOR_CLASSES = WindowScores.ANCHOR_CLASSES;

  /** Classes of the role and link heads: none, source, cue, content. */
  static final int ROLE_CLASSES = WindowScores.ROLE_CLASSES;

  /** Classes of the frame head: none, framer, cue, target, frame. */
  static final int FRAME_CLASSES = WindowScores.FRAME_CLASSES;

  /** Classes of the name head. */
  static final int NAME_CLASSES = WindowScores.NAME_CLASSES;

  /** Classes of the mention head. */
  static final int HEAD_CLASSES = WindowScores.HEAD_CLASSES;

  /** Width of the small heads that have a layer of their own. */
  static final int SMALL = 128;

  /** Width of the link head. */
  static final int LINK = 128;

  /** Distances between a word and its anchor that the link head tells apart. */
  static final int DISTANCES = 41;

  /** Steps of the link head's convolutions over neighbouring words. */
  static final int[] STEPS = {1, 3};

  private final Graph<V> graph;
  private final int layers;
  private final int heads;

  Network(Graph<V> graph, int layers, int heads) {
    this.graph = graph;
    this.layers = layers;
    this.heads = heads;
  }

  /** The encoder's last layer: positions × hidden. */
  V encode(V pieces, V positions, V shapes) {
    V x = graph.add(graph.lookup("embeddings.word", pieces), graph.lookup("embeddings.position", positions));
    x = graph.add(x, graph.lookup("embeddings.shape", shapes));
    x = graph.dropout(graph.layerNorm(x, "embeddings.norm"));
    for (int i = 0; i < layers; i++) {
      String layer = "layer." + i + ".";
      V attended = graph.attention(x, layer, heads);
      x = graph.addNorm(graph.linear(attended, layer + "attended"), x, layer + "attended.norm");
      V wide = graph.gelu(graph.linear(x, layer + "wide"));
      x = graph.addNorm(graph.dropout(graph.linear(wide, layer + "narrow")), x, layer + "narrow.norm");
    }
    return x;
  }

  /**
   * The heads that give each word a class, and have a layer of their own, with the number of their classes; their
   * results are words × classes.
   */
  static final Map<String, Integer> SMALL_HEADS = Map.of("anchor", ANCHOR_CLASSES, "nested", 2, "frameCue", 2,
      "name", NAME_CLASSES, "head", HEAD_CLASSES, "act", Act.values().length, "mode", Mode.values().length,
      "stance", Stance.Value.values().length);

  /** Words × the classes of one of {@link #SMALL_HEADS}. */
  V classes(String head, V words) {
    return graph.linear(graph.gelu(graph.linear(graph.dropout(words), head + ".hidden")), head + ".out");
  }

  /** Words × {@link #ROLE_CLASSES}. */
  V role(V words) {
    return graph.linear(graph.dropout(words), "role.out");
  }

  /** Anchors × words × {@link #LINK}: each word seen from each anchor; {@code anchors} lists rows of {@code words}. */
  V seenFrom(V anchors, V words) {
    V seen = graph.dropout(words);
    V x = graph.gelu(graph.pairs(graph.linear(seen, "link.word"),
        graph.linear(graph.rows(seen, anchors), "link.anchor"), "link.distance"));
    for (int i = 0; i < STEPS.length; i++) {
      x = graph.add(x, graph.gelu(graph.convolution(x, STEPS[i], "link.mix." + i)));
    }
    return graph.dropout(x);
  }

  /** Anchors × words × {@link #ROLE_CLASSES}, from {@link #seenFrom}. */
  V link(V seen) {
    return graph.linear(seen, "link.out");
  }

  /** Anchors × words × {@link #FRAME_CLASSES}, from {@link #seenFrom}. */
  V frame(V seen) {
    return graph.linear(seen, "frame.out");
  }

  /** Words × words: the score of the second word's mention as the antecedent of the first one's. */
  V antecedents(V words) {
    V seen = graph.dropout(words);
    return graph.add(
        graph.affinity(graph.linear(seen, "antecedent.later"), graph.linear(seen, "antecedent.earlier")),
        graph.apart(graph.linear(seen, "antecedent.distance")));
  }

  /** Words × 1: the score of having no antecedent in the window. */
  V unlinked(V words) {
    return graph.linear(graph.dropout(words), "antecedent.none");
  }

  /** The class of the distance from an anchor to a word: exact when near, in steps that double when far. */
  static int distance(int words) {
    int far = Math.abs(words);
    int bucket = far <= 8 ? far : Math.min(20, 9 + (int) (2.5 * Math.log(far / 9.0) / Math.log(2)));
    return 20 + (words < 0 ? -bucket : bucket);
  }
}
