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
    if (name.endsWith(".start") || name.endsWith(".transition")) {
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
   * @param losses each head's loss, nats a window
   * @param norm the gradient's norm before clipping
   */
  record Progress(Map<String, Double> losses, double norm) {
    double loss(String head) {
      return losses.get(head);
    }
  }

  /** How much a head's loss counts, where it is not 1. */
  private static final Map<String, Float> SHARES = Map.of("role", 0.5f, "head", 0.5f, "name", 0.7f);

  /** Trains on one batch. */
  Progress train(Batch batch, double rate) {
    step++;
    try (NDManager scratch = manager.newSubManager()) {
      Map<String, Double> parts;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        Map<String, NDArray> losses = losses(scratch, batch, NOISE);
        NDArray sum = scratch.create(0f);
        for (Map.Entry<String, NDArray> loss : losses.entrySet()) {
          sum = sum.add(loss.getValue().mul(SHARES.getOrDefault(loss.getKey(), 1f)));
        }
        collector.backward(sum.div(batch.windows()));
        parts = perWindow(losses, batch);
      }
      double keep = Math.min(0.998, (step + 1.0) / (step + 10.0));
      double norm = optimizer.step(scratch, step, rate, keep);
      return new Progress(parts, norm);
    }
  }

  /** The losses on a batch, without learning from it. */
  Progress measure(Batch batch) {
    try (NDManager scratch = manager.newSubManager()) {
      return new Progress(perWindow(losses(scratch, batch, 0), batch), 0);
    }
  }

  private static Map<String, Double> perWindow(Map<String, NDArray> losses, Batch batch) {
    Map<String, Double> parts = new LinkedHashMap<>();
    losses.forEach((head, loss) -> parts.put(head, (double) loss.getFloat() / batch.windows()));
    return parts;
  }

  private Map<String, NDArray> losses(NDManager scratch, Batch batch, float noise) {
    TrainingGraph graph = new TrainingGraph(scratch, weights, batch, noise);
    Network<NDArray> network = new Network<>(graph, layers, Pretrained.HEADS);
    NDArray encoded = network.encode(scratch.create(batch.pieces()), scratch.create(batch.positions()),
        scratch.create(batch.shapes()));
    NDArray words = graph.rows(encoded, scratch.create(batch.wordRows()));
    long n = (long) batch.windows() * batch.words();
    Map<String, NDArray> losses = new LinkedHashMap<>();
    batch.targets().forEach((head, targets) -> {
      if (targets.known() > 0) {
        NDArray scores = head.equals("role") ? network.role(words) : network.classes(head, words);
        losses.put(head, Losses.crossEntropy(scores, Losses.array(scratch, targets.of(), n, targets.classes())));
      }
    });
    NDArray seen = network.seenFrom(scratch.create(batch.anchorRows()), words);
    losses.put("link", chain(scratch, batch, batch.links(), network.link(seen), graph, "link"));
    losses.put("frame", chain(scratch, batch, batch.frames(), network.frame(seen), graph, "frame"));
    if (batch.mentions() > 0) {
      Shape wide = new Shape(batch.windows(), batch.words(), batch.words() + 1L);
      NDArray scores = network.antecedents(words)
          .concat(network.unlinked(words).reshape(batch.windows(), batch.words(), 1), 2);
      losses.put("antecedent", Losses.oneOf(scores, scratch.create(batch.candidates(), wide),
          scratch.create(batch.antecedents(), wide)));
    }
    return losses;
  }

  private static NDArray chain(NDManager scratch, Batch batch, Batch.Chains chains, NDArray scores, TrainingGraph graph,
      String name) {
    int labels = chains.classes();
    return Losses.chain(scratch, scores, Losses.array(scratch, chains.of(), batch.rows(), batch.words(), labels),
        Losses.array(scratch, chains.starts(), batch.rows(), labels),
        Losses.array(scratch, chains.transitions(), labels, labels),
        graph.weight(name + ".start"), graph.weight(name + ".transition"));
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
    try (NDManager scratch = manager.newSubManager()) {
      Map<String, NDArray> saved = new LinkedHashMap<>();
      arrays(scratch, file).forEach(a -> saved.put(a.getName(), a));
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

  /**
   * The averaged weights of a checkpoint, for another run to start from.
   *
   * @throws IOException when the file is no checkpoint
   */
  static Weights averaged(Path checkpoint) throws IOException {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Weights weights = new Weights();
      for (NDArray array : arrays(manager, checkpoint)) {
        if (array.getName() != null && array.getName().startsWith("average/")) {
          weights.put(array.getName().substring("average/".length()), array.toFloatArray(),
              array.getShape().getShape());
        }
      }
      if (weights.byName().isEmpty()) {
        throw new IOException(checkpoint + " is no checkpoint");
      }
      return weights;
    }
  }

  private static NDList arrays(NDManager manager, Path checkpoint) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(checkpoint))) {
      return NDList.decode(manager, in);
    } catch (IllegalArgumentException e) {
      throw new IOException(checkpoint + " is no checkpoint", e);
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
