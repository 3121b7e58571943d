package org.hearsay.web.api;

import io.javalin.http.Context;
import org.hearsay.index.LibraryIndex;

/**
 * Which part of a list is asked for. Immutable.
 *
 * @param skip how many to pass over, from 0
 * @param limit how many at most, from 1
 * @param lines whether they are wanted in lines, as they come
 */
record Page(int skip, int limit, boolean lines) {
  private static final int STANDARD = 20;
  private static final int MOST = 500;
  private static final int DEEPEST = LibraryIndex.DEPTH - 2 * LibraryIndex.LIMIT;

  /** The part that a request asks for: in lines all, unless it says how many. */
  static Page of(Asked asked, Context ctx) {
    boolean lines = Answers.wantsLines(ctx);
    return new Page(asked.number("skip", 0, DEEPEST, 0),
        asked.number("limit", 1, lines ? Integer.MAX_VALUE : MOST, lines ? Integer.MAX_VALUE : STANDARD), lines);
  }
}
