package org.hearsay.index;

/** A query is not written as one is. The message is one line that says what is wrong in it, and what to write. */
public final class QueryException extends Exception {
  QueryException(String message) {
    super(message);
  }
}
