package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.encode.Encoder;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces;
import org.hearsay.brat.MarkedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is trained is what is exported: both graphs of one network give the same numbers. */
class NetworkTest {
  private static final Pretrained ENCODER = Pretrained.MINILM;
  private static String vocabularyText;
  private static WordPieces vocabulary;
  private static Weights weights;

  @TempDir
  Path folder;

  @BeforeAll
  static void load() throws Exception {
    vocabularyText = ENCODER.vocabulary();
    vocabulary = WordPieces.load(new ByteArrayInputStream(vocabularyText.getBytes(StandardCharsets.UTF_8)));
    weights = ENCODER.weights(0, 5).withHeads(Shapes.COUNT, new Random(7));
  }

  @Test
  void theExportedGraphAgreesWithTheTrainedOne() throws Exception {
    compare(false, 1e-3f);
  }

  @Test
  void eightBitsStayClose() throws Exception {
    compare(true, 0.25f);
  }

  private void compare(boolean eightBit, float near) throws Exception {
    MarkedText marked =
        MarkedText.parse("“{con1: We stay},” {src1: the ferrywoman} {cue1: said}. {src2: Tavel} {cue2: hopes} {con2: so}.");
    List<GoldAttribution> gold = marked.attributions();
    Example.Prepared article = Example.Prepared.of(marked.text(), vocabulary);
    Window window = new Window(0, article.words().size(), 0, article.words().size());
    Example example = Example.of(article, window, gold, vocabulary);

    ModelFolder.write(folder, weights, vocabularyText, eightBit,
        new ModelFolder.Settings("test", "1", 256, 64, Calibrator.START, 0.5, Map.of()));
    WindowScores exported;
    try (Encoder encoder = new Encoder(Files.readAllBytes(folder.resolve("model.onnx")), vocabulary)) {
      exported = encoder.score(article.pieces(), article.shapes(), window);
    }

    Batch batch = new Batch(List.of(example), new Random(1));
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Map<String, NDArray> arrays = new HashMap<>();
      weights.byName().forEach((name, w) -> arrays.put(name, manager.create(w.values(), new Shape(w.shape()))));
      TrainingGraph graph = new TrainingGraph(manager, arrays, batch, 0);
      Network<NDArray> network = new Network<>(graph, weights.layers(), Pretrained.HEADS);
      NDArray words = graph.rows(network.encode(manager.create(batch.pieces()), manager.create(batch.positions()),
          manager.create(batch.shapes())), manager.create(batch.wordRows()));
      assertArrayEquals(network.anchor(words).softmax(-1).toFloatArray(), exported.anchors(), near);
      assertArrayEquals(network.role(words).softmax(-1).toFloatArray(), exported.roles(), near);
      assertEquals(2, batch.rows());
      for (int k = 0; k < exported.candidates().length; k++) {
        for (int row = 0; row < batch.rows(); row++) {
          if (batch.anchorRows()[row] == exported.candidates()[k] && !eightBit) {
            float[] all = network.link(words, manager.create(batch.anchorRows())).toFloatArray();
            int each = all.length / batch.rows();
            assertArrayEquals(java.util.Arrays.copyOfRange(all, row * each, (row + 1) * each),
                exported.links()[k], near);
          }
        }
      }
    }
  }
}
