package org.hearsay.who;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * A library on disk with articles made of sentences such as {@code Orrin Vale (the mayor) said the dam will hold.}, each
 * of which is one attribution; {@code claimed} is distanced. A name that begins with "a " is anonymous.
 */
final class Newsroom implements AutoCloseable {
  private static final Pattern SENTENCE = Pattern.compile("([^.()]+?)(?: \\(([^)]*)\\))? (said|claimed) ([^.]+)\\.");

  final Store store;
  private int articles;

  Newsroom(Path folder) throws StoreException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
  }

  Newsroom article(String outlet, String text) throws StoreException {
    String address = "https://" + outlet.toLowerCase(java.util.Locale.ROOT) + ".example/" + ++articles;
    Article article = new Article("n" + articles, text, Optional.empty(), Optional.of(outlet), Optional.empty(),
        Optional.of(String.format("2031-05-04T%02d:00:00Z", articles)), Optional.of(URI.create(address)),
        Optional.empty());
    List<Actor> actors = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    Matcher m = SENTENCE.matcher(text);
    while (m.find()) {
      Span source = span(m, 1, text);
      String id = "s" + (actors.size() + 1);
      ActorKind kind = m.group(1).strip().startsWith("a ") ? ActorKind.ANONYMOUS : ActorKind.PERSON;
      Optional<Span> role = m.group(2) == null ? Optional.empty() : Optional.of(span(m, 2, text));
      actors.add(new Actor(id, source.of(text), kind, role, Optional.empty(), List.of(source), 1));
      Stance stance = m.group(3).equals("claimed") ? new Stance(Stance.Value.DISTANCED, List.of(span(m, 3, text)), 1)
          : new Stance(Stance.Value.NEUTRAL, List.of(), 1);
      attributions.add(new Attribution("a" + (attributions.size() + 1), Optional.empty(), QuotationType.INDIRECT,
          List.of(source), List.of(span(m, 3, text)), List.of(span(m, 4, text)), Optional.of(id), Act.STATEMENT, Mode.PLAIN,
          stance, 1));
    }
    store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, address), Instant.EPOCH),
        new Reading(article, "reader 1.0", actors, attributions, List.of()));
    return this;
  }

  private static Span span(Matcher m, int group, String text) {
    int start = m.start(group);
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, m.end(group));
  }

  @Override
  public void close() throws StoreException {
    store.close();
  }
}
