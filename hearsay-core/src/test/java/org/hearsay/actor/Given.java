package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.Actor;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;
import org.hearsay.text.Words;

/** A text with its attributions marked, and the cast that is read from it. */
final class Given {
  final String text;
  final Cast cast;
  private final List<Attribution> attributions = new ArrayList<>();

  private Given(String marked) {
    MarkedText parsed = MarkedText.parse(marked);
    text = parsed.text();
    for (GoldAttribution a : parsed.attributions()) {
      attributions.add(Attribution.of("a" + (attributions.size() + 1), QuotationType.INDIRECT, a.source(), a.cue(),
          a.content(), 1));
    }
    Article article = Article.of(text);
    Words words = Words.of(text);
    cast = Cast.of(article, words, PlainMentions.of(article, words), attributions);
  }

  static Given text(String marked) {
    return new Given(marked);
  }

  /** The actor of the attribution of that number, counted from 1. */
  Actor actor(int attribution) {
    return cast.speaker(attribution - 1).orElseThrow(() -> new AssertionError("nobody for " + attribution)).actor();
  }

  /** Name and kind of each attribution's actor: {@code Orrin Vale person · TASS outlet}. */
  String actors() {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      shown.add(cast.speaker(i).map(p -> p.actor().name() + " " + p.actor().kind().word()).orElse("nobody"));
    }
    return String.join(" · ", shown);
  }

  /** The role of an attribution's actor. */
  Optional<String> role(int attribution) {
    return actor(attribution).role().map(r -> r.of(text));
  }

  /** Why an attribution's actor has no name. */
  Optional<String> reason(int attribution) {
    return actor(attribution).reason().map(r -> r.of(text));
  }
}
