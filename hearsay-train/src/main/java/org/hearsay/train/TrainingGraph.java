package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.Map;

/** The network's operations on arrays of the training engine, for one batch. All results live in the batch's manager. */
final class TrainingGraph implements Graph<NDArray> {
  private final NDManager manager;
  private final Map<String, NDArray> weights;
  private final Batch batch;
  private final int windows;
  private final int length;
  private final NDArray mask;
  private final NDArray distances;
  private final NDArray windowOfRow;
  private final float noise;

  /** @param noise the share of values that dropout clears; 0 when not training */
  TrainingGraph(NDManager manager, Map<String, NDArray> weights, Batch batch, float noise) {
    this.manager = manager;
    this.weights = weights;
    this.batch = batch;
    this.windows = batch.windows();
    this.length = batch.length();
    this.noise = noise;
    this.mask = manager.create(batch.mask(), new Shape(windows, 1, 1, length));
    this.distances = manager.create(batch.distances(), new Shape((long) batch.rows() * batch.words()));
    this.windowOfRow = manager.create(batch.windowOfRow());
  }

  /** For a batch of pairs, which needs the encoder's operations alone. */
  TrainingGraph(NDManager manager, Map<String, NDArray> weights, PairBatch pairs, float noise) {
    this.manager = manager;
    this.weights = weights;
    this.batch = null;
    this.windows = pairs.pairs();
    this.length = pairs.length();
    this.noise = noise;
    this.mask = manager.create(pairs.mask(), new Shape(windows, 1, 1, length));
    this.distances = null;
    this.windowOfRow = null;
  }

  @Override
  public NDArray linear(NDArray x, String name) {
    return x.matMul(weight(name + ".weight")).addi(weight(name + ".bias"));
  }

  @Override
  public NDArray layerNorm(NDArray x, String name) {
    NDArray gain = weight(name + ".weight");
    return LayerNorm.layerNorm(x, gain.getShape(), gain, weight(name + ".bias"), 1e-12f).singletonOrThrow();
  }

  @Override
  public NDArray addNorm(NDArray a, NDArray b, String name) {
    return layerNorm(add(a, b), name);
  }

  @Override
  public NDArray gelu(NDArray x) {
    return x.getNDArrayInternal().gelu();
  }

  @Override
  public NDArray add(NDArray a, NDArray b) {
    return a.add(b);
  }

  @Override
  public NDArray lookup(String name, NDArray index) {
    return rows(weight(name + ".weight"), index);
  }

  @Override
  public NDArray rows(NDArray x, NDArray index) {
    NDArray result = Embedding.embedding(index, x, SparseFormat.DENSE).singletonOrThrow();
    result.attach(manager);
    return result;
  }

  @Override
  public NDArray attention(NDArray x, String layer, int heads) {
    long width = x.getShape().get(1);
    long each = width / heads;
    Shape apart = new Shape(windows, length, heads, each);
    NDArray q = linear(x, layer + "query").reshape(apart).transpose(0, 2, 1, 3);
    NDArray k = linear(x, layer + "key").reshape(apart).transpose(0, 2, 3, 1);
    NDArray v = linear(x, layer + "value").reshape(apart).transpose(0, 2, 1, 3);
    NDArray share = q.muli((float) (1 / Math.sqrt(each))).matMul(k).addi(mask).softmax(-1);
    return share.matMul(v).transpose(0, 2, 1, 3).reshape((long) windows * length, width);
  }

  @Override
  public NDArray dropout(NDArray x) {
    return noise == 0 ? x : Dropout.dropout(x, noise, true).singletonOrThrow();
  }

  @Override
  public NDArray pairs(NDArray wordRows, NDArray anchorRows, String name) {
    long width = wordRows.getShape().get(1);
    NDArray byWindow = wordRows.reshape(batch.windows(), batch.words() * width);
    Shape shape = new Shape(batch.rows(), batch.words(), width);
    NDArray words = rows(byWindow, windowOfRow).reshape(shape);
    NDArray apart = lookup(name, distances).reshape(shape);
    return words.add(apart).add(anchorRows.reshape(batch.rows(), 1, width));
  }

  @Override
  public NDArray convolution(NDArray pairs, int step, String name) {
    Shape shape = pairs.getShape();
    NDArray none = manager.zeros(new Shape(shape.get(0), step, shape.get(2)));
    NDArray before = none.concat(pairs.get(new NDIndex(":, :-" + step)), 1);
    NDArray after = pairs.get(new NDIndex(":, " + step + ":")).concat(none, 1);
    return linear(NDArrays.concat(new NDList(before, pairs, after), 2), name);
  }

  @Override
  public NDArray affinity(NDArray later, NDArray earlier) {
    long width = later.getShape().get(1);
    Shape apart = new Shape(batch.windows(), batch.words(), width);
    return later.mul((float) (1 / Math.sqrt(width))).reshape(apart)
        .matMul(earlier.reshape(apart).transpose(0, 2, 1));
  }

  @Override
  public NDArray apart(NDArray byDistance) {
    int n = batch.words();
    long[] columns = new long[batch.windows() * n * n];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Network.distance(i % n - i / n % n);
    }
    Shape shape = new Shape(batch.windows(), n, n);
    return byDistance.reshape(batch.windows(), n, Network.DISTANCES).gather(manager.create(columns, shape), 2);
  }

  NDArray weight(String name) {
    NDArray weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no weight is named " + name);
    }
    return weight;
  }
}
