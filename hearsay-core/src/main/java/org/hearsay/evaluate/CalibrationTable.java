package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Confidence against the share that held, in ten bins of equal width. Not thread-safe. */
public final class CalibrationTable {
  /** The number of bins. */
  public static final int BINS = 10;

  private final long[] counts = new long[BINS];
  private final double[] sums = new double[BINS];
  private final long[] held = new long[BINS];

  /**
   * One bin.
   *
   * @param count how many readings fall into it
   * @param confidence their mean confidence
   * @param held the share of them that held
   */
  public record Bin(long count, double confidence, double held) {}

  void add(double confidence, boolean holds) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    counts[bin]++;
    sums[bin] += confidence;
    held[bin] += holds ? 1 : 0;
  }

  /** The bins from least to most confident, empty ones included. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(counts[i] == 0 ? new Bin(0, 0, 0)
          : new Bin(counts[i], sums[i] / counts[i], (double) held[i] / counts[i]));
    }
    return bins;
  }

  /** The expected calibration error (Guo et al. 2017): the mean distance of confidence and share held, by count. */
  public double error() {
    long all = 0;
    double sum = 0;
    for (Bin bin : bins()) {
      all += bin.count();
      sum += bin.count() * Math.abs(bin.confidence() - bin.held());
    }
    return all == 0 ? 0 : sum / all;
  }
}
