package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * The page of actors: a list, or one of them. Immutable.
 *
 * @param name the name that was asked for; may be empty
 * @param rows actors to choose from: those of that name, or those with most statements
 * @param actor the one that is shown, if it is one
 */
public record ActorsView(String name, List<Row> rows, Optional<ActorView> actor) {

  /** An actor in a list. */
  public record Row(String name, String kind, long statements, String href) {}

  /** Copies the list. */
  public ActorsView {
    rows = List.copyOf(rows);
  }
}
