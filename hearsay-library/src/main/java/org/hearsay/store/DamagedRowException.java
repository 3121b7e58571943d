package org.hearsay.store;

import java.sql.SQLException;

/** What stands in a row cannot be what was put there. */
final class DamagedRowException extends SQLException {
  private static final long serialVersionUID = 1;

  DamagedRowException(String message, Throwable cause) {
    super(message, cause);
  }
}
