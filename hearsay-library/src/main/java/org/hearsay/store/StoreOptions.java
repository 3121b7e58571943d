package org.hearsay.store;

import java.time.Duration;
import java.util.Objects;

/**
 * How a library is opened. Immutable.
 *
 * @param access for what
 * @param patience how long a writer waits for another process that writes before it gives up
 */
public record StoreOptions(Access access, Duration patience) {

  /** For what a library is opened. */
  public enum Access {
    /** To read and write; made when it does not exist. */
    WRITE,
    /** To read and write, but not made: there must be a library already. */
    EXISTING,
    /** To read only: nothing in it is changed, nor is it made or migrated. */
    READ
  }

  /** @throws IllegalArgumentException when the wait is negative */
  public StoreOptions {
    Objects.requireNonNull(access, "access");
    if (patience.isNegative()) {
      throw new IllegalArgumentException("a wait cannot be negative: " + patience);
    }
  }

  /** To read and write, waiting half a minute at most. */
  public static StoreOptions standard() {
    return new StoreOptions(Access.WRITE, Duration.ofSeconds(30));
  }

  /** The same for another access. */
  public StoreOptions with(Access access) {
    return new StoreOptions(access, patience);
  }

  /** The same with another patience. */
  public StoreOptions with(Duration patience) {
    return new StoreOptions(access, patience);
  }
}
