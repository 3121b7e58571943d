package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ActorKind;
import org.hearsay.Stance;
import org.hearsay.index.Clause;
import org.hearsay.store.Statements.ActorCount;
import org.hearsay.who.OutletProfile;

/**
 * The page of outlets: their profiles, and who quotes whom. Immutable.
 *
 * @param originals whether a text that several outlets carry counts only where it was published first
 * @param outlets how many outlets there are
 * @param rows profiles, most statements first: those of this page
 * @param actors the columns of the matrix: whom the outlets quote most
 * @param matrix its rows
 * @param pager which page this is
 */
public record OutletsView(boolean originals, long outlets, List<Row> rows, List<String> actors, List<MatrixRow> matrix,
    Pager pager) {
  private static final int SIZE = 50;
  private static final int MOST_ACTORS = 24;
  private static final int MOST_OUTLETS = 40;

  /** Copies the lists. */
  public OutletsView {
    rows = List.copyOf(rows);
    actors = List.copyOf(actors);
    matrix = List.copyOf(matrix);
  }

  /** An outlet's profile: counts, and shares with their intervals. */
  public record Row(String outlet, Optional<String> href, long statements, String attributed, String anonymous, String endorsed,
      String neutral, String distanced, String quotes) {}

  /** An outlet, and how many statements it gives to each of the actors. */
  public record MatrixRow(String outlet, List<Cell> cells) {
    /** Copies the list. */
    public MatrixRow {
      cells = List.copyOf(cells);
    }
  }

  /** How many statements an outlet gives to an actor. */
  public record Cell(String actor, long count, Optional<String> href) {}

  /** The view of some profiles, whose quoted actors are all that count. */
  public static OutletsView of(List<OutletProfile> profiles, boolean originals, int page) {
    Map<String, Long> totals = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>(); // a sentence's first word has a capital, whoever it is
    profiles.forEach(p -> quoted(p).forEach((name, count) -> totals.merge(names.computeIfAbsent(lower(name), k -> name), count,
        Long::sum)));
    String counted = originals ? " -is:superseded -is:copy" : " -is:superseded"; // as the counts do
    List<String> actors = totals.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey())).limit(MOST_ACTORS).map(Map.Entry::getKey).toList();
    List<MatrixRow> matrix = new ArrayList<>();
    for (OutletProfile profile : profiles.stream().limit(MOST_OUTLETS).toList()) {
      Map<String, Long> counts = new LinkedHashMap<>();
      quoted(profile).forEach((name, count) -> counts.merge(names.get(lower(name)), count, Long::sum));
      matrix.add(new MatrixRow(name(profile), actors.stream().map(a -> new Cell(a, counts.getOrDefault(a, 0L),
          counts.containsKey(a) ? href(profile.outlet(), a, counted) : Optional.empty())).toList()));
    }
    return new OutletsView(originals, profiles.size(), profiles.stream().skip((page - 1L) * SIZE).limit(SIZE)
        .map(p -> row(p, counted)).toList(), actors, matrix, Pager.of(page, SIZE, profiles.size(), "/outlets", "copies",
        originals ? "once" : ""));
  }

  private static Map<String, Long> quoted(OutletProfile profile) {
    Map<String, Long> quoted = new LinkedHashMap<>();
    profile.quoted().stream().filter(q -> q.kind() != ActorKind.WRITER)
        .forEach(q -> quoted.merge(q.name(), q.statements(), Long::sum));
    return quoted;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String name(OutletProfile profile) {
    return profile.outlet().isBlank() ? "outlet not known" : profile.outlet();
  }

  private static Row row(OutletProfile p, String counted) {
    return new Row(name(p), href(p.outlet(), "", counted), p.statements(), Words.share(p.attributed()), Words.share(p.anonymous()),
        Words.share(p.stances().get(Stance.Value.ENDORSED)), Words.share(p.stances().get(Stance.Value.NEUTRAL)),
        Words.share(p.stances().get(Stance.Value.DISTANCED)), p.quoted().stream()
            .sorted(Comparator.comparingLong(ActorCount::statements).reversed()).limit(3)
            .map(q -> q.name() + " " + q.statements()).collect(java.util.stream.Collectors.joining(", ")));
  }

  /** Where an outlet's statements are found, or those it gives to an actor. */
  private static Optional<String> href(String outlet, String actor, String counted) {
    try {
      String query = new Clause.Whole(Clause.Place.OUTLET, outlet).toString();
      return Optional.of(Href.of("/library", "q", (actor.isEmpty() ? query
          : query + " " + new Clause.Whole(Clause.Place.ACTOR, actor)) + counted));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a name without a letter cannot be looked for
    }
  }

  /** The matrix as CSV: a row for each cell that is not empty. */
  public String csv() {
    Csv csv = new Csv("outlet", "actor", "statements");
    for (MatrixRow row : matrix) {
      row.cells().stream().filter(c -> c.count() > 0)
          .forEach(c -> csv.row(List.of(row.outlet(), c.actor(), String.valueOf(c.count()))));
    }
    return csv.toString();
  }
}
