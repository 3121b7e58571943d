package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who stands out most shortly before a reference: near rather than far, at the beginning of a sentence, as a source,
 * with a name, in the same voice, and not as a possessor. Looks back at most {@value #MOST_REFERENCES_BACK} references and
 * {@value #MOST_PARAGRAPHS_BACK} paragraphs.
 */
final class Prominence {
  private static final int MOST_REFERENCES_BACK = 60;
  private static final int MOST_PARAGRAPHS_BACK = 3;
  private static final int MOST_SENTENCES = 6;

  private final List<Reference> references;
  private final Referents referents;
  private final Set<Integer> sources;
  private final Layout layout;

  /** @param sources the references that are heads of sources, by number */
  Prominence(List<Reference> references, Referents referents, Set<Integer> sources, Layout layout) {
    this.references = references;
    this.referents = referents;
    this.sources = sources;
    this.layout = layout;
  }

  /** The most prominent before a reference of those that {@code fits} allows. */
  Optional<Referent> most(Reference from, BiPredicate<Reference, Referent> fits) {
    Optional<Referent> best = Optional.empty();
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from.index() - 1; i >= Math.max(0, from.index() - MOST_REFERENCES_BACK); i--) {
      Reference before = references.get(i);
      if (from.paragraph() - before.paragraph() > MOST_PARAGRAPHS_BACK) {
        break;
      }
      Optional<Referent> referent = referents.of(i);
      if (referent.isPresent() && fits.test(before, referent.get())) {
        double prominence = of(from, before, referent.get());
        if (prominence > most) {
          most = prominence;
          best = referent;
        }
      }
    }
    return best;
  }

  private double of(Reference from, Reference before, Referent referent) {
    double p = -0.7 * Math.min(MOST_SENTENCES, from.sentence() - before.sentence());
    p += opens(before) ? 1 : 0;
    p += sources.contains(before.index()) ? 1.2 : 0;
    p += from.gender() != Gender.UNKNOWN && referent.gender() == from.gender() ? 1 : 0;
    p += referent.named() ? 0.4 : 0;
    p -= !before.inWritersVoice() && before.quotation() != from.quotation() ? 2 : 0;
    p -= layout.isApostrophe(layout.endWord(before.span())) ? 0.7 : 0;
    return p;
  }

  /** Whether a reference is among the first words of its sentence. */
  private boolean opens(Reference r) {
    int first = r.mention().first();
    for (int i = 0; i < 3 && first - i >= 0; i++) {
      if (layout.begins(first - i)) {
        return true;
      }
    }
    return false;
  }
}
