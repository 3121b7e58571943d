package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.assemble.LabelChain;

/** The loss and the reader's decoder are the same chain: the loss of its best sequence is that sequence's probability. */
class ChainLossTest {
  private static final int LABELS = Network.ROLE_CLASSES;

  @Property(tries = 25)
  void lossOfTheBestSequenceIsItsProbability(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int words) {
    Random random = new Random(seed);
    float[] start = row(random, LABELS);
    float[][] transition = new float[LABELS][];
    float[] flatTransition = new float[LABELS * LABELS];
    for (int i = 0; i < LABELS; i++) {
      transition[i] = row(random, LABELS);
      System.arraycopy(transition[i], 0, flatTransition, i * LABELS, LABELS);
    }
    int padded = words + 2;
    float[] flatScores = row(random, padded * LABELS);
    LabelChain.Decoded decoded =
        new LabelChain(start, transition).decode(java.util.Arrays.copyOf(flatScores, words * LABELS));
    float[] targets = new float[padded * LABELS];
    float[] starts = new float[LABELS];
    float[] counts = new float[LABELS * LABELS];
    starts[decoded.labels()[0]] = 1;
    for (int t = 0; t < words; t++) {
      targets[t * LABELS + decoded.labels()[t]] = 1;
      if (t > 0) {
        counts[decoded.labels()[t - 1] * LABELS + decoded.labels()[t]]++;
      }
    }
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      NDArray loss = Losses.chain(manager, manager.create(flatScores, new Shape(1, padded, LABELS)),
          manager.create(targets, new Shape(1, padded, LABELS)), manager.create(starts, new Shape(1, LABELS)),
          manager.create(counts, new Shape(LABELS, LABELS)), manager.create(start),
          manager.create(flatTransition, new Shape(LABELS, LABELS)));
      assertEquals(-Math.log(decoded.probability()), loss.getFloat(), 1e-2);
    }
  }

  private static float[] row(Random random, int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian() * 2;
    }
    return values;
  }
}
