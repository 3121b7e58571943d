package org.hearsay.trail;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Stance;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Claim;
import org.hearsay.store.Origin;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.store.Step;

/**
 * Statements of one claim for tests, a line each: hour or ?, outlet, the speaker with the cue (claims and claimed are
 * distanced, confirmed is endorsed) or - for the writer's own voice, and the words: {@code 09 Gull | Vale said | the dam holds}.
 */
final class Press {
  private Press() {}

  static Trail trail(String lines) {
    List<Told> told = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      told.add(told(told.size() + 1, line.strip()));
    }
    return new Trail(new Claim(1, OptionalLong.empty(), told.size(), 1, Optional.empty(), Optional.empty()), told);
  }

  private static Told told(int number, String line) {
    String[] parts = line.split(" \\| ");
    String hour = parts[0].split(" ")[0];
    String outlet = parts[0].split(" ")[1];
    Optional<Instant> published = hour.equals("?") ? Optional.empty()
        : Optional.of(Instant.parse("2031-05-04T" + hour + ":00:00Z"));
    String words = parts[2];
    Article article = new Article(outlet, words, Optional.empty(), Optional.of(outlet), Optional.empty(),
        published.map(Instant::toString), Optional.of(URI.create("https://" + outlet + ".example/")), Optional.empty());
    ArticleKey key = ArticleKey.of("https://" + outlet + ".example/");
    Revision revision = new Revision(number, key, 1, article, new Origin(Origin.Kind.WEB, outlet), Instant.EPOCH,
        published);
    PointSpan span = new PointSpan(0, words.length());
    boolean own = parts[1].equals("-");
    Stance.Value stance = own || parts[1].contains("confirmed") ? Stance.Value.ENDORSED
        : parts[1].contains("claim") ? Stance.Value.DISTANCED : Stance.Value.NEUTRAL;
    Mode mode = parts[1].contains("did not say") ? Mode.NEGATED : Mode.PLAIN;
    Act act = parts[1].contains("demanded") ? Act.ORDER : Act.STATEMENT;
    List<Step> chain = own ? List.of() : List.of(new Step(Optional.of(parts[1].split(" ")[0]), ActorKind.PERSON));
    Statement statement = new Statement(number, number, new StatementId(key, 1, own ? "w" + number : "a" + number), words,
        List.of(span), span, own ? Optional.empty() : Optional.of(QuotationType.INDIRECT), chain, act, mode, stance,
        own ? 1 : 0.9, published);
    return new Told(statement, revision, words, List.of(), 0.8, "{}");
  }

  /** The losses as {@code Gull → Courier}. */
  static String losses(String lines) {
    return String.join(", ", trail(lines).losses().stream().map(l -> outlet(l.attributed()) + " → "
        + outlet(l.asserted())).toList());
  }

  /** The shifts as {@code Gull neutral → Courier distanced}. */
  static String shifts(String lines) {
    return String.join(", ", trail(lines).shifts().stream().map(s -> outlet(s.earlier()) + " "
        + s.earlier().statement().stance().name().toLowerCase(java.util.Locale.ROOT) + " → " + outlet(s.later()) + " "
        + s.later().statement().stance().name().toLowerCase(java.util.Locale.ROOT)).toList());
  }

  static String outlet(Told told) {
    return told.revision().article().outlet().orElseThrow();
  }
}
