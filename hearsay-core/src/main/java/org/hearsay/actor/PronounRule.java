package org.hearsay.actor;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.actor.Reference.Count;

/**
 * Whom a pronoun of the third person means, where the model does not say: whoever spoke last, if gender, number and
 * kind fit; else whoever is most prominent shortly before.
 */
final class PronounRule {
  private static final int MOST_REFERENCES_BACK = 8;
  private static final Set<String> DEMONSTRATIVE = Set.of("this", "these", "those", "there", "what");
  private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");

  private final List<Reference> references;
  private final Referents referents;
  private final NavigableSet<Integer> sources;
  private final Prominence prominence;

  /** @param sources the references that are heads of sources, by number */
  PronounRule(List<Reference> references, Referents referents, NavigableSet<Integer> sources,
      Prominence prominence) {
    this.references = references;
    this.referents = referents;
    this.sources = sources;
    this.prominence = prominence;
  }

  /** Whom the pronoun means. */
  Optional<DescriptionRule.Found> antecedent(Reference pronoun) {
    if (DEMONSTRATIVE.contains(pronoun.noun())) {
      return Optional.empty();
    }
    if (RELATIVE.contains(pronoun.noun())) {
      return before(pronoun).map(r -> new DescriptionRule.Found(r, Ground.GRAMMAR));
    }
    Integer last = sources.lower(pronoun.index());
    if (last != null && sources.contains(pronoun.index())) {
      Reference speaker = references.get(last);
      Optional<Referent> referent = referents.of(last);
      if (pronoun.paragraph() - speaker.paragraph() <= 1 && referent.isPresent() && fits(pronoun, referent.get())
          && pronoun.quotation() == speaker.quotation() && !betterSubject(pronoun, speaker)) {
        return Optional.of(new DescriptionRule.Found(referent.get(), Ground.LAST_SPEAKER));
      }
    }
    return prominence.most(pronoun, (r, referent) -> fits(pronoun, referent))
        .map(r -> new DescriptionRule.Found(r, Ground.PROMINENCE));
  }

  /** Whether somebody else whom the pronoun fits opened a sentence after the last speaker. */
  private boolean betterSubject(Reference pronoun, Reference speaker) {
    for (int i = pronoun.index() - 1; i > speaker.index(); i--) {
      Reference r = references.get(i);
      if (r.opens() && r.quotation() == pronoun.quotation() && r.form() != Form.PRONOUN && possible(pronoun, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean possible(Reference pronoun, int i) {
    return referents.of(i).filter(r -> fits(pronoun, r)).isPresent();
  }

  /** The nearest reference before a relative pronoun in its sentence, the one with the head of the phrase before it. */
  private Optional<Referent> before(Reference relative) {
    boolean human = relative.noun().startsWith("who");
    for (int i = relative.index() - 1; i >= Math.max(0, relative.index() - MOST_REFERENCES_BACK); i--) {
      Reference before = references.get(i);
      if (before.sentence() != relative.sentence()) {
        break;
      }
      if (before.form() != Form.PRONOUN && (!human || before.human())) {
        return referents.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether gender, number and kind allow the pronoun. */
  static boolean fits(Reference pronoun, Referent referent) {
    return switch (pronoun.noun()) {
      case "he", "him", "his", "himself", "she", "her", "hers", "herself" -> referent.count() != Count.MANY
          && referent.gender().fits(pronoun.gender()) && (referent.human()
              || pronounOnly(referent) && referent.gender() == pronoun.gender());
      case "it", "its", "itself" -> !referent.human() && referent.count() != Count.MANY
          && referent.gender() == Gender.UNKNOWN && body(referent);
      case "they", "them", "their", "theirs", "themselves" -> referent.count() == Count.MANY
          || !referent.human() && referent.person().isEmpty() && body(referent);
      default -> referent.human() || pronounOnly(referent);
    };
  }

  private static boolean pronounOnly(Referent referent) {
    return referent.references().stream().limit(4).allMatch(r -> r.form() == Form.PRONOUN);
  }

  private static boolean body(Referent referent) {
    return referent.references().stream().limit(4).anyMatch(r -> r.mention().type() == Type.ORGANISATION
        || r.mention().type() == Type.PLACE || r.mention().type() == Type.WORK || r.form() == Form.PRONOUN);
  }
}
