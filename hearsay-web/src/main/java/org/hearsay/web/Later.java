package org.hearsay.web;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearsay.copies.CopyFinder;
import org.hearsay.copies.CopyRule;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.Linker;
import org.hearsay.link.Linking;
import org.hearsay.store.StoreException;
import org.hearsay.vector.SentenceEncoder;

/**
 * What is done behind the requests: linking what was stored. One thread; asking again while it runs has it look once more.
 * What another process is linking is left to it.
 */
public final class Later implements AutoCloseable {
  private final Library library;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "hearsay-linking");
    made.setDaemon(true);
    return made;
  });
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile boolean closed;
  private volatile String fault = "";

  /** What is done behind the requests to a library. */
  public Later(Library library) {
    this.library = library;
  }

  /** Something was stored: links it, some time soon. */
  public void link() {
    if (asked.compareAndSet(false, true) && !closed) {
      thread.execute(this::run);
    }
  }

  /** Why linking last failed; empty when it did not. */
  public String fault() {
    return fault;
  }

  /** Waits until what was asked for so far is linked, or could not be. */
  public void settle() throws InterruptedException {
    try {
      thread.submit(() -> { }).get();
    } catch (RejectedExecutionException e) {
      return; // the server is ending: it stays due
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing cannot fail", e);
    }
  }

  private void run() {
    asked.set(false);
    try {
      new CopyFinder(library.store(), CopyRule.standard()).catchUp();
    } catch (StoreException e) {
      fault = e.getMessage(); // it stays due
    }
    try {
      if (library.store().stages().left(Linker.STAGE) == 0) {
        return; // the encoder is not loaded for nothing
      }
    } catch (StoreException e) {
      fault = e.getMessage();
      return;
    }
    try (LibraryIndex index = LibraryIndex.open(library.store().place().index());
        SentenceEncoder encoder = SentenceEncoder.load()) {
      new Linking(library.store(), index, encoder).run(arrival -> { }, () -> closed);
      fault = "";
    } catch (IOException | RuntimeException e) {
      fault = String.valueOf(e.getMessage()); // it stays due, and is tried with the next
    }
    library.changed();
  }

  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      thread.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
