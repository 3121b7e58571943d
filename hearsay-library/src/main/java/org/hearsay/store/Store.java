package org.hearsay.store;

import java.nio.file.Path;
import org.hearsay.Reading;

/**
 * A library's store, open. Safe to share between threads: readers do not wait for each other, writers do.
 *
 * <p>Each writing call is one transaction and durable when it returns, whatever happens to the process afterwards.
 * While one process writes, another that wants to waits as long as {@link StoreOptions#patience} says, and then fails with
 * {@link StoreException.Fault#IN_USE}; reading goes on all the time.
 *
 * <p>Two libraries that were given the same articles in the same order hold the same numbers.
 */
public interface Store extends AutoCloseable {

  /** Work that is one transaction. */
  @FunctionalInterface
  interface Work<T> {
    /** Does the work. */
    T run() throws StoreException;
  }

  /**
   * Opens the library for reading and writing, with the standard options; makes it when there is none.
   *
   * @throws StoreException when it cannot be opened
   */
  static Store open(LibraryPlace place) throws StoreException {
    return open(place, StoreOptions.standard());
  }

  /**
   * Opens the library. One of an older version is migrated, unless it is opened for reading only.
   *
   * @throws StoreException when it cannot be opened
   */
  static Store open(LibraryPlace place, StoreOptions options) throws StoreException {
    return SqlStore.open(place, options);
  }

  /** Where the library is. */
  LibraryPlace place();

  /**
   * Stores an article with its reading and its statements, all or nothing, unless the library has the same words of it;
   * of one that it has without a reading, the reading.
   *
   * @throws IllegalArgumentException when the reading is of another text
   */
  Stored add(CollectedArticle collected, Reading reading) throws StoreException;

  /**
   * Makes one transaction of whatever {@code work} does with this store on the calling thread: all of it is stored or, when
   * it throws, nothing. A transaction inside another is part of the outer one: when the database fails inside, all of it
   * is undone, even if {@code work} goes on.
   */
  <T> T transaction(Work<T> work) throws StoreException;

  /** Articles and their revisions. */
  Articles articles();

  /** Readings of revisions. */
  Readings readings();

  /** Statements of readings. */
  Statements statements();

  /** Which revisions are the same text again. */
  Copies copies();

  /** Which statements say the same thing. */
  Claims claims();

  /** What people decided about claims. */
  Decisions decisions();

  /** Which statements cannot both be true. */
  Disputes disputes();

  /** What people corrected in readings. */
  Corrections corrections();

  /** How far the steps after storing have come. */
  Stages stages();

  /** Feeds that are polled. */
  Feeds feeds();

  /** How much the library holds; counted, but not looked through. */
  StoreContents contents() throws StoreException;

  /** Looks the whole library through: the database's own integrity check, counts, rows that lead nowhere. */
  StoreCheck check() throws StoreException;

  /**
   * Writes a consistent copy of the library into a new file while it stays open and in use.
   *
   * @throws StoreException when there is such a file already, when it cannot be written, and for a library on a server,
   *     which has {@code pg_dump} for it
   */
  void backup(Path file) throws StoreException;

  /** Closes the library. */
  @Override
  void close() throws StoreException;
}
