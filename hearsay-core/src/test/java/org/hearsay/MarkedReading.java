package org.hearsay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;

/**
 * Readings for tests, out of one text that is marked in layers, outer ones first: an attribution whose content is inside
 * that of another one has it as its parent. Attributions are numbered a1, a2, … in the order in which they begin, actors
 * s1, s2, … and frames f1, f2, … in the order in which they are named. Words are looked for in the text; the first place
 * counts.
 */
public final class MarkedReading {
  private final Article article;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  private MarkedReading(Article article) {
    this.article = article;
  }

  /** What is marked, read by a model called "test 1": indirect, 0.9, then 0.8, 0.7, … */
  public static MarkedReading of(String id, String... layers) {
    MarkedReading reading = new MarkedReading(Article.of(id, MarkedText.parse(layers[0]).text()));
    List<GoldAttribution> marked = new ArrayList<>();
    for (String layer : layers) {
      MarkedText text = MarkedText.parse(layer);
      if (!text.text().equals(reading.article.text())) {
        throw new IllegalArgumentException("another text: " + text.text());
      }
      marked.addAll(text.attributions());
    }
    marked.sort(Comparator.comparing(gold -> named("", gold).extent().start())); // an outer one stays before an inner one
    marked.forEach(reading::add);
    return reading;
  }

  private void add(GoldAttribution gold) {
    Attribution attribution = named("a" + (attributions.size() + 1), gold);
    Optional<Attribution> innermost = attributions.stream()
        .filter(o -> attribution.content().stream().allMatch(c -> o.content().stream().anyMatch(p -> p.contains(c))))
        .reduce((outer, inner) -> inner);
    attributions.add(attribution.within(innermost.map(Attribution::id)));
  }

  private static Attribution named(String id, GoldAttribution gold) {
    double confidence = id.isEmpty() ? 0 : Math.max(0.1, (10 - Integer.parseInt(id.substring(1))) / 10.0);
    return Attribution.of(id, QuotationType.INDIRECT, gold.source(), gold.cue(), gold.content(), confidence);
  }

  /** An actor to whom the attributions of these ids are given; their sources are the mentions. */
  public MarkedReading actor(String name, ActorKind kind, String... ids) {
    String id = "s" + (actors.size() + 1);
    List<String> whose = List.of(ids);
    List<Span> mentions = attributions.stream().filter(a -> whose.contains(a.id())).flatMap(a -> a.source().stream())
        .distinct().sorted().toList();
    actors.add(new Actor(id, name, kind, Optional.empty(), Optional.empty(), mentions, 0.9));
    whose.forEach(attribution -> change(attribution, a -> new Attribution(a.id(), a.parent(), a.type(), a.source(),
        a.cue(), a.content(), Optional.of(id), a.act(), a.mode(), a.stance(), a.confidence())));
    return this;
  }

  /** The words that say what the last actor is. */
  public MarkedReading role(String words) {
    Actor a = actors.remove(actors.size() - 1);
    actors.add(new Actor(a.id(), a.name(), a.kind(), Optional.of(span(words)), a.reason(), a.mentions(),
        a.confidence()));
    return this;
  }

  /** The words that say why the last actor is not named. */
  public MarkedReading reason(String words) {
    Actor a = actors.remove(actors.size() - 1);
    actors.add(new Actor(a.id(), a.name(), a.kind(), a.role(), Optional.of(span(words)), a.mentions(),
        a.confidence()));
    return this;
  }

  /** How the content of an attribution is given. */
  public MarkedReading type(String attribution, QuotationType type) {
    return change(attribution, a -> new Attribution(a.id(), a.parent(), type, a.source(), a.cue(), a.content(),
        a.actor(), a.act(), a.mode(), a.stance(), a.confidence()));
  }

  /** What the source of an attribution does. */
  public MarkedReading act(String attribution, Act act) {
    return change(attribution, a -> new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(),
        a.actor(), act, a.mode(), a.stance(), a.confidence()));
  }

  /** Whether it does so at all. */
  public MarkedReading mode(String attribution, Mode mode) {
    return change(attribution, a -> new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(),
        a.actor(), a.act(), mode, a.stance(), a.confidence()));
  }

  /** How far the writer stands behind an attribution, and the words that show it. */
  public MarkedReading stance(String attribution, Stance.Value value, String... evidence) {
    Stance stance = new Stance(value, Stream.of(evidence).map(this::span).toList(), 0.8);
    return change(attribution, a -> new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(),
        a.actor(), a.act(), a.mode(), stance, a.confidence()));
  }

  /** A frame of the last actor. */
  public MarkedReading frame(String framer, String cue, String target, String frame) {
    frames.add(new Frame("f" + (frames.size() + 1), Optional.of(actors.get(actors.size() - 1).id()),
        List.of(span(framer)), List.of(span(cue)), List.of(span(target)), List.of(span(frame)), 0.7));
    return this;
  }

  /** The reading. */
  public Reading reading() {
    return new Reading(article, "test 1", actors, attributions, frames);
  }

  private Span span(String words) {
    int start = article.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("the text has no \"" + words + "\"");
    }
    return new Span(start, start + words.length());
  }

  private MarkedReading change(String attribution, UnaryOperator<Attribution> change) {
    attributions.replaceAll(a -> a.id().equals(attribution) ? change.apply(a) : a);
    return this;
  }
}
