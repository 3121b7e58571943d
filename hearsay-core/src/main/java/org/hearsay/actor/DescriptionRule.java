package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.actor.Reference.Definiteness;

/**
 * Whom a description means: <i>the minister</i> after <i>Water Minister Edda Korvin</i>, <i>the ministry</i> after <i>the
 * Defence Ministry</i>, <i>the company</i> after <i>Hollin &amp; Sons</i>. Indefinite ones mean somebody new.
 */
final class DescriptionRule {
  private static final int MOST_REFERENCES_BACK = 60;
  private static final int MOST_PARAGRAPHS_BACK = 3;
  private static final Set<String> ANY_BODY = Set.of("company", "firm", "group", "organization", "organisation", "agency",
      "corporation", "business", "body", "association", "bank", "maker", "giant", "startup", "nonprofit", "charity",
      "publication", "paper", "newspaper", "magazine", "network", "broadcaster", "outlet", "site", "website");
  private static final Set<String> ANY_PERSON = Set.of("man", "woman", "lawmaker", "politician", "candidate", "executive",
      "girl", "boy", "legislator", "suspect", "defendant", "actor", "actress", "author", "businessman", "lady");

  private final List<Reference> references;
  private final Referents referents;
  private final Roles roles;

  DescriptionRule(List<Reference> references, Referents referents, Roles roles) {
    this.references = references;
    this.referents = referents;
    this.roles = roles;
  }

  /** Somebody mentioned before, and the ground for it. */
  record Found(Referent referent, Ground ground) {}

  /** Whom the description means, when it takes somebody up. */
  Optional<Found> antecedent(Reference description) {
    if (description.definiteness() == Definiteness.INDEFINITE) {
      return Optional.empty();
    }
    List<String> modifiers = roles.modifiers(description);
    if (description.definiteness() == Definiteness.BARE) {
      return referents.called(description.noun()).stream()
          .filter(c -> c.last().definiteness() == Definiteness.BARE && c.last().text().equalsIgnoreCase(description.text()))
          .findFirst().map(c -> new Found(c, Ground.DESCRIPTION));
    }
    Optional<Found> same = referents.called(description.noun()).stream()
        .filter(c -> c.count().fits(description.count()) && c.gender().fits(description.gender()))
        .filter(c -> c.mayBe(description.noun(), modifiers)).findFirst().map(c -> new Found(c, Ground.DESCRIPTION));
    if (same.isPresent() || !modifiers.isEmpty()) {
      return same;
    }
    if (ANY_BODY.contains(description.noun())) {
      return recent(description, r -> r.form() == Form.NAME && r.mention().type() == Type.ORGANISATION && !specific(r));
    }
    if (ANY_PERSON.contains(description.noun())) {
      return recent(description, r -> r.person().isPresent() && r.gender().fits(description.gender()));
    }
    return Optional.empty();
  }

  /** Whether the name itself says what kind of body it is. */
  private static boolean specific(Reference name) {
    String noun = BodyName.of(name.text()).noun();
    return (Lexicon.ORGANISATIONS.has(noun) || Lexicon.GOVERNMENTS.has(noun)) && !ANY_BODY.contains(noun);
  }

  private Optional<Found> recent(Reference from, java.util.function.Predicate<Reference> wanted) {
    for (int i = from.index() - 1; i >= Math.max(0, from.index() - MOST_REFERENCES_BACK); i--) {
      Reference before = references.get(i);
      if (from.paragraph() - before.paragraph() > MOST_PARAGRAPHS_BACK) {
        break;
      }
      Optional<Referent> referent = referents.of(i);
      if (wanted.test(before) && referent.isPresent() && referent.get().gender().fits(from.gender())) {
        return Optional.of(new Found(referent.get(), Ground.WIDER_NOUN));
      }
    }
    return Optional.empty();
  }
}
