package org.hearsay.train;

import org.hearsay.encode.WindowScores;

/**
 * The reader's network: a BERT encoder, and heads that read its last layer at the first piece of each word.
 *
 * <p>Heads: <b>anchor</b> says of each word whether it belongs to a cue, or starts a content that has none;
 * <b>role</b> says of each word which role it has in any attribution; <b>link</b> says for one anchor which role each
 * word of the window has in <em>its</em> attribution, so that pieces in different places come together.
 *
 * @param <V> the graph's values
 */
final class Network<V> {
  /** Classes of the anchor head: neither, part of a cue, first word of a content without a cue. */
  static final int ANCHOR_CLASSES = WindowScores.ANCHOR_CLASSES;

  /** Classes of the role and link heads: none, source, cue, content. */
  static final int ROLE_CLASSES = WindowScores.ROLE_CLASSES;

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

  /** Words × {@link #ANCHOR_CLASSES}. */
  V anchor(V words) {
    return graph.linear(graph.gelu(graph.linear(graph.dropout(words), "anchor.hidden")), "anchor.out");
  }

  /** Words × {@link #ROLE_CLASSES}. */
  V role(V words) {
    return graph.linear(graph.dropout(words), "role.out");
  }

  /** Anchors × words × {@link #ROLE_CLASSES}; {@code anchors} lists rows of {@code words}. */
  V link(V words, V anchors) {
    V seen = graph.dropout(words);
    V x = graph.gelu(graph.pairs(graph.linear(seen, "link.word"),
        graph.linear(graph.rows(seen, anchors), "link.anchor"), "link.distance"));
    for (int i = 0; i < STEPS.length; i++) {
      x = graph.add(x, graph.gelu(graph.convolution(x, STEPS[i], "link.mix." + i)));
    }
    return graph.linear(graph.dropout(x), "link.out");
  }

  /** The class of the distance from an anchor to a word: exact when near, in steps that double when far. */
  static int distance(int words) {
    int far = Math.abs(words);
    int bucket = far <= 8 ? far : Math.min(20, 9 + (int) (2.5 * Math.log(far / 9.0) / Math.log(2)));
    return 20 + (words < 0 ? -bucket : bucket);
  }
}
