package org.hearsay.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The network's weights by name, as plain arrays. */
final class Weights {
  /**
   * One weight.
   *
   * @param shape its dimensions
   * @param values its numbers, row by row
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Weight(long[] shape, float[] values) {}

  /** Most words are nothing that a head looks for; a head that is new begins with that. */
  private static final float MOSTLY_NOTHING = 3;

  private final Map<String, Weight> byName = new LinkedHashMap<>();

  Map<String, Weight> byName() {
    return byName;
  }

  Weight get(String name) {
    Weight weight = byName.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no weight is named " + name);
    }
    return weight;
  }

  void put(String name, float[] values, long... shape) {
    byName.put(name, new Weight(shape, values));
  }

  /** How many numbered encoder layers there are. */
  int layers() {
    int n = 0;
    while (byName.containsKey("layer." + n + ".query.weight")) {
      n++;
    }
    return n;
  }

  /** The encoder's hidden width. */
  int hidden() {
    return (int) get("embeddings.word.weight").shape()[1];
  }

  /** Adds the heads, and the embedding of word shapes, with fresh weights. */
  Weights withHeads(int shapes, Random random) {
    int hidden = hidden();
    byName.remove(Pretrained.SECOND); // articles are read in one segment
    put("embeddings.shape.weight", new float[shapes * hidden], shapes, hidden);
    Network.SMALL_HEADS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(head -> {
      dense(head.getKey() + ".hidden", hidden, Network.SMALL, random);
      dense(head.getKey() + ".out", Network.SMALL, head.getValue(), random);
      get(head.getKey() + ".out.bias").values()[0] = MOSTLY_NOTHING;
    });
    dense("role.out", hidden, Network.ROLE_CLASSES, random);
    dense("link.word", hidden, Network.LINK, random);
    dense("link.anchor", hidden, Network.LINK, random);
    put("link.distance.weight", normal(Network.DISTANCES * Network.LINK, 0.02, random),
        Network.DISTANCES, Network.LINK);
    for (int i = 0; i < Network.STEPS.length; i++) {
      dense("link.mix." + i, 3 * Network.LINK, Network.LINK, random);
    }
    dense("link.out", Network.LINK, Network.ROLE_CLASSES, random);
    dense("frame.out", Network.LINK, Network.FRAME_CLASSES, random);
    chain("link", Network.ROLE_CLASSES);
    chain("frame", Network.FRAME_CLASSES);
    dense("antecedent.later", hidden, Network.SMALL, random);
    dense("antecedent.earlier", hidden, Network.SMALL, random);
    put("antecedent.distance.weight", new float[hidden * Network.DISTANCES], hidden, Network.DISTANCES);
    put("antecedent.distance.bias", new float[Network.DISTANCES], Network.DISTANCES);
    dense("antecedent.none", hidden, 1, random);
    return this;
  }

  private void chain(String name, int labels) {
    put(name + ".start", new float[labels], labels);
    put(name + ".transition", new float[labels * labels], labels, labels);
  }

  /**
   * The mean of these weights and others of the same network (Wortsman et al. 2022, model soups).
   *
   * @param share of these, 0 to 1
   * @throws IllegalArgumentException when the other lacks one, or has it in another shape
   */
  Weights mean(Weights other, double share) {
    Weights mean = new Weights();
    byName.forEach((name, weight) -> {
      float[] values = weight.values().clone();
      float[] others = other.get(name).values();
      if (others.length != values.length) {
        throw new IllegalArgumentException("the checkpoints are of different networks: " + name + " does not fit");
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (share * values[i] + (1 - share) * others[i]);
      }
      mean.put(name, values, weight.shape());
    });
    return mean;
  }

  /** Takes over every weight of {@code other} that has the same name and shape here; the others stay as they are. */
  Weights startingFrom(Weights other) {
    other.byName.forEach((name, weight) -> {
      Weight own = byName.get(name);
      if (own != null && Arrays.equals(own.shape(), weight.shape())) {
        byName.put(name, weight);
      }
    });
    return this;
  }

  /** Adds a dense layer with fresh weights. */
  void dense(String name, int in, int out, Random random) {
    put(name + ".weight", normal(in * out, Math.sqrt(2.0 / (in + out)), random), in, out);
    put(name + ".bias", new float[out], out);
  }

  private static float[] normal(int n, double deviation, Random random) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    return values;
  }
}
