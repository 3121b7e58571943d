package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * The list of claims. Immutable.
 *
 * @param words what was looked for; empty for all
 * @param fault what is wrong with the query, if anything is
 * @param claims those of this page
 * @param pager which page this is
 */
public record ClaimsView(String words, Optional<String> fault, List<Row> claims, Pager pager) {

  /**
   * A claim.
   *
   * @param span how many statements, in how many outlets, from when to when
   * @param earliest the statement that was published first
   * @param marks what happens on its trail, in words
   */
  public record Row(long number, String span, ToldCard earliest, List<String> marks) {
    /** Copies the list. */
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /** Copies the list. */
  public ClaimsView {
    claims = List.copyOf(claims);
  }
}
