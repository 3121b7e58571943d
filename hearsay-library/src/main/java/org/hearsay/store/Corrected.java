package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.text.CodePoints;

/**
 * A reading with what people corrected in it. A correction is meant for the attribution whose content has most in common with
 * the content that was found when it was made; when none has enough of it, as after another model has read the article, a
 * rejection has nothing to reject, and a corrected attribution is added.
 */
final class Corrected {
  private static final double SAME = 0.75;
  private static final double NEARLY = 0.5;

  private final CodePoints points;
  private final String text;
  private Reading reading;

  private Corrected(Reading reading) {
    this.reading = reading;
    this.text = reading.article().text();
    this.points = CodePoints.of(text);
  }

  /** The reading with the corrections, earliest first; words that a person set have confidence 1. */
  static Reading of(Reading reading, List<Correction> corrections) {
    Corrected corrected = new Corrected(reading);
    corrections.forEach(corrected::apply);
    return corrected.reading;
  }

  private void apply(Correction correction) {
    switch (correction.kind()) {
      case REJECTED -> meant(correction.before(), SAME).ifPresent(this::remove);
      case CORRECTED -> set(correction, meant(correction.before(), NEARLY));
      case ADDED -> set(correction, Optional.empty());
    }
  }

  private Optional<Attribution> meant(List<PointSpan> before, double least) {
    List<Span> spans = units(before);
    return reading.attributions().stream().filter(a -> alike(a.content(), spans) >= least)
        .max(Comparator.comparingDouble((Attribution a) -> alike(a.content(), spans)));
  }

  private List<Span> units(List<PointSpan> spans) {
    return spans.stream().map(s -> new Span(points.unit(s.start()), points.unit(s.end()))).sorted().toList();
  }

  /** What two contents share over what either has, in characters, 0 to 1. */
  private static double alike(List<Span> one, List<Span> other) {
    int shared = 0;
    for (Span a : one) {
      for (Span b : other) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    int both = Stream.concat(one.stream(), other.stream()).mapToInt(Span::length).sum() - shared;
    return both == 0 ? 0 : (double) shared / both;
  }

  private void remove(Attribution gone) {
    List<Attribution> kept = reading.attributions().stream().filter(a -> !a.id().equals(gone.id()))
        .map(a -> a.parent().equals(Optional.of(gone.id())) ? a.within(gone.parent()) : a).toList();
    reading = with(reading.actors(), kept);
  }

  private void set(Correction correction, Optional<Attribution> old) {
    List<Span> source = units(correction.source());
    List<Span> content = units(correction.content());
    Optional<String> actor = source.isEmpty() ? Optional.empty() : Optional.of(actor(source));
    String id = old.map(Attribution::id).orElseGet(this::newId);
    Attribution made = new Attribution(id, old.flatMap(Attribution::parent), type(content), source, units(correction.cue()),
        content, actor, old.map(Attribution::act).orElse(Act.STATEMENT), old.map(Attribution::mode).orElse(Mode.PLAIN),
        old.map(Attribution::stance).orElse(new Stance(Stance.Value.NEUTRAL, List.of(), 1)), 1);
    List<Attribution> all = new ArrayList<>(reading.attributions());
    if (old.isPresent()) {
      all.set(all.indexOf(old.get()), made);
    } else {
      all.add(made);
    }
    reading = with(reading.actors(), all);
  }

  /** Whoever has a mention at that place, else somebody new. */
  private String actor(List<Span> source) {
    Optional<Actor> known = reading.actors().stream()
        .filter(a -> a.mentions().stream().anyMatch(m -> source.stream().anyMatch(m::overlaps)))
        .max(Comparator.comparingDouble((Actor a) -> a.mentions().stream().mapToDouble(m -> alike(List.of(m), source)).max().orElse(0)));
    if (known.isPresent()) {
      return known.get().id();
    }
    int number = 1;
    while (reading.actor("s" + number).isPresent()) {
      number++;
    }
    Actor made = new Actor("s" + number, reading.words(source), ActorKind.UNKNOWN, Optional.empty(), Optional.empty(), source, 1);
    List<Actor> actors = new ArrayList<>(reading.actors());
    actors.add(made);
    reading = with(actors, reading.attributions());
    return made.id();
  }

  private String newId() {
    int number = reading.attributions().size() + 1;
    while (reading.attribution("a" + number).isPresent()) {
      number++;
    }
    return "a" + number;
  }

  private QuotationType type(List<Span> content) {
    boolean all = content.stream().allMatch(c -> quoted(c.of(text).strip()));
    boolean some = content.stream().anyMatch(c -> c.of(text).chars().anyMatch(Corrected::isQuote));
    return all ? QuotationType.DIRECT : some ? QuotationType.MIXED : QuotationType.INDIRECT;
  }

  private static boolean quoted(String words) {
    return words.length() > 1 && isQuote(words.charAt(0)) && isQuote(words.charAt(words.length() - 1));
  }

  private static boolean isQuote(int c) {
    return "\"“”„«»".indexOf(c) >= 0;
  }

  private Reading with(List<Actor> actors, List<Attribution> attributions) {
    return new Reading(reading.article(), reading.model(), actors, attributions, reading.frames());
  }
}
