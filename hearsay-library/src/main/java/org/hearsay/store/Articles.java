package org.hearsay.store;

import java.util.List;
import java.util.Optional;

/** The articles of a library, with every revision. Revisions are never changed or removed. */
public interface Articles {

  /**
   * Stores an article's words, unless the library has the same words of the same article. Without a reading it is not
   * {@linkplain Stages due} anywhere; {@link Store#add} stores both.
   */
  Stored add(CollectedArticle collected) throws StoreException;

  /** The revision with the same words of the same article, if the library has it: nothing needs to be read or stored. */
  Optional<Stored> known(CollectedArticle collected) throws StoreException;

  /** The revision of that place in the order of arrival. */
  Optional<Revision> revision(long arrival) throws StoreException;

  /** An article's revisions, oldest first; none when the library does not have it. */
  List<Revision> revisions(ArticleKey key) throws StoreException;

  /** The revisions of whatever is known by that address or place, oldest first. */
  default List<Revision> revisions(String identity) throws StoreException {
    return revisions(ArticleKey.of(identity));
  }

  /**
   * The next revisions in the order of arrival, to page through all of them.
   *
   * @param arrival the last one seen; 0 to begin
   * @param limit how many at most, from 1
   */
  List<Revision> after(long arrival, int limit) throws StoreException;

  /** The next revisions that have no reading, in the order of arrival; see {@link #after}. */
  List<Revision> unread(long arrival, int limit) throws StoreException;

  /** The revisions that arrived last, the last one first: {@code limit} at most. */
  List<Revision> latest(int limit) throws StoreException;

  /**
   * Every article's latest revision, the one that arrived last first; pages of {@code limit} after {@code skip}.
   *
   * @param skip how many to pass over, from 0
   * @param limit how many at most, from 1
   */
  List<Revision> newest(int skip, int limit) throws StoreException;

  /** How many articles there are. */
  long count() throws StoreException;
}
