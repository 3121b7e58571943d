package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Reference.Count;

/** Somebody or something that references of an article mean, and what is known of it so far. Grows while reading. */
final class Referent {
  /** The most different words remembered beside one noun. */
  private static final int MOST_MODIFIERS = 12;

  private final List<Reference> references = new ArrayList<>();
  private final Map<String, Set<String>> nouns = new HashMap<>();
  private Gender gender = Gender.UNKNOWN;
  private Count count = Count.UNKNOWN;
  private boolean human;
  private Optional<PersonName> person = Optional.empty();
  private Optional<BodyName> body = Optional.empty();
  private Referent absorbedBy = this;
  private int firstReference = Integer.MAX_VALUE;

  Referent(Reference first) {
    add(first);
  }

  /** What this has become part of; itself while it stands alone. */
  Referent current() {
    Referent at = this;
    while (at.absorbedBy != at) {
      at.absorbedBy = at.absorbedBy.absorbedBy;
      at = at.absorbedBy;
    }
    return at;
  }

  /** Adds a reference and what it tells. */
  void add(Reference reference) {
    references.add(reference);
    firstReference = Math.min(firstReference, reference.index());
    gender = gender.or(reference.gender());
    count = count == Count.UNKNOWN ? reference.count() : count;
    human = human || reference.form() != Form.PRONOUN && reference.human();
    reference.person().ifPresent(this::learn);
    if (reference.form() == Form.NAME && reference.person().isEmpty()) {
      BodyName name = BodyName.of(reference.text());
      if (body.isEmpty() || name.words().size() > body.get().words().size()) {
        body = Optional.of(name);
      }
    }
  }

  private void learn(PersonName name) {
    if (person.isEmpty() || name.length() > person.get().length()) {
      person = Optional.of(name);
    }
    gender = gender.or(name.gender());
  }

  /** Notes that it is called by this noun, with these words beside it. */
  void called(String noun, Collection<String> modifiers) {
    Set<String> known = nouns.computeIfAbsent(noun, n -> new HashSet<>());
    if (known.size() < MOST_MODIFIERS) {
      known.addAll(modifiers);
    }
    gender = gender.or(Gender.ofNoun(noun));
  }

  /** Whether the noun with these words beside it may mean this: nothing else is known to stand beside it here. */
  boolean mayBe(String noun, Collection<String> modifiers) {
    Set<String> known = nouns.getOrDefault(noun, Set.of());
    return known.isEmpty() || modifiers.isEmpty() || modifiers.stream().anyMatch(known::contains);
  }

  /** Whether no word is known to stand beside the noun. */
  boolean unmodified(String noun) {
    return nouns.getOrDefault(noun, Set.of()).isEmpty();
  }

  /** Makes {@code other} part of this. */
  void absorb(Referent other) {
    for (Reference reference : other.references) {
      add(reference);
    }
    other.nouns.forEach(this::called);
    gender = gender.or(other.gender);
    other.absorbedBy = this;
  }

  List<Reference> references() {
    return references;
  }

  /** The least number of a reference that means this. */
  int firstReference() {
    return firstReference;
  }

  /** The reference that was added last. */
  Reference last() {
    return references.get(references.size() - 1);
  }

  Gender gender() {
    return gender;
  }

  Count count() {
    return count;
  }

  /** Whether names or descriptions of it are of human beings. */
  boolean human() {
    return human;
  }

  /** The fullest name, when it is a person with a name. */
  Optional<PersonName> person() {
    return person;
  }

  /** The longest name, when it is not a person. */
  Optional<BodyName> body() {
    return body;
  }

  /** What it has been called. */
  Set<String> nouns() {
    return nouns.keySet();
  }

  /** Whether one of its references is a name. */
  boolean named() {
    return person.isPresent() || body.isPresent();
  }
}
