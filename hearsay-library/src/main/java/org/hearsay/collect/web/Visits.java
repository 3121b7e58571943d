package org.hearsay.collect.web;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses that have been visited. A visit is remembered only after what was found there is in safe hands, so that
 * a run which is killed fetches again what it may have lost. Implementations are thread-safe.
 */
public interface Visits {
  /** The last visit to an address that was remembered. */
  Optional<Visit> last(URI address);

  /**
   * Keeps a visit in place of the last one.
   *
   * @throws IOException when it cannot be kept
   */
  void remember(URI address, Visit visit) throws IOException;

  /** Visits that are forgotten with the process. */
  static Visits inMemory() {
    Map<URI, Visit> visits = new ConcurrentHashMap<>();
    return new Visits() {
      @Override
      public Optional<Visit> last(URI address) {
        return Optional.ofNullable(visits.get(address));
      }

      @Override
      public void remember(URI address, Visit visit) {
        visits.put(address, visit);
      }
    };
  }
}
