package org.hearsay.who;

import java.util.List;
import java.util.Objects;
import org.hearsay.ActorKind;

/**
 * Somebody who speaks in several articles, by all the names that were found to mean the same. Immutable.
 *
 * @param name the name with most statements among the full ones
 * @param kind what kind of source it is
 * @param namings the names, the one with most statements first
 * @param doubts why names that might mean this actor too were left apart, a line each
 */
public record KnownActor(String name, ActorKind kind, List<Naming> namings, List<String> doubts) {

  /**
   * A name that means the actor.
   *
   * @param name as the articles have it
   * @param statements how many statements it has
   * @param why what shows that it means the actor, in words
   */
  public record Naming(String name, long statements, String why) {}

  /** Copies the lists. */
  public KnownActor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    namings = List.copyOf(namings);
    doubts = List.copyOf(doubts);
  }

  /** How many statements all names have. */
  public long statements() {
    return namings.stream().mapToLong(Naming::statements).sum();
  }
}
