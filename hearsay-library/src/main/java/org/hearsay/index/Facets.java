package org.hearsay.index;

import java.util.List;

/**
 * How many of the statements that a query found are whose. Immutable. Each list has those with most first, equal ones
 * in the order of their names.
 *
 * @param total how many statements there are in all
 * @param outlets by outlet
 * @param actors by who is said to have said it: the last of the chain
 * @param stances by the writer's stance
 * @param kinds by the kind of actor, {@code writer} for the writer's own voice
 * @param months by the month of publication in UTC, {@code 2024-05}, in the order of time; the last {@value #MONTHS} at
 *     most
 */
public record Facets(long total, List<Count> outlets, List<Count> actors, List<Count> stances, List<Count> kinds,
    List<Count> months) {
  /** Of how many months at most the statements are counted. */
  public static final int MONTHS = 1_200;

  /**
   * A value and how many statements have it.
   *
   * @param value the value, as written
   * @param count how many statements, from 1
   */
  public record Count(String value, long count) {}

  /** Copies the lists. */
  public Facets {
    outlets = List.copyOf(outlets);
    actors = List.copyOf(actors);
    stances = List.copyOf(stances);
    kinds = List.copyOf(kinds);
    months = List.copyOf(months);
  }
}
