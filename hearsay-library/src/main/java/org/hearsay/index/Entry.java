package org.hearsay.index;

import java.util.Objects;
import org.hearsay.store.Revision;
import org.hearsay.store.Statement;

/**
 * A statement as it goes into the index.
 *
 * @param statement the statement, as stored: with its number
 * @param revision the revision it stands in
 * @param sentence the words of the sentence or sentences in which it stands
 * @param vector its meaning, {@link LibraryIndex#DIMENSIONS} values of unit length, not changed afterwards; {@code
 *     null} when it has none: then it is not {@linkplain LibraryIndex#near near} anything
 * @param copy whether the revision is the same text as one published before
 */
public record Entry(Statement statement, Revision revision, String sentence, float[] vector, boolean copy) {
  private static final double TOLERANCE = 0.01; // of the length: models' output is rounded

  /** @throws IllegalArgumentException when the statement is not stored or the vector is none of unit length */
  public Entry {
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(sentence, "sentence");
    if (statement.number() < 1 || statement.arrival() != revision.arrival()) {
      throw new IllegalArgumentException("statement " + statement.id() + " has number " + statement.number()
          + " and arrival " + statement.arrival() + "; only what is stored, with its own revision ("
          + revision.arrival() + "), can be indexed");
    }
    if (vector != null) {
      checkUnit(vector);
    }
  }

  /** A statement of a revision that is nobody's copy. */
  public Entry(Statement statement, Revision revision, String sentence, float[] vector) {
    this(statement, revision, sentence, vector, false);
  }

  /** @throws IllegalArgumentException when it is no vector of unit length with the index's number of values */
  static void checkUnit(float[] vector) {
    if (vector.length != LibraryIndex.DIMENSIONS) {
      throw new IllegalArgumentException("a vector has " + LibraryIndex.DIMENSIONS + " values, not " + vector.length);
    }
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    if (!(Math.abs(Math.sqrt(square) - 1) <= TOLERANCE)) { // so written, it is true of NaN
      throw new IllegalArgumentException("a vector has length 1, not " + Math.sqrt(square));
    }
  }
}
