package org.hearsay.link;

import java.util.List;
import java.util.Objects;
import org.hearsay.compare.Difference;

/**
 * Whether two statements say the same thing. Immutable.
 *
 * @param relation what they are to each other
 * @param score a probability, 0 to 1, that they are about the same thing
 * @param evidence what that stands on
 * @param differences in what they differ; none unless they {@linkplain Relation#DIFFER differ}
 */
public record Verdict(Relation relation, double score, Evidence evidence, List<Difference> differences) {

  /** What two statements are to each other. */
  public enum Relation {
    /** They say the same thing. */
    SAME,
    /** They are about the same thing and cannot both be true. */
    DIFFER,
    /** They are about different things, or it cannot be told. */
    UNRELATED
  }

  /** Copies the list. */
  public Verdict {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(evidence, "evidence");
    differences = List.copyOf(differences);
  }
}
