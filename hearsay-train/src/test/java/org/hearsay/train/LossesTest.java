package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against numbers computed by hand. */
class LossesTest {
  private static final float OUT = -1e4f;

  private final NDManager manager = NDManager.newBaseManager("PyTorch");

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void oneOfIsTheShareOfTheRightOnesAmongTheCandidates() {
    // e¹ and e² are candidates, e¹ is right, e⁵ is no candidate
    double wanted = Math.log((Math.exp(1) + Math.exp(2)) / Math.exp(1));
    assertEquals(wanted, oneOf(new float[][] {{1, 2, 5}}, new float[][] {{0, 0, OUT}}, new float[][] {{0, OUT, OUT}}),
        1e-4);
  }

  @Test
  void severalRightOnesCountTogether() {
    double wanted = Math.log((Math.exp(1) + Math.exp(2) + Math.exp(3)) / (Math.exp(1) + Math.exp(3)));
    assertEquals(wanted, oneOf(new float[][] {{1, 2, 3}}, new float[][] {{0, 0, 0}}, new float[][] {{0, OUT, 0}}), 1e-4);
  }

  @Test
  void rowsThatAreNoMentionCountNothing() {
    assertEquals(0, oneOf(new float[][] {{7, -3, 2}}, new float[][] {{OUT, OUT, OUT}}, new float[][] {{OUT, OUT, OUT}}),
        0);
    double one = oneOf(new float[][] {{1, 2, 5}}, new float[][] {{0, 0, OUT}}, new float[][] {{0, OUT, OUT}});
    assertEquals(one, oneOf(new float[][] {{1, 2, 5}, {9, 9, 9}}, new float[][] {{0, 0, OUT}, {OUT, OUT, OUT}},
        new float[][] {{0, OUT, OUT}, {OUT, OUT, OUT}}), 1e-5);
  }

  @Test
  void whatIsCertainCostsNothing() {
    assertEquals(0, oneOf(new float[][] {{4, 1}}, new float[][] {{0, OUT}}, new float[][] {{0, OUT}}), 1e-5);
  }

  @Test
  void crossEntropyIsTheLogOfTheRightClassesShare() {
    NDArray logits = array(new float[][] {{0, (float) Math.log(3)}, {5, 2}});
    NDArray targets = array(new float[][] {{0, 1}, {0, 0}}); // of the second word nothing is known
    assertEquals(Math.log(4 / 3.0), Losses.crossEntropy(logits, targets).getFloat(), 1e-5);
  }

  private double oneOf(float[][] scores, float[][] candidates, float[][] right) {
    return Losses.oneOf(array(scores), array(candidates), array(right)).getFloat();
  }

  private NDArray array(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return manager.create(flat, new Shape(rows.length, rows[0].length));
  }
}
