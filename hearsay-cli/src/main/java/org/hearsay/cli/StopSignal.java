package org.hearsay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends work cleanly when the process is told to end (Ctrl-C, SIGTERM): asks the work to stop, interrupts the thread that
 * does it, and keeps the process until it is done, but not for ever.
 */
final class StopSignal implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private Runnable stop = () -> {};
  private boolean given;

  /** For the work of this thread. */
  StopSignal() {
    Thread worker = Thread.currentThread();
    hook = new Thread(() -> {
      give();
      worker.interrupt();
      await();
    }, "hearsay-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private synchronized void give() {
    given = true;
    stop.run();
  }

  /** What asks the work to stop; called by another thread, or at once when the process was told to end already. */
  synchronized void stops(Runnable how) {
    stop = how;
    if (given) {
      how.run();
    }
  }

  private void await() {
    try {
      done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process was told to end. */
  synchronized boolean given() {
    return given;
  }

  /** The work is done, and what was to be said is said. */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending
    }
  }
}
