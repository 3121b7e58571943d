package org.hearsay.collect;

import java.io.IOException;

/** What takes the articles that are collected. It is called by the thread that collects, and by no other. */
@FunctionalInterface
public interface Sink {
  /**
   * Takes what was found. When this returns without an exception, an article counts as being in safe hands: its address
   * will be remembered as visited, and it may not be given again.
   *
   * @throws IOException when it cannot be taken, such as for a full disk; the collecting ends with this exception
   */
  void accept(Found found) throws IOException;

  /** Takes note of how far the collecting has come; called often, and to return quickly. */
  default void progress(Progress made) {}
}
