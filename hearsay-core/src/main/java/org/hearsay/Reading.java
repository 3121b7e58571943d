package org.hearsay;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An article, every attribution found in it, and the model that found them. Immutable and self-contained.
 *
 * @param article what was read
 * @param model name and version of the model
 * @param attributions in the order in which they begin in the text
 */
public record Reading(Article article, String model, List<Attribution> attributions) {

  /** Copies the list. */
  public Reading {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(model, "model");
    attributions = List.copyOf(attributions);
  }

  /** The same reading without attributions of less confidence than {@code least}; ids stay as they were. */
  public Reading withConfidence(double least) {
    return new Reading(article, model, attributions.stream().filter(a -> a.confidence() >= least).toList());
  }

  /** The words of the pieces, with " … " between pieces. */
  public String words(List<Span> pieces) {
    return pieces.stream().map(p -> p.of(article.text())).collect(Collectors.joining(" … "));
  }
}
