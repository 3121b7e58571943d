package org.hearsay.page;

import java.util.List;
import java.util.Optional;
import org.hearsay.index.Clause;
import org.hearsay.index.Property;
import org.hearsay.index.Query;
import org.hearsay.index.QueryException;

/**
 * What somebody looks for, as the page's address says it. Immutable.
 *
 * @param words the query as it was written; may be empty: then everything that is current fits
 * @param query what it asks
 * @param order relevance, newest or oldest
 * @param page which page, from 1
 */
public record Search(String words, Query query, Query.Order order, int page) {
  /** How many statements a page has. */
  public static final int SIZE = 20;
  /** How many statements a page in one file has at most. */
  public static final int FILE = 200;

  /** @throws QueryException when the query is written wrongly */
  public static Search of(String words, Query.Order order, int page) throws QueryException {
    String query = words.strip();
    Query parsed = query.isEmpty()
        ? new Query(List.of(new Clause.Not(new Clause.Has(Property.IS, "superseded"))), order) : Query.parse(query).by(order);
    return new Search(query, parsed, order, page);
  }

  /** The same, from its beginning. */
  public Search first() {
    return new Search(words, query, order, 1);
  }

  /** The order's word. */
  String ordered() {
    return Words.word(order);
  }

  /** Where this is looked for. */
  String href() {
    return href(words);
  }

  /** Where other words are looked for, in the same order. */
  String href(String query) {
    return Href.of("/library", "q", query, "order", order == Query.Order.RELEVANCE ? "" : ordered());
  }

  /** Where this and more is looked for; empty when that would be too much for a query. */
  Optional<String> and(Clause... more) {
    try {
      Query narrowed = query;
      for (Clause clause : more) {
        narrowed = narrowed.and(clause);
      }
      String text = narrowed.toString();
      return text.length() > Query.LENGTH ? Optional.empty() : Optional.of(href(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // too many things asked
    }
  }

  /** Where all but one of its clauses are looked for. */
  String without(Clause clause) {
    List<Clause> rest = query.clauses().stream().filter(c -> !c.equals(clause)).toList();
    return href(rest.isEmpty() ? "" : new Query(rest, order).toString());
  }
}
