package org.hearsay.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.hearsay.encode.Windows.Window;
import org.hearsay.encode.WordPieces.Pieces;

/**
 * Runs the model on windows: one pass of the encoder, every head on its result. Safe to share between threads; each
 * call uses the calling thread only, so that many windows at a time use all cores without getting in each other's way.
 */
public final class Encoder implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final int first;
  private final int last;
  private final ReadWriteLock use = new ReentrantReadWriteLock(); // the session is freed only when nobody runs it
  private boolean closed;

  /**
   * @param model an ONNX graph with inputs pieces, shapes, words and core
   * @param vocabulary the pieces that start and end a window
   * @throws IllegalStateException when the runtime refuses the graph
   */
  public Encoder(byte[] model, WordPieces vocabulary) {
    first = vocabulary.first();
    last = vocabulary.last();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false); // its one lock would make threads wait for each other
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded: " + e.getMessage(), e);
    }
  }

  /**
   * Scores one window of a text that was cut into {@code pieces} and has the given word {@code shapes}.
   *
   * @throws IllegalStateException when the encoder was closed
   */
  public WindowScores score(Pieces pieces, byte[] shapes, Window window) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the reader was closed");
      }
      return scored(pieces, shapes, window);
    } finally {
      use.readLock().unlock();
    }
  }

  private WindowScores scored(Pieces pieces, byte[] shapes, Window window) {
    int offset = pieces.starts()[window.first()];
    int count = pieces.count(window.first(), window.end());
    int[] ids = new int[count + 2];
    int[] shapeOfPiece = new int[count + 2];
    int[] words = new int[window.size()];
    ids[0] = first;
    ids[count + 1] = last;
    System.arraycopy(pieces.ids(), offset, ids, 1, count);
    for (int w = 0; w < words.length; w++) {
      int from = pieces.starts()[window.first() + w] - offset + 1;
      words[w] = from;
      Arrays.fill(shapeOfPiece, from, pieces.starts()[window.first() + w + 1] - offset + 1, shapes[window.first() + w]);
    }
    int[] core = {window.coreFirst() - window.first(), window.coreEnd() - window.first()};
    try (OnnxTensor p = tensor(ids); OnnxTensor s = tensor(shapeOfPiece); OnnxTensor w = tensor(words);
        OnnxTensor c = tensor(core);
        OrtSession.Result result = session.run(Map.of("pieces", p, "shapes", s, "words", w, "core", c))) {
      long[] candidates = (long[]) result.get("candidates").orElseThrow().getValue();
      return new WindowScores(numbers(result, "anchors").array(), numbers(result, "nested").array(),
          numbers(result, "frame cues").array(), numbers(result, "names").array(), numbers(result, "heads").array(),
          numbers(result, "antecedents").array(), numbers(result, "unlinked").array(), numbers(result, "acts").array(),
          numbers(result, "modes").array(), numbers(result, "stances").array(), candidates,
          tables(result, "links", candidates.length, words.length * WindowScores.ROLE_CLASSES),
          tables(result, "frames", candidates.length, words.length * WindowScores.FRAME_CLASSES));
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed on a window of " + words.length + " words", e);
    }
  }

  private static float[][] tables(OrtSession.Result result, String output, int count, int size) {
    float[][] tables = new float[count][size];
    if (count > 0) {
      FloatBuffer flat = numbers(result, output);
      for (float[] table : tables) {
        flat.get(table);
      }
    }
    return tables;
  }

  /** A copy of an output, row by row. */
  private static FloatBuffer numbers(OrtSession.Result result, String output) {
    return ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
  }

  private OnnxTensor tensor(int[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), new long[] {values.length});
  }

  /** Waits for windows that are being scored, then frees the model; closing twice does nothing more. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be released", e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
