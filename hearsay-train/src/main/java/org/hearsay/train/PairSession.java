package org.hearsay.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state of a training run on pairs: weights, the optimizer's memory, and the number of steps. Not thread-safe. */
final class PairSession implements AutoCloseable {
  private static final String FROZEN = "embeddings.word.weight";
  private static final float NOISE = 0.1f;
  private static final double LAYER_DECAY = 0.9;
  private static final double HEAD_RATE = 8;
  private static final double KEEP = 0.99;

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final AdamW optimizer;
  private final int layers;
  private int step;

  PairSession(Weights start) {
    layers = start.layers();
    start.byName().forEach((name, w) -> weights.put(name, manager.create(w.values(), new Shape(w.shape()))));
    Map<String, NDArray> trained = new LinkedHashMap<>(weights);
    trained.remove(FROZEN);
    trained.values().forEach(w -> w.setRequiresGradient(true));
    optimizer = new AdamW(trained, this::rate, 0.01, 1.0);
  }

  private double rate(String name) {
    if (name.startsWith("layer.")) {
      return Math.pow(LAYER_DECAY, layers - 1.0 - Integer.parseInt(name.substring(6, name.indexOf('.', 6))));
    }
    return name.startsWith("embeddings.shape") ? 2 : name.startsWith("embeddings.") ? Math.pow(LAYER_DECAY, layers) : HEAD_RATE;
  }

  int step() {
    return step;
  }

  /** Trains on one batch; returns the loss, nats a pair. */
  double train(PairBatch batch, double rate) {
    step++;
    try (NDManager scratch = manager.newSubManager()) {
      double loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray sum = Losses.crossEntropy(scores(scratch, batch, NOISE),
            Losses.array(scratch, batch.labels(), batch.pairs(), PairExample.CLASSES)).div(batch.pairs());
        collector.backward(sum);
        loss = sum.getFloat();
      }
      optimizer.step(scratch, step, rate, Math.min(KEEP, (step + 1.0) / (step + 10.0)));
      return loss;
    }
  }

  /** What the network says of pairs, without learning from them: pairs × classes, each row adding up to one. */
  float[] shares(PairBatch batch) {
    try (NDManager scratch = manager.newSubManager()) {
      return scores(scratch, batch, 0).softmax(-1).toFloatArray();
    }
  }

  private NDArray scores(NDManager scratch, PairBatch batch, float noise) {
    TrainingGraph graph = new TrainingGraph(scratch, weights, batch, noise);
    Network<NDArray> network = new Network<>(graph, layers, Pretrained.HEADS);
    NDArray encoded = network.encode(scratch.create(batch.pieces()), scratch.create(batch.positions()),
        scratch.create(batch.kinds()));
    return network.classes(PairWeights.HEAD, graph.rows(encoded, scratch.create(batch.firsts())));
  }

  /** The running average of the weights, for evaluation and export. */
  Weights averaged() {
    Weights out = new Weights();
    weights.forEach((name, w) -> {
      NDArray from = optimizer.average().getOrDefault(name, w);
      out.put(name, from.toFloatArray(), from.getShape().getShape());
    });
    return out;
  }

  @Override
  public void close() {
    manager.close();
  }
}
