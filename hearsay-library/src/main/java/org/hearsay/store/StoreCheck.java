package org.hearsay.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;

/**
 * What looking a library through found. Immutable.
 *
 * @param schema the version of the library's schema
 * @param counts how many of each kind of thing there are, by name: articles, revisions, readings, statements, …
 * @param faults what is wrong, one line each; empty when the library is sound
 */
public record StoreCheck(String schema, SortedMap<String, Long> counts, List<String> faults) {

  /** Copies what is given. */
  public StoreCheck {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    faults = List.copyOf(faults);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return faults.isEmpty();
  }
}
