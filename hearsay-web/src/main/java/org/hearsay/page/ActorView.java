package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;
import org.hearsay.who.KnownActor;

/**
 * An actor across articles. Immutable.
 *
 * @param actor names, counts, doubts
 * @param kind what kind of source it is
 * @param carriers outlets, by how many of its statements they have
 * @param points its statements in order of time
 * @param all how many statements it has; more than points when they are too many to show
 * @param statements those of this page
 * @param pager which page this is
 */
public record ActorView(KnownActor actor, String kind, List<Carrier> carriers, List<Point> points, long all,
    List<ToldCard> statements, Pager pager) {
  /** How many statements are looked at, in the order of arrival. */
  public static final int MOST = 1_000;
  private static final int SIZE = 20;
  private static final Comparator<Statement> BY_TIME = Comparator.comparing((Statement s) -> s.published().isEmpty())
      .thenComparing(s -> s.published().orElse(java.time.Instant.EPOCH)).thenComparing(Statement::number);

  /** Copies the lists. */
  public ActorView {
    carriers = List.copyOf(carriers);
    points = List.copyOf(points);
    statements = List.copyOf(statements);
  }

  /** An outlet, and how many of the statements it has. */
  public record Carrier(String outlet, long statements) {}

  /** A statement in the plot. */
  public record Point(String id, String outlet, String time, String instant, String stance, String words) {}

  /**
   * The view of an actor.
   *
   * @param said its statements, at most {@link #MOST}
   */
  public static ActorView of(KnownActor actor, List<Statement> said, int page, Store store, Cards cards) throws StoreException {
    List<Statement> sorted = said.stream().sorted(BY_TIME).toList();
    Map<Long, Revision> revisions = new HashMap<>();
    Map<String, Long> carriers = new LinkedHashMap<>();
    List<Point> points = new ArrayList<>();
    for (Statement s : sorted) {
      Revision revision = revisions.get(s.arrival());
      if (revision == null) {
        Optional<Revision> found = store.articles().revision(s.arrival());
        if (found.isEmpty()) {
          continue;
        }
        revision = found.get();
        revisions.put(s.arrival(), revision);
      }
      String outlet = Cards.outlet(revision);
      carriers.merge(outlet, 1L, Long::sum);
      points.add(new Point(s.id().toString(), outlet, Words.time(revision), s.published().map(Object::toString).orElse(""),
          s.stance().word(), Articles.cut(s.content())));
    }
    List<Statement> here = sorted.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    String kind = Words.word(actor.kind());
    return new ActorView(actor, kind, carriers.entrySet().stream().map(e -> new Carrier(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Carrier::statements).reversed().thenComparing(Carrier::outlet)).toList(), points,
        actor.statements(), cards.all(new Trails(store).told(here)),
        Pager.of(page, SIZE, sorted.size(), "/actors", "name", actor.name(), "kind", kind));
  }

  /** The address of the statements as CSV. */
  public String csvHref() {
    return Href.of("/actors/statements.csv", "name", actor.name(), "kind", kind);
  }

  /** The points as CSV. */
  public String csv() {
    Csv csv = new Csv("actor", "statement", "published", "outlet", "stance", "words");
    points.forEach(p -> csv.row(List.of(actor.name(), p.id(), p.instant(), p.outlet(), p.stance(), p.words())));
    return csv.toString();
  }
}
