package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void weightsOfTheSameNameAndShapeAreTakenOver() {
    Weights own = weights("a", 1, 2);
    own.put("b", new float[] {3, 4}, 2);
    Weights other = weights("a", 5, 6);
    other.put("c", new float[] {7}, 1);
    own.startingFrom(other);
    assertArrayEquals(new float[] {5, 6}, own.get("a").values());
    assertArrayEquals(new float[] {3, 4}, own.get("b").values());
    assertEquals(2, own.byName().size());
  }

  @Test
  void weightsOfAnotherShapeStayAsTheyAre() {
    Weights own = weights("a", 1, 2);
    Weights other = new Weights();
    other.put("a", new float[] {5, 6}, 2, 1);
    assertArrayEquals(new float[] {1, 2}, own.startingFrom(other).get("a").values());
  }

  @Test
  void aWeightThatIsMissingIsNamed() {
    String message = assertThrows(IllegalArgumentException.class, () -> new Weights().get("link.start")).getMessage();
    assertTrue(message.contains("link.start"), message);
  }

  private static Weights weights(String name, float... values) {
    Weights weights = new Weights();
    weights.put(name, values, values.length);
    return weights;
  }

  @Test
  void theMeanOfTwoRunsLiesBetweenThem() {
    Weights one = new Weights();
    one.put("w", new float[] {1, 0}, 2);
    Weights other = new Weights();
    other.put("w", new float[] {0, 4}, 2);
    assertArrayEquals(new float[] {0.75f, 1}, one.mean(other, 0.75).get("w").values(), 1e-6f);
    other.put("w", new float[] {0}, 1);
    assertThrows(IllegalArgumentException.class, () -> one.mean(other, 0.5), "another network");
  }
}
