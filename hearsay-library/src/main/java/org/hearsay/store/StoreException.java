package org.hearsay.store;

import java.io.IOException;
import java.util.Objects;

/** A library cannot be used as asked. The message is one line: what happened, to which library, and what to do. */
public final class StoreException extends IOException {
  /** What kind of fault it is. */
  public enum Fault {
    /** Another process holds the library for longer than one is willing to wait. */
    IN_USE,
    /** There is no room left on the disk. */
    FULL,
    /** The file or its folder may not be written. */
    READ_ONLY,
    /** There is no library at that place. */
    MISSING,
    /** The file or the database is something else than a library. */
    NOT_A_LIBRARY,
    /** A newer version of the program made the library. */
    NEWER,
    /** The library is damaged. */
    DAMAGED,
    /** The database's server cannot be reached, or does not let one in. */
    UNREACHABLE,
    /** What is asked for cannot be done with this kind of library, or was given wrongly. */
    REFUSED,
    /** Anything else. */
    OTHER
  }

  private final Fault fault;

  /** @param message one line that names what, where and what to do */
  public StoreException(Fault fault, String message) {
    super(message);
    this.fault = Objects.requireNonNull(fault, "fault");
  }

  /** @param message one line that names what, where and what to do */
  public StoreException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = Objects.requireNonNull(fault, "fault");
  }

  /** What kind of fault it is. */
  public Fault fault() {
    return fault;
  }
}
