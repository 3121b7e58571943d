package org.hearsay.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The claims of a library: which statements say the same thing, and why they are thought to. */
public interface Claims {

  /**
   * Founds a claim on a statement.
   *
   * @param why a JSON object
   * @return the claim's number
   * @throws IllegalArgumentException when there is no such statement
   */
  long found(long statement, String why) throws StoreException;

  /**
   * Puts a statement into a claim, or renews score and reason of one that is in it. A statement can be in several.
   *
   * @throws IllegalArgumentException when there is no such claim or statement
   */
  void join(Member member) throws StoreException;

  /** Takes statements out of a claim; those not in it are passed over. A claim may be left with none. */
  void leave(long claim, Collection<Long> statements) throws StoreException;

  /**
   * Moves every statement of one claim into another, which it is then merged into.
   *
   * @param why a JSON object, for every statement moved
   */
  void merge(long claim, long into, String why) throws StoreException;

  /** The claim of that number; one that was merged is found by its number as well. */
  Optional<Claim> claim(long number) throws StoreException;

  /** The claims a statement is in, by number. */
  List<Claim> of(long statement) throws StoreException;

  /** The numbers of the claims that any of the statements is in, by number. */
  List<Long> having(Collection<Long> statements) throws StoreException;

  /** A claim's members in the order of time: by publication, those without a time last, then by number. */
  List<Member> members(long claim) throws StoreException;

  /**
   * The next claims by number, to page through all that have at least so many statements; merged ones have none.
   *
   * @param number the last one seen; 0 to begin
   * @param least how many statements a claim must have
   * @param limit how many claims at most, from 1
   */
  List<Claim> after(long number, int least, int limit) throws StoreException;

  /** The claims in most outlets, then with most statements, then by number; pages of {@code limit} after {@code skip}. */
  List<Claim> widest(int skip, int limit) throws StoreException;
}
