package org.hearsay.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What people decided about claims. Decisions are kept when claims are made anew, and are never removed by linking. */
public interface Decisions {

  /**
   * Keeps a decision. It changes no claim by itself.
   *
   * @param one numbers of the statements on one side
   * @param other numbers of those on the other side
   * @param note may be the empty string
   * @return the decision as kept
   * @throws IllegalArgumentException when a side is empty, or there is no such statement
   */
  Decision add(Decision.Kind kind, Collection<Long> one, Collection<Long> other, Instant made, String note)
      throws StoreException;

  /** Takes a decision back, if there is one of that number. */
  void remove(long number) throws StoreException;

  /** The decisions that a statement is part of, earliest first. */
  List<Decision> on(long statement) throws StoreException;

  /** The decisions after that number, earliest first: {@code limit} at most. */
  List<Decision> after(long number, int limit) throws StoreException;

  /**
   * The members of a claim with which a statement may not be: the latest decision that has the two on different sides
   * holds them apart.
   */
  List<Long> apartFrom(long statement, long claim) throws StoreException;

  /** The statements with which a statement has to be: the latest decision that has the two on different sides says so. */
  List<Long> togetherWith(long statement) throws StoreException;
}
