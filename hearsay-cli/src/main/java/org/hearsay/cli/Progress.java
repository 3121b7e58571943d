package org.hearsay.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Progress of long work on standard error: one line that is written over on a terminal, nothing where standard error is
 * not a terminal, and nothing for work of less than two seconds. Thread-safe.
 */
final class Progress {
  private static final long FIRST_NANOS = 2_000_000_000L;
  private static final long BETWEEN_NANOS = 200_000_000L;

  private final PrintStream err = System.err;
  private final boolean shown = Terminal.err();
  private final String what;
  private final long all;
  private final long began = System.nanoTime();
  private long last = began;
  private long done;
  private boolean printed;

  /** @param all how much there is to do; 0 when not known */
  Progress(String what, long all) {
    this.what = what;
    this.all = all;
  }

  synchronized void done(int more) {
    done += more;
    long now = System.nanoTime();
    if (!shown || now - began < FIRST_NANOS || now - last < BETWEEN_NANOS) {
      return;
    }
    last = now;
    printed = true;
    double seconds = (now - began) / 1e9;
    String of = all == 0 ? "" : " of " + all;
    String left = all == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", seconds / done * (all - done));
    err.printf(Locale.ROOT, "\r\u001b[K%s: %d%s, %.1f a second%s", what, done, of, done / seconds, left);
    err.flush();
  }

  synchronized void end() {
    if (printed) {
      err.print("\r\u001b[K");
      err.flush();
      printed = false;
    }
  }
}
