package org.hearsay.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.Reader;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.web.Server;
import org.hearsay.web.Settings;

/** A server with a library in a folder, on a free port of the loopback. */
final class Site implements AutoCloseable {
  private static Reader reader;

  private final Store store;
  private final Server server;

  private Site(Store store, Server server) {
    this.store = store;
    this.server = server;
  }

  /** The reader with the model that ships, loaded once for all tests. */
  static synchronized Reader reader() {
    if (reader == null) {
      reader = Reader.load();
    }
    return reader;
  }

  static Site start(Path folder) throws IOException {
    return start(folder, Settings.loopback(0));
  }

  static Site start(Path folder, Settings settings) throws IOException {
    Store store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    return new Site(store, Server.start(settings, store, reader(), new StringBuilder()));
  }

  Store store() {
    return store;
  }

  String at(String path) {
    return "http://localhost:" + server.port() + path;
  }

  @Override
  public void close() throws IOException {
    server.close();
    store.close();
  }
}
