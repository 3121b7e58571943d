package org.hearsay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article, every attribution found in it, who speaks in them, who frames what as what, and the model that found it.
 * Immutable and self-contained.
 *
 * @param article what was read
 * @param model name and version of the model
 * @param actors everybody that an attribution or a frame leads to, in the order of first mention
 * @param attributions in the order in which they begin in the text; a nested one comes after its parent
 * @param frames in the order in which they begin in the text
 */
public record Reading(Article article, String model, List<Actor> actors, List<Attribution> attributions,
    List<Frame> frames) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when two actors or two attributions have the same id, when an attribution's parent
   *     does not come before it, or when an attribution or a frame leads to an actor that is not among the actors
   */
  public Reading {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(model, "model");
    actors = List.copyOf(actors);
    attributions = List.copyOf(attributions);
    frames = List.copyOf(frames);
    Set<String> known = new HashSet<>();
    for (Actor actor : actors) {
      requireNew(known, actor.id());
    }
    Set<String> before = new HashSet<>();
    for (Attribution a : attributions) {
      requireAmong(before, a.parent(), "attribution " + a.id(), "parent", "attributions before it");
      requireAmong(known, a.actor(), "attribution " + a.id(), "actor", "actors");
      requireNew(before, a.id());
    }
    for (Frame f : frames) {
      requireAmong(known, f.actor(), "frame " + f.id(), "actor", "actors");
    }
  }

  private static void requireNew(Set<String> ids, String id) {
    if (!ids.add(id)) {
      throw new IllegalArgumentException("two of a reading's parts have the id " + id);
    }
  }

  private static void requireAmong(Set<String> known, Optional<String> id, String whose, String what, String where) {
    if (id.isPresent() && !known.contains(id.get())) {
      throw new IllegalArgumentException(whose + ": its " + what + " " + id.get() + " is not among the " + where);
    }
  }

  /** A reading of attributions only: without actors and frames. */
  public static Reading of(Article article, String model, List<Attribution> attributions) {
    return new Reading(article, model, List.of(), attributions, List.of());
  }

  /**
   * The same reading without attributions and frames of less confidence than {@code least}, and without actors that
   * nothing leads to any more. Ids stay as they were; a nested attribution whose parent goes is handed to the parent's
   * parent.
   */
  public Reading withConfidence(double least) {
    Map<String, Attribution> all = new LinkedHashMap<>();
    attributions.forEach(a -> all.put(a.id(), a));
    List<Attribution> kept = new ArrayList<>();
    for (Attribution a : attributions) {
      if (a.confidence() >= least) {
        Optional<String> parent = a.parent();
        while (parent.isPresent() && all.get(parent.get()).confidence() < least) {
          parent = all.get(parent.get()).parent();
        }
        kept.add(a.within(parent));
      }
    }
    List<Frame> frames = this.frames.stream().filter(f -> f.confidence() >= least).toList();
    Set<String> needed = Stream.concat(kept.stream().flatMap(a -> a.actor().stream()),
        frames.stream().flatMap(f -> f.actor().stream())).collect(Collectors.toSet());
    return new Reading(article, model, actors.stream().filter(a -> needed.contains(a.id())).toList(), kept, frames);
  }

  /** The same reading without attributions inside others; ids stay as they were. */
  public Reading outermost() {
    return new Reading(article, model, actors, attributions.stream().filter(a -> a.parent().isEmpty()).toList(), frames);
  }

  /** The words of the pieces, with " … " between pieces. */
  public String words(List<Span> pieces) {
    return pieces.stream().map(p -> p.of(article.text())).collect(Collectors.joining(" … "));
  }

  /** The actor of that id. */
  public Optional<Actor> actor(String id) {
    return actors.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** Who an attribution is given to; empty when the text names nobody. */
  public Optional<Actor> actor(Attribution attribution) {
    return attribution.actor().flatMap(this::actor);
  }

  /** The attribution of that id. */
  public Optional<Attribution> attribution(String id) {
    return attributions.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The way from the writer inwards: the outermost attribution first, {@code attribution} itself last. */
  public List<Attribution> chain(Attribution attribution) {
    List<Attribution> chain = new ArrayList<>();
    for (Optional<Attribution> at = Optional.of(attribution); at.isPresent();
        at = at.get().parent().flatMap(this::attribution)) {
      chain.add(0, at.get());
    }
    return chain;
  }

  /** What an editor wants in five lines. */
  public Summary summary() {
    return Summary.of(this);
  }
}
