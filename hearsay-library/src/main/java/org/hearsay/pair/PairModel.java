package org.hearsay.pair;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.encode.WordPieces;
import org.hearsay.vector.SentenceEncoder;

/**
 * A small encoder that reads both statements together (a cross-encoder; Devlin et al. 2019, Reimers and Gurevych 2019). Each
 * pair is read in both orders, and the mean counts, unless the first already says surely that it is unrelated. Safe to share
 * between threads, of which each uses one core.
 */
public final class PairModel implements PairScorer, AutoCloseable {
  private static final String RESOURCE = "pairs.onnx";

  /** Where the first order, by the alphabet, makes a pair unrelated as surely as this, the other is not read. */
  public static final double SURE = 0.9;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final WordPieces vocabulary;

  private PairModel(OrtSession session, WordPieces vocabulary) {
    this.session = session;
    this.vocabulary = vocabulary;
  }

  /** The model that ships, once for all, loaded when it is first asked. */
  private static final class Shipped {
    private static final PairModel MODEL = loaded();

    private static PairModel loaded() {
      try {
        return load();
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
  }

  /** The model that ships, loaded when it is first asked; it is never closed. */
  public static PairScorer shipped() {
    return pairs -> pairs.isEmpty() ? List.of() : Shipped.MODEL.of(pairs);
  }

  /**
   * Loads the model that ships, about 23 MB.
   *
   * @throws IOException when it is missing or damaged
   */
  public static PairModel load() throws IOException {
    try (InputStream in = PairModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the model of pairs of statements is missing: " + RESOURCE + " is in no jar; build anew");
      }
      return of(in.readAllBytes());
    }
  }

  /**
   * Loads a model that {@code hearsay train pairs} wrote.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static PairModel load(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  private static PairModel of(byte[] model) throws IOException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      return new PairModel(OrtEnvironment.getEnvironment().createSession(model, options), SentenceEncoder.vocabulary());
    } catch (OrtException e) {
      throw new IOException("the model of pairs of statements cannot be loaded: " + e.getMessage(), e);
    }
  }

  @Override
  public List<PairScores> of(List<Pair> pairs) {
    return pairs.parallelStream().map(p -> p.one().compareTo(p.other()) <= 0 ? both(p.one(), p.other()) : both(p.other(), p.one()))
        .toList();
  }

  private PairScores both(String one, String other) {
    PairScores there = one(one, other);
    return there.unrelated() >= SURE ? there : there.mean(one(other, one));
  }

  private PairScores one(String one, String other) {
    PairPieces sequence = PairPieces.of(vocabulary, one, other);
    long[] shape = {sequence.ids().length};
    try (OnnxTensor pieces = OnnxTensor.createTensor(environment, IntBuffer.wrap(sequence.ids()), shape);
        OnnxTensor kinds = OnnxTensor.createTensor(environment, IntBuffer.wrap(sequence.kinds()), shape);
        OrtSession.Result result = session.run(Map.of("pieces", pieces, "kinds", kinds))) {
      FloatBuffer shares = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return new PairScores(shares.get(0), shares.get(1), shares.get(2));
    } catch (OrtException e) {
      throw new IllegalStateException("the model of pairs failed on " + shape[0] + " pieces", e);
    }
  }

  /** Frees the model. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model of pairs cannot be closed", e);
    }
  }
}
