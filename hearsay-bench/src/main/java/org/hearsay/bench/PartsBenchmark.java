package org.hearsay.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hearsay.assemble.LabelChain;
import org.hearsay.encode.Shapes;
import org.hearsay.text.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of reading that are plain Java: what they cost beside the encoder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PartsBenchmark {
  private static final int LABELS = 4;
  private static final int WORDS = 200;

  private String text;
  private Words words;
  private LabelChain chain;
  private float[] scores;

  /** Makes a text of 10,000 words and one window of scores. */
  @Setup
  public void prepare() {
    text = "“The pier will hold,” the mayor of Tavel said on Thursday. ".repeat(1000);
    words = Words.of(text);
    Random random = new Random(1);
    scores = new float[WORDS * LABELS];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) random.nextGaussian();
    }
    chain = new LabelChain(new float[LABELS], new float[LABELS][LABELS], 1, 2);
  }

  /** Cutting 10,000 words. */
  @Benchmark
  public Words words() {
    return Words.of(text);
  }

  /** Their shapes. */
  @Benchmark
  public byte[] shapes() {
    return Shapes.of(text, words);
  }

  /** Decoding one candidate in a window of 200 words. */
  @Benchmark
  public LabelChain.Decoded chain() {
    return chain.decode(scores);
  }
}
