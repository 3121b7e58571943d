package org.hearsay.train;

import java.util.List;

/**
 * An article and what is known of it. A corpus that labels something new is a new {@link Layer}; an article may have
 * several.
 *
 * @param article the article, cut into words and pieces
 * @param layers what is known of it
 */
record Labelled(Prepared article, List<Layer> layers) {
  Labelled {
    layers = List.copyOf(layers);
  }
}
