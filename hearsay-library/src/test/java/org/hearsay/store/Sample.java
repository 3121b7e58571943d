package org.hearsay.store;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;

/** Articles and readings for tests, told by the words themselves. */
final class Sample {
  static final String MODEL = "reader 1.0";

  private final Article article;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();

  private Sample(Article article) {
    this.article = article;
  }

  static Sample of(String text) {
    return at("https://a.example/1", text);
  }

  static Sample at(String address, String text) {
    return new Sample(article(address, text));
  }

  static Article article(String address, String text) {
    return new Article("one", text, Optional.of("Ferry late"), Optional.of("The Gull"), Optional.of("M. Orr"),
        Optional.of("2031-05-04T10:00:00+02:00"), Optional.of(URI.create(address)), Optional.of("en"));
  }

  static CollectedArticle collected(String address, String text) {
    return collected(article(address, text));
  }

  static CollectedArticle collected(Article article) {
    return new CollectedArticle(article, new Origin(Origin.Kind.FILE, "/news/" + article.id() + ".txt"),
        Instant.parse("2031-05-04T12:00:00.123Z"));
  }

  /** Somebody is given a content; the innermost one before it whose content holds this one is its parent. */
  Sample said(String source, ActorKind kind, String cue, String content) {
    Span at = words(content);
    String actor = "s" + (actors.size() + 1);
    actors.add(new Actor(actor, source, kind, Optional.empty(), Optional.empty(), List.of(words(source)), 0.875));
    Optional<String> parent = Optional.empty();
    for (Attribution outer : attributions) {
      parent = outer.content().get(0).contains(at) ? Optional.of(outer.id()) : parent;
    }
    attributions.add(new Attribution("a" + (attributions.size() + 1), parent, QuotationType.INDIRECT,
        List.of(words(source)), List.of(words(cue)), List.of(at), Optional.of(actor), Act.STATEMENT, Mode.PLAIN,
        new Stance(Stance.Value.DISTANCED, List.of(words(cue)), 0.75), 0.625));
    return this;
  }

  private Span words(String words) {
    int at = article.text().indexOf(words);
    if (at < 0) {
      throw new AssertionError("'" + words + "' is not in: " + article.text());
    }
    return new Span(at, at + words.length());
  }

  Reading reading() {
    return reading(MODEL);
  }

  Reading reading(String model) {
    return new Reading(article, model, actors, attributions, List.of());
  }

  CollectedArticle collected() {
    return collected(article);
  }

  /** A reading without attributions. */
  static Reading plain(CollectedArticle collected) {
    return new Reading(collected.article(), MODEL, List.of(), List.of(), List.of());
  }
}
