package org.hearsay.train;

import java.util.Random;

/**
 * Names.
 *
 * @param classes for each word of the article its class, see {@link org.hearsay.encode.WindowScores#NAME_CLASSES}, or
 *     {@link Example#UNKNOWN}
 */
@SuppressWarnings("ArrayRecordComponent")
record NameLayer(byte[] classes) implements Layer {

  @Override
  public void mark(Example.Draft draft, Random random) {
    System.arraycopy(classes, draft.window().first(), draft.names(), 0, draft.size());
  }
}
