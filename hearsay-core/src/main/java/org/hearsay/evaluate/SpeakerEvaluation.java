package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.Actor;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Span;

/**
 * How often readings give quotations to the speaker that a person has named. For each such quotation, the attribution
 * counts whose content holds most of its words, at least half of them; of several, the one with the shortest content,
 * the innermost.
 * {@link SpeakerName} says when its actor is the speaker.
 */
public final class SpeakerEvaluation {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final List<Miss> misses = new ArrayList<>();

  /** What became of a quotation. */
  public enum Outcome {
    /** The actor is the speaker. */
    RIGHT("right"),
    /** The actor is somebody else. */
    WRONG_ACTOR("wrong actor"),
    /** The attribution leads to nobody. */
    NO_ACTOR("no actor"),
    /** No attribution has it. */
    NOT_READ("no attribution"),
    /** The annotated words are not in the text. */
    NOT_IN_TEXT("not in the text");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The outcome's name in tables. */
    public String word() {
      return word;
    }
  }

  /**
   * A quotation that was not given to its speaker.
   *
   * @param article the article's name
   * @param speaker the speaker that a person named
   * @param words the quotation
   * @param outcome why it counts as missed
   * @param source the words of the attribution's source; empty without one
   * @param actor the name of the actor it was given to
   */
  public record Miss(String article, String speaker, String words, Outcome outcome, String source,
      Optional<String> actor) {}

  /** Counts one article. */
  public void add(BasilFolder.Annotated annotated, Reading reading) {
    String name = annotated.article().id();
    String text = reading.article().text();
    ScoredWords scored = new ScoredWords(text);
    for (NamedQuotation quotation : annotated.quotations()) {
      Optional<Attribution> attribution = covering(scored, scored.in(List.of(quotation.words())), reading);
      Optional<Actor> actor = attribution.flatMap(reading::actor);
      Outcome outcome = attribution.isEmpty() ? Outcome.NOT_READ : actor.isEmpty() ? Outcome.NO_ACTOR
          : SpeakerName.names(quotation.speaker(), actor.get(), text) ? Outcome.RIGHT : Outcome.WRONG_ACTOR;
      count(new Miss(name, quotation.speaker(), quotation.words().of(text), outcome,
          attribution.map(a -> reading.words(a.source())).orElse(""), actor.map(Actor::name)));
    }
    annotated.lost().forEach(w -> count(new Miss(name, "", w, Outcome.NOT_IN_TEXT, "", Optional.empty())));
  }

  private void count(Miss miss) {
    counts.merge(miss.outcome(), 1, Integer::sum);
    if (miss.outcome() != Outcome.RIGHT) {
      misses.add(miss);
    }
  }

  private static Optional<Attribution> covering(ScoredWords scored, BitSet words, Reading reading) {
    Optional<Attribution> best = Optional.empty();
    int most = 0;
    int shortest = Integer.MAX_VALUE;
    boolean nested = false;
    for (Attribution a : reading.attributions()) {
      BitSet shared = scored.in(a.content());
      int length = a.content().stream().mapToInt(Span::length).sum();
      shared.and(words);
      int held = shared.cardinality();
      if (2 * held >= words.cardinality() && held > 0 && (held > most || held == most && (length < shortest
          || length == shortest && a.parent().isPresent() && !nested))) {
        best = Optional.of(a);
        most = held;
        shortest = length;
        nested = a.parent().isPresent();
      }
    }
    return best;
  }

  /** How many quotations ended so. */
  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** How many quotations of named speakers there are. */
  public int quotations() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The share given to their speaker, 0 to 1; 0 when there are none. */
  public double share() {
    return quotations() == 0 ? 0 : (double) count(Outcome.RIGHT) / quotations();
  }

  /** Every quotation that was not given to its speaker, in the order they were counted. */
  public List<Miss> misses() {
    return List.copyOf(misses);
  }
}
