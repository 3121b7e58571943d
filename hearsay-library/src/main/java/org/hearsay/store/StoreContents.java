package org.hearsay.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a library holds. Immutable.
 *
 * @param schema the version of the library's schema
 * @param counts how many of each kind of thing there are, by name, as in {@link StoreCheck}
 * @param models how many readings each model made, by name and version
 */
public record StoreContents(String schema, SortedMap<String, Long> counts, SortedMap<String, Long> models) {

  /** Copies what is given. */
  public StoreContents {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
  }
}
