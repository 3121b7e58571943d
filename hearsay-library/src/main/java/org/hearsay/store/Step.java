package org.hearsay.store;

import java.util.Objects;
import java.util.Optional;
import org.hearsay.ActorKind;

/**
 * One step of a statement's chain: somebody through whom it came. Immutable.
 *
 * @param name the actor's name in the article; empty when the text names nobody
 * @param kind what kind of source it is; unknown when the text names nobody
 */
public record Step(Optional<String> name, ActorKind kind) {

  /** @throws NullPointerException when a part is null */
  public Step {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
