package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.assemble.FrameCalibration;
import org.hearsay.encode.Encoder;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.WindowScores.Anchor;
import org.hearsay.encode.Windows.Window;
import org.hearsay.train.Example.Link;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is trained is what is exported: both graphs of one network give the same numbers. */
class NetworkTest {
  private static final Pretrained ENCODER = Pretrained.MINILM;
  private static final String TEXT = "“We stay,” the ferrywoman said. Tavel calls the 1st wall a gift, and SHE hopes so.";
  private static Weights weights;

  @TempDir
  Path folder;

  @BeforeAll
  static void load() throws Exception {
    Random random = new Random(7);
    weights = ENCODER.weights(0, 5).withHeads(Shapes.COUNT, random);
    for (String kind : List.of("anchor", "nested", "frameCue")) {
      Arrays.fill(weights.get(kind + ".out.bias").values(), 0); // so that there are candidates of every kind
    }
    // what starts as zeros would agree with anything
    for (String name : List.of("embeddings.shape.weight", "antecedent.distance.weight", "antecedent.distance.bias",
        "antecedent.none.bias")) {
      float[] values = weights.get(name).values();
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian() * 0.1f;
      }
    }
  }

  @Test
  void theExportedGraphAgreesWithTheTrainedOne() throws Exception {
    WindowScores exported = exported(false);
    Trained trained = trained(exported.candidates());
    compareClasses(trained, exported, 1e-3f);
    assertArrayEquals(trained.antecedents(), exported.antecedents(), 1e-2f);
    assertArrayEquals(trained.unlinked(), exported.unlinked(), 1e-2f);
    assertTrue(exported.candidates().length > 0, "no candidate, so no row was compared");
    assertEquals(exported.candidates().length, trained.links().length);
    for (int k = 0; k < exported.candidates().length; k++) {
      assertArrayEquals(trained.links()[k], exported.links()[k], 1e-2f, "links of candidate " + k);
      assertArrayEquals(trained.frames()[k], exported.frames()[k], 1e-2f, "frames of candidate " + k);
    }
  }

  @Test
  void everyPeakOfEveryKindIsACandidate() throws Exception {
    WindowScores exported = exported(false);
    for (Anchor kind : Anchor.values()) {
      int peaks = 0;
      for (int word = 0; word < exported.unlinked().length; word++) {
        if (exported.peaks(kind, word, 0.1)) {
          peaks++;
          assertTrue(Arrays.binarySearch(exported.candidates(), word) >= 0, kind + " at word " + word);
        }
      }
      assertTrue(peaks > 0, "no peaks of kind " + kind);
    }
  }

  @Test
  void onlyWordsOfTheCoreAreCandidates() throws Exception {
    int n = Prepared.of(TEXT, Marked.VOCABULARY).words().size();
    long[] all = exported(false).candidates();
    long[] some = exported(false, new Window(0, n, 4, 12)).candidates();
    assertArrayEquals(Arrays.stream(all).filter(c -> c >= 4 && c < 12).toArray(), some);
    assertTrue(some.length < all.length, "the core held every candidate");
  }

  @Test
  void eightBitsStayClose() throws Exception {
    WindowScores exported = exported(true);
    compareClasses(trained(exported.candidates()), exported, 0.25f);
  }

  private static void compareClasses(Trained trained, WindowScores exported, float near) {
    Map<String, float[]> outputs = Map.of("anchor", exported.anchors(), "nested", exported.nested(), "frameCue",
        exported.frameCues(), "name", exported.names(), "head", exported.heads(), "act", exported.acts(), "mode",
        exported.modes(), "stance", exported.stances());
    assertEquals(Network.SMALL_HEADS.keySet(), outputs.keySet(), "a head is not compared");
    outputs.forEach((head, output) -> assertArrayEquals(trained.shares().get(head), output, near, head));
  }

  private WindowScores exported(boolean eightBit) throws Exception {
    int n = Prepared.of(TEXT, Marked.VOCABULARY).words().size();
    return exported(eightBit, new Window(0, n, 0, n));
  }

  private WindowScores exported(boolean eightBit, Window window) throws Exception {
    Prepared article = Prepared.of(TEXT, Marked.VOCABULARY);
    ModelFolder.write(folder, weights, ENCODER.vocabulary(), eightBit,
        new ModelFolder.Settings("test", "1", 256, 64, Calibrator.START, 0.5,
            FrameCalibration.NONE, Map.of()));
    try (Encoder encoder = new Encoder(Files.readAllBytes(folder.resolve("model.onnx")), Marked.VOCABULARY)) {
      return encoder.score(article.pieces(), article.shapes(), window);
    }
  }

  /** What the training graph gives; a row of links and frames for each candidate. */
  private record Trained(Map<String, float[]> shares, float[] antecedents, float[] unlinked, float[][] links,
      float[][] frames) {}

  private static Trained trained(long[] candidates) {
    Example plain = Marked.example(TEXT);
    Example example = new Example(plain.pieces(), plain.shapes(), plain.firstPieces(), plain.anchors(), plain.roles(),
        plain.nested(), plain.frameCues(), plain.names(), plain.heads(), plain.acts(), plain.modes(), plain.stances(),
        Arrays.stream(candidates).mapToObj(c -> new Link(new int[] {(int) c}, new byte[plain.anchors().length])).toList(),
        List.of(), List.of());
    Batch batch = new Batch(List.of(example), new Random(1));
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Map<String, NDArray> arrays = new HashMap<>();
      weights.byName().forEach((name, w) -> arrays.put(name, manager.create(w.values(), new Shape(w.shape()))));
      TrainingGraph graph = new TrainingGraph(manager, arrays, batch, 0);
      Network<NDArray> network = new Network<>(graph, weights.layers(), Pretrained.HEADS);
      NDArray words = graph.rows(network.encode(manager.create(batch.pieces()), manager.create(batch.positions()),
          manager.create(batch.shapes())), manager.create(batch.wordRows()));
      Map<String, float[]> shares = new HashMap<>();
      Network.SMALL_HEADS.keySet()
          .forEach(head -> shares.put(head, network.classes(head, words).softmax(-1).toFloatArray()));
      NDArray seen = network.seenFrom(manager.create(batch.anchorRows()), words);
      return new Trained(shares, network.antecedents(words).toFloatArray(), network.unlinked(words).toFloatArray(),
          rows(network.link(seen).toFloatArray(), candidates.length),
          rows(network.frame(seen).toFloatArray(), candidates.length));
    }
  }

  private static float[][] rows(float[] flat, int count) {
    float[][] rows = new float[count][];
    for (int k = 0; k < count; k++) {
      rows[k] = Arrays.copyOfRange(flat, k * (flat.length / count), (k + 1) * (flat.length / count));
    }
    return rows;
  }
}
