package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import org.hearsay.Reader;
import org.hearsay.store.Store;

/** Everything that answers requests, with what it shares. */
final class Rooms implements AutoCloseable {
  private final Library library;
  private final ReadingDesk desk;
  private final Metrics metrics;
  private final Later later;
  private final ReadingRoom reading;

  Rooms(Settings settings, Store store, Reader reader) {
    library = new Library(store);
    desk = new ReadingDesk(reader, settings.limits());
    metrics = new Metrics(desk);
    later = new Later(library);
    reading = new ReadingRoom(settings, library, desk, metrics, later);
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
    routes.get("/metrics", ctx -> ctx.result(metrics.text()).contentType(Metrics.CONTENT_TYPE));
  }

  @Override
  public void close() throws IOException {
    later.close();
    library.close();
  }
}
