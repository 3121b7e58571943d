package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import org.hearsay.Reader;
import org.hearsay.store.Store;
import org.hearsay.web.api.Api;
import org.hearsay.web.collecting.Collections;

/** Everything that answers requests, with what it shares. */
final class Rooms implements AutoCloseable {
  private final Library library;
  private final ReadingDesk desk;
  private final Metrics metrics;
  private final Later later;
  private final ReadingRoom reading;
  private final Collections collections;
  private final CollectRoom collect;
  private final Api api;

  Rooms(Settings settings, Store store, Reader reader) {
    library = new Library(store);
    desk = new ReadingDesk(reader, settings.limits());
    metrics = new Metrics(desk);
    later = new Later(library);
    reading = new ReadingRoom(settings, library, desk, metrics, later);
    collections = new Collections(library, desk, later, settings.collector());
    collect = new CollectRoom(collections, settings.limits());
    api = new Api(settings, library, desk, later, collections, metrics::read);
  }

  Metrics metrics() {
    return metrics;
  }

  /** Says which address is answered by what. */
  void open(RoutesConfig routes) {
    reading.open(routes);
    new SearchRoom(library).open(routes);
    new ClaimRoom(library).open(routes);
    new ActorRoom(library).open(routes);
    new OutletRoom(library).open(routes);
    new DisputeRoom(library).open(routes);
    new CompareRoom(library).open(routes);
    collect.open(routes);
    api.open(routes);
    routes.get("/metrics", ctx -> ctx.result(metrics.text()).contentType(Metrics.CONTENT_TYPE));
  }

  /** Stops what clients may be waiting for. */
  void end() {
    collections.close();
  }

  @Override
  public void close() throws IOException {
    collections.close();
    later.close();
    library.close();
  }
}
