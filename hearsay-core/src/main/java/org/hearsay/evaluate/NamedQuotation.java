package org.hearsay.evaluate;

import java.util.Objects;
import org.hearsay.Span;

/**
 * Words of an article of which a person has said whose they are. Immutable.
 *
 * @param speaker the name, words parted by underscores: {@code Orrin_Vale}, {@code harbour_officials}
 * @param words where they stand
 */
public record NamedQuotation(String speaker, Span words) {

  /** Neither part may be null. */
  public NamedQuotation {
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(words, "words");
  }
}
