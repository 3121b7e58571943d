package org.hearsay.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.encode.WordPieces;
import org.hearsay.text.Words;

/**
 * Turns sentences into vectors of unit length with bge-small-en-v1.5 (Xiao et al. 2023) in 8 bits. A sentence has the
 * same vector whatever it is encoded with. Safe to share between threads, of which each uses one core.
 */
public final class SentenceEncoder implements AutoCloseable {
  /** How many values a vector has. */
  public static final int DIMENSIONS = 384;

  /** What follows after so many pieces is not seen. */
  private static final int MOST_PIECES = 126;
  private static final String RESOURCE = "/bge-small-en-v1.5-q";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final WordPieces vocabulary;

  private SentenceEncoder(OrtSession session, WordPieces vocabulary) {
    this.session = session;
    this.vocabulary = vocabulary;
  }

  /**
   * Loads the encoder from its jar.
   *
   * @throws IOException when the jar is missing or damaged
   */
  public static SentenceEncoder load() throws IOException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      return new SentenceEncoder(OrtEnvironment.getEnvironment().createSession(bytes(".onnx"), options), vocabulary());
    } catch (OrtException e) {
      throw new IOException("the sentence encoder cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String ending) throws IOException {
    try (InputStream in = SentenceEncoder.class.getResourceAsStream(RESOURCE + ending)) {
      if (in == null) {
        throw new IOException("the sentence encoder is missing: " + RESOURCE + ending + " is in no jar; build anew");
      }
      return in.readAllBytes();
    }
  }

  /**
   * The pieces that the encoder knows: those of uncased BERT.
   *
   * @throws IOException when the jar is missing or damaged
   */
  public static WordPieces vocabulary() throws IOException {
    return WordPieces.load(new ByteArrayInputStream(pieces().getBytes(StandardCharsets.UTF_8)));
  }

  /** The vocabulary, a piece a line in the order of their ids. */
  private static String pieces() throws IOException {
    JsonNode vocabulary = new ObjectMapper().readTree(bytes("-tokenizer.json")).path("model").path("vocab");
    String[] pieces = new String[vocabulary.size()];
    vocabulary.fields().forEachRemaining(e -> pieces[e.getValue().asInt()] = e.getKey());
    return String.join("\n", pieces) + "\n";
  }

  /** Vectors of sentences, in their order; each of {@value #DIMENSIONS} values and unit length. */
  public float[][] encode(List<String> sentences) {
    return sentences.parallelStream().map(this::encode).toArray(float[][]::new);
  }

  /** The vector of a sentence. */
  public float[] encode(String sentence) {
    FloatBuffer states = states(sentence);
    return unit(states, 0); // the first piece stands for the sentence
  }

  /** The vectors of the sentence's pieces in its context, each of unit length; the first {@value #MOST_PIECES} at most. */
  public float[][] pieces(String sentence) {
    FloatBuffer states = states(sentence);
    int count = states.capacity() / DIMENSIONS - 2;
    float[][] pieces = new float[count][];
    for (int p = 0; p < count; p++) {
      pieces[p] = unit(states, p + 1);
    }
    return pieces;
  }

  private FloatBuffer states(String sentence) {
    int[] ids = vocabulary.of(sentence, Words.of(sentence)).ids();
    int count = Math.min(ids.length, MOST_PIECES);
    long[] input = new long[count + 2];
    input[0] = vocabulary.first();
    input[count + 1] = vocabulary.last();
    for (int i = 0; i < count; i++) {
      input[i + 1] = ids[i];
    }
    long[] ones = new long[input.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, input.length};
    try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[input.length]), shape);
        OrtSession.Result result = session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed on a sentence of " + count + " pieces", e);
    }
  }

  private static float[] unit(FloatBuffer states, int piece) {
    float[] vector = new float[DIMENSIONS];
    states.get(piece * DIMENSIONS, vector);
    double length = 0;
    for (float value : vector) {
      length += (double) value * value;
    }
    float scale = (float) (1 / Math.max(1e-12, Math.sqrt(length)));
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] *= scale;
    }
    return vector;
  }

  /** The cosine of the angle between two vectors of unit length, -1 to 1. */
  public static float cosine(float[] one, float[] other) {
    float sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }

  /** Frees the encoder. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder cannot be closed", e);
    }
  }
}
