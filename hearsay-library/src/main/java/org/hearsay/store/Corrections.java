package org.hearsay.store;

import java.util.List;

/**
 * What people corrected in readings. Corrections are kept whatever becomes of the readings: {@link Readings#put} applies those
 * of a revision to each new reading of it.
 */
public interface Corrections {

  /**
   * Keeps a correction; the reading that is stored is not changed by it.
   *
   * @param correction its number does not matter
   * @return the correction as kept
   * @throws IllegalArgumentException when there is no such revision, or a span lies outside its text
   */
  Correction add(Correction correction) throws StoreException;

  /** Takes a correction back, if there is one of that number. */
  void remove(long number) throws StoreException;

  /** The corrections of a revision's reading, earliest first. */
  List<Correction> of(long arrival) throws StoreException;

  /** The corrections after that number, earliest first: {@code limit} at most. */
  List<Correction> after(long number, int limit) throws StoreException;
}
