package org.hearsay.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;

/** Makes a reading out of a text's attributions and chance: nested, with actors, stances and frames anywhere. */
final class AnyReading {
  private final String text;
  private final List<GoldAttribution> marked;
  private final List<Span> words; // pieces that hold more than white space
  private final Random random;
  private final List<Actor> actors = new ArrayList<>();

  AnyReading(MarkedText marked, Random random) {
    this.text = marked.text();
    this.marked = marked.attributions().stream().filter(a -> !a.content().isEmpty()).toList();
    this.words = this.marked.stream().flatMap(a -> Stream.of(a.source(), a.cue(), a.content())).flatMap(List::stream)
        .distinct().sorted().toList();
    this.random = random;
  }

  Reading reading() {
    int count = words.isEmpty() ? 0 : random.nextInt(4);
    IntStream.rangeClosed(1, count).forEach(number -> actors.add(actor("s" + number)));
    List<Attribution> attributions = new ArrayList<>();
    for (GoldAttribution gold : marked) {
      attributions.add(attribution(gold, attributions));
    }
    List<Frame> frames = new ArrayList<>();
    for (int number = words.isEmpty() ? 3 : random.nextInt(3); number < 3; number++) {
      frames.add(new Frame("f" + (frames.size() + 1), someActor(), some(), some(), least(), least(), random.nextDouble()));
    }
    return new Reading(Article.of("any", text), "test 1", actors, attributions, frames);
  }

  private Actor actor(String id) {
    return new Actor(id, one().of(text), one(ActorKind.values()), maybe(this::one), maybe(this::one), some(),
        random.nextDouble());
  }

  private Attribution attribution(GoldAttribution gold, List<Attribution> before) {
    Optional<String> parent = before.isEmpty() ? Optional.empty()
        : maybe(() -> before.get(random.nextInt(before.size())).id());
    Stance stance = new Stance(one(Stance.Value.values()), some(), random.nextDouble());
    return new Attribution("a" + (before.size() + 1), parent, one(QuotationType.values()), gold.source(), gold.cue(),
        content(gold), someActor(), one(Act.values()), one(Mode.values()), stance, random.nextDouble());
  }

  /** What is marked, or all from there to another piece, so that contents hold pieces of other attributions. */
  private List<Span> content(GoldAttribution gold) {
    Span first = gold.content().get(0);
    Span other = one();
    return random.nextInt(3) > 0 ? gold.content()
        : List.of(new Span(Math.min(first.start(), other.start()), Math.max(first.end(), other.end())));
  }

  private Optional<String> someActor() {
    return actors.isEmpty() ? Optional.empty() : maybe(() -> actors.get(random.nextInt(actors.size())).id());
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private Span one() {
    return words.get(random.nextInt(words.size()));
  }

  private List<Span> some() {
    return words.stream().filter(w -> random.nextInt(3) == 0).toList();
  }

  private List<Span> least() {
    return Stream.concat(Stream.of(one()), some().stream()).distinct().sorted().toList();
  }
}
