package org.hearsay.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The state of a training run: weights, the optimizer's memory, and the number of steps taken. It can be written to a
 * file and taken up again. Not thread-safe.
 */
final class Session implements AutoCloseable {
  private static final String FROZEN = "embeddings.word.weight";
  private static final float NOISE = 0.1f;
  private static final double CHAIN_RATE = 10;

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final AdamW optimizer;
  private final int layers;
  private int step;

  /**
   * @param start the weights to start from; the word embeddings stay as they are
   * @param layerDecay each encoder layer learns at this share of the rate of the layer above it
   * @param headRate the heads' rate relative to the top layer's
   */
  Session(Weights start, double layerDecay, double headRate) {
    layers = start.layers();
    start.byName().forEach((name, w) -> weights.put(name, manager.create(w.values(), new Shape(w.shape()))));
    Map<String, NDArray> trained = new LinkedHashMap<>(weights);
    trained.remove(FROZEN);
    trained.values().forEach(w -> w.setRequiresGradient(true));
    optimizer = new AdamW(trained, name -> rate(name, layerDecay, headRate), 0.01, 1.0);
  }

  private double rate(String name, double layerDecay, double headRate) {
    if (name.startsWith("layer.")) {
      int layer = Integer.parseInt(name.substring(6, name.indexOf('.', 6)));
      return Math.pow(layerDecay, layers - 1.0 - layer);
    }
    if (name.startsWith("embeddings.shape")) {
      return 1;
    }
    if (name.equals("link.start") || name.equals("link.transition")) {
      return headRate * CHAIN_RATE; // twenty numbers that every word of every row pulls at
    }
    return name.startsWith("embeddings.") ? Math.pow(layerDecay, layers) : headRate;
  }

  int step() {
    return step;
  }

  /**
   * What one step did.
   *
   * @param anchor the anchor head's loss, nats a window
   * @param role the role head's loss, nats a window
   * @param link the link head's loss, nats a window
   * @param norm the gradient's norm before clipping
   */
  record Progress(double anchor, double role, double link, double norm) {}

  /** Trains on one batch. */
  Progress train(Batch batch, double rate) {
    step++;
    try (NDManager scratch = manager.newSubManager()) {
      double[] parts;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray[] losses = losses(scratch, batch, NOISE);
        NDArray loss = losses[0].add(losses[1].mul(0.5f)).add(losses[2]).div(batch.windows());
        collector.backward(loss);
        parts = new double[] {losses[0].getFloat() / batch.windows(), losses[1].getFloat() / batch.windows(),
            losses[2].getFloat() / batch.windows()};
      }
      double keep = Math.min(0.998, (step + 1.0) / (step + 10.0));
      double norm = optimizer.step(scratch, step, rate, keep);
      return new Progress(parts[0], parts[1], parts[2], norm);
    }
  }

  /** The losses on a batch, without learning from it. */
  Progress measure(Batch batch) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray[] losses = losses(scratch, batch, 0);
      return new Progress(losses[0].getFloat() / batch.windows(), losses[1].getFloat() / batch.windows(),
          losses[2].getFloat() / batch.windows(), 0);
    }
  }

  private NDArray[] losses(NDManager scratch, Batch batch, float noise) {
    TrainingGraph graph = new TrainingGraph(scratch, weights, batch, noise);
    Network<NDArray> network = new Network<>(graph, layers, Pretrained.HEADS);
    NDArray encoded = network.encode(scratch.create(batch.pieces()), scratch.create(batch.positions()),
        scratch.create(batch.shapes()));
    NDArray words = graph.rows(encoded, scratch.create(batch.wordRows()));
    long n = (long) batch.windows() * batch.words();
    NDArray anchor = Losses.crossEntropy(network.anchor(words),
        Losses.array(scratch, batch.anchorTargets(), n, Network.ANCHOR_CLASSES));
    NDArray role = Losses.crossEntropy(network.role(words),
        Losses.array(scratch, batch.roleTargets(), n, Network.ROLE_CLASSES));
    NDArray scores = network.link(words, scratch.create(batch.anchorRows()));
    NDArray link = Losses.chain(scratch, scores,
        Losses.array(scratch, batch.linkTargets(), batch.rows(), batch.words(), Network.ROLE_CLASSES),
        Losses.array(scratch, batch.linkStarts(), batch.rows(), Network.ROLE_CLASSES),
        Losses.array(scratch, batch.linkTransitions(), Network.ROLE_CLASSES, Network.ROLE_CLASSES),
        graph.weight("link.start"), graph.weight("link.transition"));
    return new NDArray[] {anchor, role, link};
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

  /** Writes everything needed to go on, in one move, so that an interrupted write loses nothing. */
  void save(Path file) throws IOException {
    NDList list = new NDList();
    List<NDArray> named = new ArrayList<>();
    parts().forEach((name, array) -> {
      array.setName(name);
      list.add(array);
      named.add(array);
    });
    try (NDArray steps = manager.create(new int[] {step})) {
      steps.setName("step");
      list.add(steps);
      Path half = file.resolveSibling(file.getFileName() + ".part");
      try (OutputStream out = Files.newOutputStream(half)) {
        list.encode(out);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Takes up the state that {@link #save} wrote. */
  void load(Path file) throws IOException {
    try (NDManager scratch = manager.newSubManager(); InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Map<String, NDArray> saved = new LinkedHashMap<>();
      NDList.decode(scratch, in).forEach(a -> saved.put(a.getName(), a));
      Map<String, NDArray> parts = parts();
      for (Map.Entry<String, NDArray> e : parts.entrySet()) {
        NDArray from = saved.get(e.getKey());
        if (from == null || !from.getShape().equals(e.getValue().getShape())) {
          throw new IOException(file + " was made with other settings: " + e.getKey() + " does not fit");
        }
        e.getValue().muli(0).addi(from);
      }
      NDArray steps = saved.get("step");
      if (steps == null) {
        throw new IOException(file + " is no checkpoint; delete it, or choose another --out");
      }
      step = steps.toIntArray()[0];
    }
  }

  private Map<String, NDArray> parts() {
    Map<String, NDArray> parts = new LinkedHashMap<>();
    optimizer.average().forEach((name, a) -> parts.put("average/" + name, a));
    optimizer.first().forEach((name, a) -> parts.put("first/" + name, a));
    optimizer.second().forEach((name, a) -> parts.put("second/" + name, a));
    optimizer.first().keySet().forEach(name -> parts.put("weight/" + name, weights.get(name)));
    return parts;
  }

  /** Deterministic noise for batch making. */
  static Random random(long seed, int epoch) {
    return new Random(seed * 1_000_003 + epoch);
  }

  @Override
  public void close() {
    manager.close();
  }
}
