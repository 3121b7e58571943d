package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * How a collection goes on. Immutable.
 *
 * @param number its number
 * @param state what it is doing, in a word
 * @param over whether nothing more will happen
 * @param sources addresses, and names of files
 * @param asked when it was asked for
 * @param found how many things were found
 * @param stored how many articles were stored
 * @param copies how many of these have the text of another
 * @param known how many were there already
 * @param skipped how many gave no article
 * @param words how many words were stored
 * @param rate how many articles are stored in a second
 * @param source what is at hand; empty before the first
 * @param done how much of it is done; empty when that is not known
 * @param all how much there is of it, from 1; empty when that is not known
 * @param reasons why things gave no article, the latest last
 * @param fault why it could not go on; empty when it could
 */
public record CollectionView(long number, String state, boolean over, List<String> sources, String asked, long found,
    long stored, long copies, long known, long skipped, long words, String rate, String source, Optional<String> done,
    Optional<String> all, List<Reason> reasons, String fault) {

  /** Something that gave no article. */
  public record Reason(String where, String why) {}

  /** Copies the lists. */
  public CollectionView {
    sources = List.copyOf(sources);
    reasons = List.copyOf(reasons);
  }
}
