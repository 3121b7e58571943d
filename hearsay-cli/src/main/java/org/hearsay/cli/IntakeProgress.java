package org.hearsay.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;
import org.hearsay.collect.Progress;

/**
 * Progress of collecting on standard error: one line that is written over on a terminal, nothing elsewhere. Thread-safe.
 */
final class IntakeProgress {
  private static final long FIRST_NANOS = 2_000_000_000L;
  private static final long BETWEEN_NANOS = 250_000_000L;
  private static final double LEAST_SHARE = 0.002; // before that, nobody can tell how long it will take

  private final PrintStream err = System.err;
  private final boolean shown = Terminal.err();
  private final int sources;
  private final long began = System.nanoTime();
  private long last = began;
  private long stored;
  private long passed;
  private long words;
  private int source;
  private OptionalDouble share = OptionalDouble.empty(); // of the source at hand
  private boolean printed;

  /** @param sources how many sources there are to do */
  IntakeProgress(int sources) {
    this.sources = sources;
  }

  /** The next source is begun. */
  synchronized void next() {
    source++;
    share = OptionalDouble.empty();
  }

  synchronized void made(Progress made) {
    share = made.all().isPresent() && made.all().getAsLong() > 0
        ? OptionalDouble.of(Math.min(1, (double) made.done() / made.all().getAsLong())) : OptionalDouble.empty();
    show();
  }

  synchronized void stored(int ofWords) {
    stored++;
    words += ofWords;
    show();
  }

  synchronized void passed() {
    passed++;
    show();
  }

  double seconds() {
    return Math.max(1e-3, (System.nanoTime() - began) / 1e9);
  }

  private void show() {
    long now = System.nanoTime();
    if (!shown || now - began < FIRST_NANOS || now - last < BETWEEN_NANOS) {
      return;
    }
    last = now;
    printed = true;
    err.print("\r\u001b[K" + line(seconds()));
    err.flush();
  }

  private String line(double seconds) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.US, "collecting: %,d stored", stored));
    line.append(passed == 0 ? "" : String.format(Locale.US, ", %,d passed over", passed));
    line.append(String.format(Locale.US, ", %.1f articles and %,.0f words a second", stored / seconds, words / seconds));
    OptionalDouble done = done();
    if (done.isPresent()) {
      line.append(String.format(Locale.US, ", %.0f %%", 100 * done.getAsDouble()));
      if (done.getAsDouble() >= LEAST_SHARE) {
        line.append(", ").append(left(seconds * (1 - done.getAsDouble()) / done.getAsDouble())).append(" left");
      }
    }
    return line.toString();
  }

  /** How much of everything is done, sources counted alike; known when it is known of the one at hand. */
  private OptionalDouble done() {
    return share.isEmpty() ? share : OptionalDouble.of((source - 1 + share.getAsDouble()) / sources);
  }

  static String left(double seconds) {
    long rounded = Math.round(seconds);
    return rounded < 120 ? rounded + " s" : rounded < 7200 ? rounded / 60 + " min" : rounded / 3600 + " h";
  }

  synchronized void clear() {
    if (printed) {
      err.print("\r\u001b[K");
      err.flush();
      printed = false;
    }
  }
}
