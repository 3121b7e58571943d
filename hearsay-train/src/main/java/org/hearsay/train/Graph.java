package org.hearsay.train;

/**
 * The operations that the network is made of. The network is written once against this interface and run twice: by the
 * training engine ({@link TrainingGraph}), and as nodes of an ONNX file ({@link OnnxGraph}). What is trained is
 * therefore what is exported.
 *
 * <p>Values named {@code x} hold one row for each position; weights are found by name.
 *
 * @param <V> a value: an array, or the name of one in a file
 */
interface Graph<V> {
  /** {@code x} × weight {@code name.weight} + {@code name.bias}, along the last axis. */
  V linear(V x, String name);

  /** Layer normalisation along the last axis with weights {@code name.weight} and {@code name.bias}. */
  V layerNorm(V x, String name);

  /** Layer normalisation, as {@link #layerNorm} does it, of the sum of two values of the same shape. */
  V addNorm(V a, V b, String name);

  /** The Gaussian error linear unit. */
  V gelu(V x);

  /** The sum of two values of the same shape, or of shapes that broadcast. */
  V add(V a, V b);

  /** The rows of weight {@code name} that {@code index} lists. */
  V lookup(String name, V index);

  /** The rows of {@code x} that {@code index} lists. */
  V rows(V x, V index);

  /**
   * Scaled dot-product attention within each window, in the given number of heads, over the query, key and value that
   * the weights {@code layer + "query"}, {@code "key"} and {@code "value"} make of {@code x}.
   */
  V attention(V x, String layer, int heads);

  /** Noise while training, nothing afterwards. */
  V dropout(V x);

  /**
   * For each anchor and each word of its window, the sum of the word's row, the anchor's row, and the weight
   * {@code name} for the distance between the two: anchors × words × width.
   */
  V pairs(V wordRows, V anchorRows, String name);

  /**
   * A convolution over words: each word's row, with the rows {@code step} words before and after it beside it, times
   * weight {@code name.weight} (three times as many rows as {@code pairs} is wide) plus {@code name.bias}. Rows beyond
   * the window count as zero.
   */
  V convolution(V pairs, int step, String name);

  /** Words × words of each window: the products of the first word's row in {@code later} and the second's in {@code earlier}. */
  V affinity(V later, V earlier);

  /**
   * Words × words of each window: from the first word's row in {@code byDistance}, the column for the distance to the
   * second, see {@link Network#distance}.
   */
  V apart(V byDistance);
}
