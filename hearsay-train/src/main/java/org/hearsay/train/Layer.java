package org.hearsay.train;

import java.util.Random;

/**
 * One kind of label on an article. It writes what it knows of a window into an {@link Example} in the making; what no
 * layer knows stays unknown there and teaches nothing.
 */
interface Layer {
  /** @param random chooses where a layer knows several answers */
  void mark(Example.Draft draft, Random random);
}
