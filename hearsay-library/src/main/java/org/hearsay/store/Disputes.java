package org.hearsay.store;

import java.util.Collection;
import java.util.List;

/** Which statements cannot both be true. They go when one of the two does. */
public interface Disputes {

  /**
   * Keeps a dispute, unless the two have one of that kind already.
   *
   * @throws IllegalArgumentException when there is no such statement
   */
  void add(Dispute dispute) throws StoreException;

  /** Those that any of the statements is part of, by number. */
  List<Dispute> of(Collection<Long> statements) throws StoreException;

  /** The next disputes by number: {@code limit} at most. */
  List<Dispute> after(long number, int limit) throws StoreException;

  /** Forgets those that any of the statements is part of. */
  void forget(Collection<Long> statements) throws StoreException;
}
