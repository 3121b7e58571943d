package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Wall time and peak memory of a whole command, from start to exit, several times over. Linux only: the peak is what the
 * kernel says of the process (VmHWM in /proc).
 */
public final class WholeProcess {
  private static final int ROUNDS = 7;

  private WholeProcess() {}

  /** Arguments: the command and its arguments. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      System.err.println("usage: WholeProcess COMMAND [ARGUMENT…]");
      System.exit(2);
    }
    List<Double> seconds = new ArrayList<>();
    long peak = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(args).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(status));
      }
      if (round > 0) { // the first round warms the file cache
        seconds.add((System.nanoTime() - start) / 1e9);
      }
      if (process.exitValue() != 0) {
        System.err.println("the command failed with status " + process.exitValue());
        System.exit(1);
      }
    }
    List<Double> sorted = seconds.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "wall time: median %.2f s, best %.2f s, worst %.2f s of %d%n",
        sorted.get(ROUNDS / 2), sorted.get(0), sorted.get(ROUNDS - 1), ROUNDS);
    System.out.printf(Locale.ROOT, "peak memory: %.0f MB%n", peak / 1000.0);
  }

  private static long peakKilobytes(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0; // it has just ended: the file is gone, or there is nothing more in it
    }
    return 0;
  }
}
