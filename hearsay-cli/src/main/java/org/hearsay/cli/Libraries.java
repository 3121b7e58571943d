package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.store.StoreOptions;

/** What the commands on a library have in common. */
final class Libraries {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Libraries() {}

  /** Opens the library that the options name. */
  static Store open(PlaceOptions options, StoreOptions.Access access) throws StoreException {
    return Store.open(LibraryPlace.find(options.library),
        StoreOptions.standard().with(access).with(options.patience));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A JSON value in one line. */
  static String line(ObjectNode value) throws IOException {
    return JSON.writeValueAsString(value);
  }
}
