package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import org.hearsay.actor.Mention.Type;

/**
 * Whom a name means: somebody named before with the same name, a fuller one or a shorter one. Two people with different
 * given names, suffixes or titles of different gender stay two.
 */
final class NameRule {
  private final Referents referents;

  NameRule(Referents referents) {
    this.referents = referents;
  }

  /** Whom the name means, when it was mentioned before. */
  Optional<Referent> antecedent(Reference name) {
    return name.person().isPresent() ? person(name, name.person().get()) : body(name);
  }

  private Optional<Referent> person(Reference reference, PersonName name) {
    if (name.surname().isEmpty()) {
      return Optional.empty();
    }
    Optional<Referent> best = Optional.empty();
    for (Referent candidate : referents.named(name.surname())) {
      boolean fits = candidate.person().isPresent() && candidate.person().get().fits(name)
          && candidate.gender().fits(name.gender()) && !relative(candidate.person().get(), name);
      if (fits && (best.isEmpty() || better(candidate, best.get(), reference, name))) {
        best = Optional.of(candidate);
      }
    }
    if (best.isEmpty() && name.isFull()) {
      // "Orrin", alone, before "Orrin Vale"
      best = referents.named(name.given().get(0)).stream()
          .filter(c -> c.person().isPresent() && !c.person().get().isFull() && c.person().get().fits(name)).findFirst();
    }
    return best;
  }

  /** A full name without title, of unknown gender, after a mere surname with one may be a relative: <i>Mara Vale</i>. */
  private static boolean relative(PersonName known, PersonName name) {
    return name.isFull() && !known.isFull() && !known.titles().isEmpty() && name.titles().isEmpty()
        && name.gender() == Gender.UNKNOWN;
  }

  /** Candidates come most recent first; a bare surname keeps its owner while the other is only mentioned in passing. */
  private boolean better(Referent candidate, Referent best, Reference reference, PersonName name) {
    boolean surname = candidate.person().get().surname().equals(name.surname());
    boolean bestSurname = best.person().get().surname().equals(name.surname());
    if (surname != bestSurname) {
      return surname;
    }
    return !name.isFull() && best.last().paragraph() != reference.paragraph()
        && referents.ownerOf(name.surname()).filter(o -> o == candidate).isPresent();
  }

  private Optional<Referent> body(Reference reference) {
    BodyName name = BodyName.of(reference.text());
    Optional<Referent> same = first(referents.named("=" + name.key()), reference, name);
    if (same.isPresent()) {
      return same;
    }
    if (name.words().size() == 1) {
      String bare = reference.text().replace(".", "").replaceFirst("^[Tt]he ", "");
      if (bare.length() > 1 && bare.equals(bare.toUpperCase(java.util.Locale.ROOT))) {
        Optional<Referent> acronym = first(referents.named("#" + bare), reference, name);
        if (acronym.isPresent()) {
          return acronym;
        }
      }
    }
    if (reference.mention().type() != Type.ORGANISATION) {
      return Optional.empty();
    }
    // "the Harbour Union" after "the International Harbour Union"; "Hollin" after "Hollin & Sons"
    String last = name.words().get(name.words().size() - 1);
    List<Referent> containing = referents.named(last).stream().filter(c -> contains(c, name)).toList();
    Optional<Referent> shorter = first(containing, reference, name);
    return shorter.isPresent() || name.words().size() > 1 || general(last) ? shorter
        : first(referents.named(last).stream().filter(c -> begins(c, last)).toList(), reference, name);
  }

  private static Optional<Referent> first(List<Referent> candidates, Reference reference, BodyName name) {
    return candidates.stream().filter(c -> c.body().isPresent() && c.person().isEmpty()
        && c.body().get().peoplesFit(name)).findFirst();
  }

  /** One name's words are all in the other, and both end alike. */
  private static boolean contains(Referent candidate, BodyName name) {
    List<String> words = candidate.body().map(BodyName::words).orElse(List.of());
    return !words.isEmpty() && words.get(words.size() - 1).equals(name.words().get(name.words().size() - 1))
        && (words.containsAll(name.words()) || words.size() > 1 && name.words().containsAll(words));
  }

  private static boolean begins(Referent candidate, String word) {
    List<String> words = candidate.body().map(BodyName::words).orElse(List.of());
    return words.size() > 1 && words.get(0).equals(word)
        && !Lexicon.GOVERNMENTS.has(candidate.body().get().noun());
  }

  /** Words with which many bodies' names begin. */
  private static boolean general(String word) {
    return States.isState(word) || States.isPeople(word) || States.speaksForGovernment(word)
        || List.of("national", "international", "united", "new", "american", "european", "federal", "general", "first",
            "north", "south", "east", "west", "central", "royal", "state").contains(word);
  }
}
