package org.hearsay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.collect.web.Visit;
import org.hearsay.collect.web.Visits;
import org.hearsay.store.FeedState;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Visits kept in the library. A visit takes its turn after the articles that were found before it, and is on the disk with
 * them; until then it is known to this process only. Thread-safe.
 */
final class StoreVisits implements Visits {
  private final Store store;
  private final Line line;
  private final Map<String, Visit> underWay = new ConcurrentHashMap<>();

  StoreVisits(Store store, Line line) {
    this.store = store;
    this.line = line;
  }

  @Override
  public Optional<Visit> last(URI address) {
    Optional<Visit> waiting = Optional.ofNullable(underWay.get(address.toString()));
    if (waiting.isPresent()) {
      return waiting;
    }
    try {
      return store.feeds().of(address.toString()).flatMap(StoreVisits::visit);
    } catch (StoreException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static Optional<Visit> visit(FeedState state) {
    return state.fetched().map(at -> new Visit(at, state.etag(), state.lastModified()));
  }

  @Override
  public void remember(URI address, Visit visit) throws IOException {
    underWay.put(address.toString(), visit);
    try {
      line.put(new Line.Visited(address.toString(), visit));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /** Keeps a visit; part of the transaction that stores the articles before it. */
  void keep(Line.Visited visited) throws StoreException {
    Visit visit = visited.visit();
    store.feeds().put(new FeedState(visited.address(), visit.etag(), visit.lastModified(), Optional.of(visit.at()),
        Optional.empty(), 0, Optional.empty()));
  }

  /** The visit is on the disk. */
  void kept(Line.Visited visited) {
    underWay.remove(visited.address(), visited.visit());
  }
}
