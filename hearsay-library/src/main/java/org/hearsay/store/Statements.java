package org.hearsay.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.ActorKind;
import org.hearsay.Stance;

/** The statements of a library's readings. They come and go with the readings, see {@link Readings#put}. */
public interface Statements {

  /** The statement of that number. */
  Optional<Statement> statement(long number) throws StoreException;

  /** The statement of that name. */
  Optional<Statement> statement(StatementId id) throws StoreException;

  /** Those of the given numbers that there are, by number. */
  List<Statement> all(Collection<Long> numbers) throws StoreException;

  /** A revision's statements, in the order of the text. */
  List<Statement> of(long arrival) throws StoreException;

  /**
   * The next statements by number, to page through all of them.
   *
   * @param number the last one seen; 0 to begin
   * @param limit how many at most, from 1
   */
  List<Statement> after(long number, int limit) throws StoreException;

  /**
   * The next statements of whoever has exactly that name in the article, by number; see {@link #after}. Whether two of
   * that name are one and the same is not asked.
   */
  List<Statement> by(String actor, long number, int limit) throws StoreException;

  /**
   * The names of those who say something and whose name contains the given words, letters' case aside, by how many
   * statements they have, most first.
   *
   * @param limit how many at most, from 1
   */
  List<ActorCount> actors(String words, int limit) throws StoreException;

  /**
   * How many statements each outlet has from each kind of source with each stance, by outlet, kind and stance. Only an
   * article's latest revision counts.
   *
   * @param copies whether a text that several outlets carry counts for each
   */
  List<Tally> tallies(CopyCounting copies) throws StoreException;

  /**
   * Whom an outlet gives statements to, most first; what counts is as in {@link #tallies}.
   *
   * @param outlet the outlet's name as its articles have it; the empty string for articles without one
   * @param limit how many at most, from 1
   */
  List<ActorCount> quotedBy(String outlet, CopyCounting copies, int limit) throws StoreException;

  /** How many statements there are. */
  long count() throws StoreException;

  /**
   * How many statements one name has.
   *
   * @param name the name as the articles have it
   * @param kind what kind of source it is
   * @param statements how many statements
   */
  record ActorCount(String name, ActorKind kind, long statements) {}

  /** Whether a text that several outlets carry counts for each of them. */
  enum CopyCounting {
    /** It does. */
    EACH,
    /** Only the original does. */
    ORIGINAL
  }

  /**
   * How many statements of one sort an outlet has.
   *
   * @param outlet the outlet's name; the empty string for articles without one
   * @param kind what kind of source they are given to; the writer where the article says it in the writer's own voice
   * @param stance how far the writer stands behind them
   * @param statements how many statements
   */
  record Tally(String outlet, ActorKind kind, Stance.Value stance, long statements) {}
}
