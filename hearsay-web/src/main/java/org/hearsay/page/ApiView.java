package org.hearsay.page;

import java.util.List;

/**
 * What programs can ask for, as people read it. Immutable.
 *
 * @param routes every request, in the order of the description
 */
public record ApiView(List<Route> routes) {

  /** A request: how, where, and what for. */
  public record Route(String method, String path, String what) {}

  /** Copies the list. */
  public ApiView {
    routes = List.copyOf(routes);
  }
}
