package org.hearsay.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.actor.Reference.Count;
import org.hearsay.actor.Reference.Definiteness;

/**
 * Whom a description means: <i>the minister</i> after <i>Water Minister Edda Korvin</i>, <i>the ministry</i> after
 * <i>the Defence Ministry</i>, <i>the company</i> after <i>Hollin &amp; Sons</i>. Indefinite ones mean somebody new.
 */
final class DescriptionRule {
  private static final Set<String> ANY_BODY = Set.of("group", "organization", "organisation", "association", "body",
      "agency", "nonprofit", "charity", "committee", "union", "coalition");
  private static final Set<String> ANY_COMPANY = Set.of("company", "firm", "corporation", "business", "bank", "maker",
      "giant", "startup", "carmaker", "automaker", "airline", "retailer", "manufacturer", "lender", "insurer");
  private static final Set<String> ANY_OUTLET = Set.of("publication", "paper", "newspaper", "magazine", "network",
      "broadcaster", "outlet", "site", "website", "tabloid", "daily");
  private static final Set<String> ANY_PERSON = Set.of("man", "woman", "lawmaker", "politician", "candidate",
      "executive", "girl", "boy", "legislator", "suspect", "defendant", "actor", "actress",
      "author", "businessman", "lady");

  /** What somebody may be called besides an office that the text has not named yet. */
  private static final Set<String> OFFICES_BESIDE = Set.of("man", "woman", "candidate", "nominee", "contender",
      "hopeful", "republican", "democrat", "politician", "leader", "lawmaker", "rival", "opponent", "challenger",
      "conservative",
      "liberal", "independent", "incumbent");

  private final Prominence prominence;
  private final Referents referents;
  private final Set<Integer> sources;

  /** @param sources the references that are heads of sources, by number */
  DescriptionRule(Prominence prominence, Referents referents, Set<Integer> sources) {
    this.prominence = prominence;
    this.referents = referents;
    this.sources = sources;
  }

  /** Somebody mentioned before, and the ground for it. */
  record Found(Referent referent, Ground ground) {}

  /** Whom the description means, when it takes somebody up; {@code modifiers} tell it from others of its noun. */
  Optional<Found> antecedent(Reference description, List<String> modifiers) {
    if (description.definiteness() == Definiteness.INDEFINITE) {
      return Optional.empty();
    }
    if (description.definiteness() == Definiteness.BARE) {
      return referents.called(description.noun()).stream()
          .filter(c -> c.last().definiteness() == Definiteness.BARE
              && c.last().text().equalsIgnoreCase(description.text()))
          .findFirst().map(c -> new Found(c, Ground.DESCRIPTION));
    }
    Optional<Found> same = referents.called(description.noun()).stream()
        .filter(c -> c.count().fits(description.count()) && c.gender().fits(description.gender()))
        .filter(c -> c.mayBe(description.noun(), modifiers)
            && !(any(description.noun()) && !modifiers.isEmpty() && c.unmodified(description.noun())))
        .findFirst().map(c -> new Found(c, Ground.DESCRIPTION));
    if (same.isPresent() || !modifiers.isEmpty() && !unknownHuman(description) && !unknownOffice(description)) {
      return same;
    }
    if (any(description.noun())) {
      return recent(description, r -> r.form() == Form.NAME && r.mention().type() == Type.ORGANISATION
          && mayBeCalled(r, description.noun()));
    }
    if (unknownOffice(description)) {
      return prominence.most(description, (r, referent) -> r.person().isPresent() && sources.contains(r.index())
          && description.paragraph() - r.paragraph() <= 1 && referent.gender().fits(description.gender())
          && OFFICES_BESIDE.containsAll(referent.nouns())).map(r -> new Found(r, Ground.WIDER_NOUN));
    }
    boolean person = ANY_PERSON.contains(description.noun());
    if (person || unknownHuman(description)) {
      return recent(description, r -> r.person().isPresent() && r.gender().fits(description.gender())
          && (person || r.opens() || sources.contains(r.index())));
    }
    return Optional.empty();
  }

  /** A source by an office that nobody is said to hold: <i>the Tavel mayor said</i>, after words of Orrin Vale's. */
  private boolean unknownOffice(Reference description) {
    return sources.contains(description.index()) && description.count() == Count.ONE
        && description.definiteness() == Definiteness.DEFINITE && Lexicon.ROLES.has(description.noun())
        && !ANY_PERSON.contains(description.noun());
  }

  private static boolean any(String noun) {
    return ANY_BODY.contains(noun) || ANY_COMPANY.contains(noun) || ANY_OUTLET.contains(noun);
  }

  /** A source by a noun that no list knows but the model takes for a person: <i>the newbie said</i>. */
  private boolean unknownHuman(Reference description) {
    return sources.contains(description.index()) && description.definiteness() == Definiteness.DEFINITE
        && description.count() == Count.UNKNOWN && description.mention().type() == Type.PERSON;
  }

  /** Whether nothing in a body's name speaks against its being called by the noun. */
  private static boolean mayBeCalled(Reference name, String noun) {
    String own = BodyName.of(name.text()).noun();
    boolean outlet = Lexicon.OUTLETS.has(name.text().toLowerCase(Locale.ROOT)) || Lexicon.OUTLET_NOUNS.has(own);
    if (ANY_OUTLET.contains(noun)) {
      return outlet;
    }
    boolean unspecific = !Lexicon.ORGANISATIONS.has(own) && !Lexicon.GOVERNMENTS.has(own);
    return !outlet && (unspecific || ANY_BODY.contains(noun) && !Lexicon.GOVERNMENTS.has(own)
        || ANY_COMPANY.contains(noun) && ANY_COMPANY.contains(own));
  }

  private Optional<Found> recent(Reference from, Predicate<Reference> wanted) {
    return prominence.most(from, (r, referent) -> wanted.test(r) && referent.gender().fits(from.gender()))
        .map(r -> new Found(r, Ground.WIDER_NOUN));
  }
}
