package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.encode.WordPieces;
import org.hearsay.pair.PairModel;
import org.hearsay.pair.PairPieces;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.pair.PairScores;
import org.hearsay.vector.SentenceEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on pairs of statements: what groups give, that something is learnt, and that it is what gets exported. */
class PairTrainingTest {
  private static final String GROUP = """
      @ a mill
      S  The mill at Tarn burned down on Friday.
      P  Fire destroyed the Tarn mill.
      N  The bakery at Tarn burned down on Friday.
      D  The mill at Tarn did not burn.
      U  The mill at Tarn had been built in 1904.
      U  Forty people worked at the mill.
      """;
  private static WordPieces vocabulary;

  @TempDir
  Path folder;

  @BeforeAll
  static void load() throws IOException {
    vocabulary = SentenceEncoder.vocabulary();
  }

  @Test
  void everyTwoStatementsOfAGroupAreAPairButTwoThatBothDiffer() throws IOException {
    Files.writeString(folder.resolve("a.txt"), GROUP);
    List<PairExample> pairs = PairGroups.read(folder).pass(new Random(1), 1);
    assertEquals(2, count(pairs, PairExample.SAME), "S with P, both ways");
    assertEquals(4, count(pairs, PairExample.DIFFERS), "S and P with N and D");
    assertEquals(5, count(pairs, PairExample.UNRELATED), "S and P with both U, and these with each other");
    assertFalse(pairs.stream().anyMatch(p -> p.one().startsWith("The bakery") && p.other().endsWith("burn.")));
  }

  @Test
  void theTenthOfTheGroupsThatIsMeasuredOnIsNotLearntFrom() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      all.append(GROUP.replace("Tarn", "Tarn" + i));
    }
    Files.writeString(folder.resolve("a.txt"), all);
    PairGroups groups = PairGroups.read(folder);
    Set<String> kept = groups.dev().stream().map(PairExample::group).collect(Collectors.toSet());
    assertEquals(2, kept.size());
    assertTrue(groups.pass(new Random(1), 1).stream().noneMatch(p -> kept.contains(p.group())));
  }

  @Test
  void aLineOfNoKindIsReportedWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("a.txt"), GROUP + "X  What is this?\n");
    IOException refused = assertThrows(IOException.class, () -> PairGroups.read(folder));
    assertTrue(refused.getMessage().contains("a.txt, line 8"), refused.getMessage());
  }

  @Test
  void whatIsLearntIsWhatIsExported() throws IOException {
    List<PairExample> pairs = List.of(
        new PairExample("g", "The mill at Tarn burned down.", "Fire destroyed the Tarn mill.", PairExample.SAME),
        new PairExample("g", "The mill at Tarn burned down.", "The mill at Tarn did not burn.", PairExample.DIFFERS),
        new PairExample("g", "The mill at Tarn burned down.", "Forty people worked there.", PairExample.UNRELATED));
    PairBatch batch = batch(pairs);
    Path file = folder.resolve("pairs.onnx");
    float[] shares;
    Weights start = PairWeights.start(Pretrained.MINILM.weights(0, 5), new Random(3));
    try (PairSession session = new PairSession(start)) {
      double before = session.train(batch, 1e-4);
      double after = before;
      for (int i = 0; i < 25; i++) {
        after = session.train(batch, 3e-4);
      }
      assertTrue(after < 0.7 * before, before + " then " + after);
      Weights learnt = session.averaged();
      PairWeights.save(folder.resolve("weights.bin"), learnt);
      PairWeights.write(file, learnt, false);
    }
    try (PairSession session = new PairSession(PairWeights.load(folder.resolve("weights.bin")));
        PairModel model = PairModel.load(file)) {
      PairBatch both = batch(pairs.stream().flatMap(p -> List.of(p, p.swapped()).stream()).toList());
      shares = session.shares(both);
      List<PairScores> scores = model.of(pairs.stream().map(p -> new Pair(p.one(), p.other())).toList());
      for (int i = 0; i < pairs.size(); i++) {
        int at = 2 * i * PairExample.CLASSES;
        int first = pairs.get(i).one().compareTo(pairs.get(i).other()) <= 0 ? at : at + PairExample.CLASSES;
        int second = shares[first + PairExample.UNRELATED] >= PairModel.SURE ? first : 2 * at + PairExample.CLASSES - first;
        float[] mean = new float[PairExample.CLASSES];
        for (int k = 0; k < mean.length; k++) {
          mean[k] = (shares[first + k] + shares[second + k]) / 2;
        }
        PairScores s = scores.get(i);
        assertArrayEquals(mean, new float[] {(float) s.same(), (float) s.differs(), (float) s.unrelated()}, 1e-3f);
      }
    }
  }

  private static PairBatch batch(List<PairExample> pairs) {
    return PairBatch.of(pairs, pairs.stream().map(p -> PairPieces.of(vocabulary, p.one(), p.other())).toList());
  }

  private static long count(List<PairExample> pairs, int label) {
    return pairs.stream().filter(p -> p.label() == label).count();
  }
}
