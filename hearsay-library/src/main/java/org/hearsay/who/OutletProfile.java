package org.hearsay.who;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.ActorKind;
import org.hearsay.Stance;
import org.hearsay.store.Statements.ActorCount;

/**
 * Whom an outlet gives the word to, and how. Immutable.
 *
 * @param outlet the outlet's name; the empty string for articles without one
 * @param statements how many statements its articles have, attributed or not
 * @param attributed how many of them are given to somebody
 * @param anonymous how many of the attributed ones are given to somebody without a name
 * @param kinds how many of the attributed ones each kind of source has; kinds without any are left out
 * @param stances of the attributed ones, how many the writer endorses, reports, keeps at a distance
 * @param quoted whom it gives the most statements to, most first
 */
public record OutletProfile(String outlet, long statements, Share attributed, Share anonymous,
    Map<ActorKind, Share> kinds, Map<Stance.Value, Share> stances, List<ActorCount> quoted) {

  /** Copies the collections. */
  public OutletProfile {
    Objects.requireNonNull(outlet, "outlet");
    kinds = kinds.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(kinds));
    stances = Collections.unmodifiableMap(new EnumMap<>(stances));
    quoted = List.copyOf(quoted);
  }
}
