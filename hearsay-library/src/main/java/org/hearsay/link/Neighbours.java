package org.hearsay.link;

import java.io.IOException;
import java.util.List;
import org.hearsay.store.Statement;

/** Finds statements that may say the same as one. */
public interface Neighbours {

  /**
   * Statements like the given one, itself perhaps among them, without order.
   *
   * @param vector the statement's vector
   * @param limit how many at most for each way of searching, from 1
   */
  List<Neighbour> of(Statement statement, float[] vector, int limit) throws IOException;

  /**
   * A statement found.
   *
   * @param statement its number
   * @param cosine of its vector and the one searched with; not a number when it was found by words alone
   */
  record Neighbour(long statement, float cosine) {}
}
