package org.hearsay.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearsay.pair.PairScorer.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model that ships, on plain cases. */
class PairModelTest {
  private static PairScores scores(String one, String other) {
    return PairModel.shipped().of(List.of(new Pair(one, other))).get(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fire destroyed the old mill at Tarn overnight | the mill at Tarn burned to the ground before dawn
      the council of Tarn will sell the mill        | Tarn is to sell its mill, the council has decided
      the storm killed 40 sheep near the mill       | bakers in the hills sold their bread cheaply""")
  void whichComesFirstChangesNothing(String one, String other) {
    PairScores there = scores(one, other);
    assertEquals(there, scores(other, one));
    assertEquals(1, there.same() + there.differs() + there.unrelated(), 1e-4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fire destroyed the old mill at Tarn overnight | the mill at Tarn burned to the ground before dawn
      the council of Tarn will sell the mill        | Tarn is to sell its mill, the council has decided""")
  void otherWordsMaySayTheSame(String one, String other) {
    assertTrue(scores(one, other).same() > 0.5, scores(one, other).toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the storm killed 40 sheep near the mill       | bakers in the hills sold their bread cheaply
      the council of Tarn will sell the mill        | the council of Tarn met for the first time in a tent""")
  void otherMattersAreUnrelated(String one, String other) {
    assertTrue(scores(one, other).unrelated() > 0.5, scores(one, other).toString());
  }
}
