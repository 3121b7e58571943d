package org.hearsay.page;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.index.Clause;
import org.hearsay.index.Facets;
import org.hearsay.index.Hits;
import org.hearsay.index.Property;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;

/**
 * The page of a search. Immutable.
 *
 * @param words the query as it was written
 * @param order relevance, newest or oldest
 * @param fault what is wrong with the query, if anything is
 * @param clauses what is asked, one by one, each with where all the others are asked
 * @param total how many statements were found
 * @param hits those of this page
 * @param facets whose they are
 * @param months how many there are of each month
 * @param pager which page this is
 */
public record SearchView(String words, String order, Optional<String> fault, List<Value> clauses, long total, List<ToldCard> hits,
    List<Facet> facets, List<Value> months, Pager pager) {

  /** Copies the lists. */
  public SearchView {
    clauses = List.copyOf(clauses);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    months = List.copyOf(months);
  }

  /** By what statements can be told apart. */
  public record Facet(String name, List<Value> values) {
    /** Copies the list. */
    public Facet {
      values = List.copyOf(values);
    }
  }

  /** A value, how many statements have it, and where only they are found. */
  public record Value(String value, long count, Optional<String> href) {}

  /** A query that cannot be understood. */
  public static SearchView wrong(String words, String order, String fault) {
    return new SearchView(words, order, Optional.of(fault), List.of(), 0, List.of(), List.of(), List.of(), Pager.none());
  }

  /** What was found. */
  public static SearchView of(Search search, Hits hits, Optional<Facets> facets, Store store, Cards cards) throws StoreException {
    List<Statement> statements = new ArrayList<>();
    for (Hits.Hit hit : hits.hits()) {
      store.statements().statement(hit.statement()).ifPresent(statements::add);
    }
    List<Value> clauses = search.words().isEmpty() ? List.of() : search.query().clauses().stream()
        .map(c -> new Value(c.toString(), 0, Optional.of(search.without(c)))).toList();
    Pager pager = hits.hits().size() > Search.SIZE ? Pager.none() : Pager.of(search.page(), Search.SIZE, Math.min(hits.total(), org.hearsay.index.LibraryIndex.DEPTH), "/library",
        "q", search.words(), "order", search.order() == org.hearsay.index.Query.Order.RELEVANCE ? "" : search.ordered());
    return new SearchView(search.words(), search.ordered(), Optional.empty(), clauses, hits.total(),
        cards.all(new Trails(store).told(statements)), facets.map(f -> facets(search, f)).orElse(List.of()),
        facets.map(f -> months(search, f)).orElse(List.of()), pager);
  }

  private static List<Facet> facets(Search search, Facets facets) {
    return List.of(
        new Facet("Outlet", values(search, facets.outlets(), v -> new Clause.Whole(Clause.Place.OUTLET, v))),
        new Facet("Who said it", values(search, facets.actors(), v -> new Clause.Whole(Clause.Place.ACTOR, v))),
        new Facet("Kind of source", values(search, facets.kinds(), v -> new Clause.Has(Property.KIND, v))),
        new Facet("Writer's stance", values(search, facets.stances(), v -> new Clause.Has(Property.STANCE, v))));
  }

  private interface Asking {
    Clause of(String value);
  }

  private static List<Value> values(Search search, List<Facets.Count> counts, Asking asking) {
    return counts.stream().map(c -> new Value(c.value(), c.count(), narrowed(search, asking, c.value()))).toList();
  }

  private static Optional<String> narrowed(Search search, Asking asking, String value) {
    try {
      Clause clause = asking.of(value);
      return search.query().clauses().contains(clause) ? Optional.empty() : search.and(clause);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a name without a letter cannot be looked for
    }
  }

  /** Every month from the first to the last, so that nothing looks like a gap that is none. */
  private static List<Value> months(Search search, Facets facets) {
    List<Value> months = new ArrayList<>();
    YearMonth next = null;
    for (Facets.Count count : facets.months()) {
      YearMonth month;
      try {
        month = YearMonth.parse(count.value());
      } catch (DateTimeParseException e) {
        continue; // a year of more than four digits
      }
      while (next != null && next.isBefore(month) && months.size() < Facets.MONTHS) {
        months.add(new Value(next.toString(), 0, Optional.empty()));
        next = next.plusMonths(1);
      }
      months.add(new Value(count.value(), count.count(),
          search.and(new Clause.After(month.atDay(1)), new Clause.Before(month.plusMonths(1).atDay(1)))));
      next = month.plusMonths(1);
    }
    return months;
  }

  /** The months as CSV. */
  public String csv() {
    Csv csv = new Csv("month", "statements");
    months.forEach(m -> csv.row(List.of(m.value(), String.valueOf(m.count()))));
    return csv.toString();
  }

  /** The address of the months as CSV. */
  public String csvHref() {
    return Href.of("/library/months.csv", "q", words);
  }

  /** The address of this page as a file. */
  public String fileHref() {
    return Href.of("/library/search.html", "q", words, "order", order.equals("relevance") ? "" : order);
  }

  /** The numbers of the statements shown: <i>1–20 of 312 statements</i>. */
  public String range() {
    if (hits.isEmpty()) {
      return "No statement";
    }
    long first = (pager.page() - 1L) * Search.SIZE + 1;
    return hits.size() == total ? Words.counted(total, "statement")
        : Words.number(first) + "–" + Words.number(first + hits.size() - 1) + " of " + Words.counted(total, "statement");
  }
}
