package org.hearsay;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an editor wants in five lines: how much of a text rests on attributed statements, and on whom. Immutable.
 *
 * <p>Words are counted as {@link AttributedWords} counts them: a word inside nested attributions counts once for the
 * text, and for the actor of the innermost one.
 *
 * @param words how many words the text has
 * @param attributed how many of them stand inside the content of an attribution
 * @param actors the actors by attributed words, most first, then in the order of their first attribution; only those to
 *     whom something is attributed
 * @param kinds attributed words by the actor's kind, in the order of {@link ActorKind}; {@link ActorKind#UNKNOWN} stands
 *     for attributions without an actor too
 * @param unsourced ids of attributions whose source the text does not name: they have neither source nor actor
 * @param anonymous ids of attributions to actors whose name is held back
 * @param endorsed ids of attributions that the writer stands behind
 * @param distanced ids of attributions that the writer holds at arm's length
 */
public record Summary(int words, int attributed, List<Share> actors, Map<ActorKind, Integer> kinds,
    List<String> unsourced, List<String> anonymous, List<String> endorsed, List<String> distanced) {

  /**
   * One actor's part of the text.
   *
   * @param actor the actor's id
   * @param statements how many attributions lead to the actor
   * @param words how many words of the text count for them
   */
  public record Share(String actor, int statements, int words) {
    private Share plus(Share other) {
      return new Share(actor, statements + other.statements, words + other.words);
    }
  }

  /** Copies the lists. */
  public Summary {
    actors = List.copyOf(actors);
    Map<ActorKind, Integer> byKind = new EnumMap<>(ActorKind.class);
    byKind.putAll(kinds);
    kinds = Collections.unmodifiableMap(byKind);
    unsourced = List.copyOf(unsourced);
    anonymous = List.copyOf(anonymous);
    endorsed = List.copyOf(endorsed);
    distanced = List.copyOf(distanced);
  }

  /** The share of the text's words that are attributed, 0 to 1. */
  public double share() {
    return words == 0 ? 0 : (double) attributed / words;
  }

  /** The share of all attributed words that rest on the one actor with most, 0 to 1: reliance on one source. */
  public double reliance() {
    return actors.isEmpty() ? 0 : share(actors.get(0));
  }

  /** The share of all attributed words that rest on one actor, 0 to 1. */
  public double share(Share actor) {
    return attributed == 0 ? 0 : (double) actor.words() / attributed;
  }

  /** The summary of a reading, see {@link Reading#summary()}; takes time in proportion to the text's length. */
  static Summary of(Reading reading) {
    AttributedWords words = AttributedWords.of(reading);
    Map<String, ActorKind> kindOf = reading.actors().stream().collect(Collectors.toMap(Actor::id, Actor::kind));
    Map<String, Share> shares = new LinkedHashMap<>();
    Map<ActorKind, Integer> kinds = new EnumMap<>(ActorKind.class);
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      int here = words.on(i);
      attribution.actor().ifPresent(id -> shares.merge(id, new Share(id, 1, here), Share::plus));
      kinds.merge(kind(attribution, kindOf), here, Integer::sum);
    }
    List<Share> order =
        shares.values().stream().sorted(Comparator.comparingInt(Share::words).reversed()).toList();
    return new Summary(words.text(), words.attributed(), order, kinds,
        ids(reading, a -> a.actor().isEmpty() && a.source().isEmpty()),
        ids(reading, a -> kind(a, kindOf) == ActorKind.ANONYMOUS),
        ids(reading, a -> a.stance().value() == Stance.Value.ENDORSED),
        ids(reading, a -> a.stance().value() == Stance.Value.DISTANCED));
  }

  private static ActorKind kind(Attribution attribution, Map<String, ActorKind> kindOf) {
    return attribution.actor().map(kindOf::get).orElse(ActorKind.UNKNOWN);
  }

  private static List<String> ids(Reading reading, Predicate<Attribution> which) {
    return reading.attributions().stream().filter(which).map(Attribution::id).toList();
  }
}
