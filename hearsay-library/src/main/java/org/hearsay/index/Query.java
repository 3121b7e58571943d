package org.hearsay.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is looked for: statements that fit every clause. Immutable.
 *
 * <pre>{@code
 * Query query = Query.parse("bridge \"no survivors\" outlet:\"The Courier\" after:2024-05 -stance:endorsed");
 * Hits hits = index.find(query.by(Query.Order.NEWEST), 0, 20);
 * }</pre>
 *
 * @param clauses what is asked; at least one. When all exclude, every other statement fits
 * @param order in which order the statements come
 */
public record Query(List<Clause> clauses, Order order) {
  /** How many characters a query has at most. */
  public static final int LENGTH = 2_000;
  /** How many clauses a query has at most. */
  public static final int CLAUSES = 64;
  /** How many words a query has at most, in all its clauses. */
  public static final int WORDS = 256;

  /** The order of what is found. */
  public enum Order {
    /** What fits best first; then in the order of arrival. */
    RELEVANCE,
    /** What was published last first; at the end what has no time; then in the order of arrival. */
    NEWEST,
    /** What was published first first; at the end what has no time; then in the order of arrival. */
    OLDEST
  }

  /** @throws IllegalArgumentException when there are no clauses, or too many, or too many words in them */
  public Query {
    clauses = List.copyOf(clauses);
    Objects.requireNonNull(order, "order");
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("a query needs a clause");
    }
    if (clauses.size() > CLAUSES) {
      throw new IllegalArgumentException("the query asks " + clauses.size() + " things; " + CLAUSES
          + " are the most there can be");
    }
    int words = clauses.stream().mapToInt(Clause::size).sum();
    if (words > WORDS) {
      throw new IllegalArgumentException("the query has " + words + " words; " + WORDS + " are the most there can be");
    }
  }

  /**
   * Reads a query as people write it; ordered by relevance.
   *
   * @throws QueryException when it is written wrongly
   */
  public static Query parse(String text) throws QueryException {
    return new QueryParser(text).query();
  }

  /** The same in another order. */
  public Query by(Order order) {
    return new Query(clauses, order);
  }

  /** This and one thing more. */
  public Query and(Clause clause) {
    List<Clause> more = new ArrayList<>(clauses);
    more.add(clause);
    return new Query(more, order);
  }

  /** The query as it is written, without its order: {@link #parse} reads the same clauses from it. */
  @Override
  public String toString() {
    return clauses.stream().map(Clause::toString).collect(Collectors.joining(" "));
  }
}
