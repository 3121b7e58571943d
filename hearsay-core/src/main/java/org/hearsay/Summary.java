package org.hearsay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Words;

/**
 * What an editor wants in five lines: how much of a text rests on attributed statements, and on whom. Immutable.
 *
 * <p>Words are runs of letters and digits; punctuation does not count. A word inside nested attributions counts once
 * for the text, and for the actor of the innermost one.
 *
 * @param words how many words the text has
 * @param attributed how many of them stand inside the content of an attribution
 * @param actors the actors by attributed words, most first; only those to whom something is attributed
 * @param kinds attributed words by the actor's kind; {@link ActorKind#UNKNOWN} stands for nobody named
 * @param unsourced ids of attributions whose source the text does not name
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
   * @param words how many words of the text stand inside their contents
   */
  public record Share(String actor, int statements, int words) {}

  /** Copies the lists. */
  public Summary {
    actors = List.copyOf(actors);
    kinds = Map.copyOf(kinds);
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
    return attributed == 0 || actors.isEmpty() ? 0 : (double) actors.get(0).words() / attributed;
  }

  /** The summary of a reading, see {@link Reading#summary()}; takes time in proportion to the text's length. */
  static Summary of(Reading reading) {
    String text = reading.article().text();
    Words words = Words.of(text);
    BitSet counted = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (Character.isLetterOrDigit(text.codePointAt(words.start(i)))) {
        counted.set(i);
      }
    }
    int[] owner = new int[words.size()]; // 1 + the attribution that owns the word; a nested one comes after its parent
    List<Attribution> attributions = reading.attributions();
    for (int a = 0; a < attributions.size(); a++) {
      for (Span piece : attributions.get(a).content()) {
        for (int w = words.firstEndingAfter(piece.start()); w < words.size() && words.start(w) < piece.end(); w++) {
          owner[w] = a + 1;
        }
      }
    }
    int[] own = new int[attributions.size()];
    int attributed = 0;
    for (int w = counted.nextSetBit(0); w >= 0; w = counted.nextSetBit(w + 1)) {
      if (owner[w] > 0) {
        own[owner[w] - 1]++;
        attributed++;
      }
    }
    Map<String, ActorKind> kindOf = new LinkedHashMap<>();
    reading.actors().forEach(a -> kindOf.put(a.id(), a.kind()));
    Map<String, Share> shares = new LinkedHashMap<>();
    Map<ActorKind, Integer> kinds = new EnumMap<>(ActorKind.class);
    List<String> unsourced = new ArrayList<>();
    List<String> anonymous = new ArrayList<>();
    List<String> endorsed = new ArrayList<>();
    List<String> distanced = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      Attribution a = attributions.get(i);
      ActorKind kind = a.actor().map(kindOf::get).orElse(ActorKind.UNKNOWN);
      int here = own[i];
      a.actor().ifPresent(id -> shares.merge(id, new Share(id, 1, here),
          (x, y) -> new Share(id, x.statements() + 1, x.words() + here)));
      kinds.merge(kind, here, Integer::sum);
      if (a.actor().isEmpty()) {
        unsourced.add(a.id());
      }
      if (kind == ActorKind.ANONYMOUS) {
        anonymous.add(a.id());
      }
      switch (a.stance().value()) {
        case ENDORSED -> endorsed.add(a.id());
        case DISTANCED -> distanced.add(a.id());
        case NEUTRAL -> { }
      }
    }
    List<Share> order = shares.values().stream()
        .sorted(Comparator.comparingInt(Share::words).reversed()).toList();
    return new Summary(counted.cardinality(), attributed, order, kinds, unsourced, anonymous, endorsed, distanced);
  }
}
