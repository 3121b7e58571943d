package org.hearsay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a source, after resolving names, pronouns, titles and metonyms, turns out to be in this article. Immutable.
 *
 * @param id the actor's name within the reading: s1, s2, … in the order of first mention
 * @param name the fullest name in the text, or the fullest description where there is no name
 * @param kind what kind of source it is
 * @param role the words that say what the actor is or does (<i>commander of the 6th brigade</i>); empty when the text
 *     gives none
 * @param reason the words that say why the actor is not named; only for anonymous ones
 * @param mentions every mention that was found, names and others, in the order of the text; at least one, except for the
 *     writer
 * @param confidence a probability, 0 to 1, that kind and name are right
 */
public record Actor(String id, String name, ActorKind kind, Optional<Span> role, Optional<Span> reason,
    List<Span> mentions, double confidence) {

  /** @throws IllegalArgumentException when the confidence is not a probability */
  public Actor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(reason, "reason");
    mentions = List.copyOf(mentions);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("actor " + id + ": confidence must be in 0..1, not " + confidence);
    }
  }
}
