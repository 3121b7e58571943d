package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actor.Mention.Form;

/**
 * Who the references of an article mean, as far as it has been read, with ways to find them by what they are called.
 * Every look-up goes through at most {@value #DEEPEST} referents.
 */
final class Referents {
  private static final int DEEPEST = 40;

  private final Referent[] byReference;
  private final Ground[] grounds;
  private final double[] confidences;
  private final Map<String, List<Referent>> byName = new HashMap<>();
  private final Map<String, List<Referent>> byNoun = new HashMap<>();
  private final Map<String, Referent> ownerOfSurname = new HashMap<>();

  Referents(int references) {
    byReference = new Referent[references];
    grounds = new Ground[references];
    confidences = new double[references];
  }

  /** Who a reference means; empty when it has not been read yet. */
  Optional<Referent> of(int reference) {
    return Optional.ofNullable(byReference[reference]).map(Referent::current);
  }

  /** The number of the first reference that means the same as one that has been read. */
  int firstOf(int reference) {
    return byReference[reference].current().firstReference();
  }

  /** A probability, 0 to 1, that a reference that has been read means whom it is taken to mean. */
  double confidence(int reference) {
    return confidences[reference];
  }

  /** On what ground a reference that has been read is taken to mean somebody. */
  Ground ground(int reference) {
    return grounds[reference];
  }

  /** The reference means somebody not mentioned before. */
  Referent add(Reference reference, Ground ground) {
    Referent referent = new Referent(reference);
    note(reference, referent, ground, ground.confidence());
    return referent;
  }

  /** The reference means somebody mentioned before. */
  Referent join(Reference reference, Referent referent, Ground ground, double confidence) {
    Referent current = referent.current();
    current.add(reference);
    note(reference, current, ground, confidence);
    return current;
  }

  /** Both are the same. */
  void merge(Referent one, Referent other) {
    Referent a = one.current();
    Referent b = other.current();
    if (a == b) {
      return;
    }
    if (a.references().size() < b.references().size()) {
      b.absorb(a);
    } else {
      a.absorb(b);
    }
  }

  private void note(Reference reference, Referent referent, Ground ground, double confidence) {
    byReference[reference.index()] = referent;
    grounds[reference.index()] = ground;
    confidences[reference.index()] = confidence;
    if (reference.form() == Form.NAME) {
      if (reference.person().isPresent()) {
        PersonName name = reference.person().get();
        put(byName, name.surname(), referent);
        name.given().forEach(g -> put(byName, g, referent));
        if (!name.isFull() && name.titles().isEmpty()) {
          ownerOfSurname.put(name.surname(), referent);
        }
      } else {
        BodyName name = BodyName.of(reference.text());
        put(byName, "=" + name.key(), referent);
        put(byName, name.words().get(name.words().size() - 1), referent);
        put(byName, name.words().get(0), referent);
        if (!name.acronym().isEmpty()) {
          put(byName, "#" + name.acronym(), referent);
        }
      }
    }
  }

  /** Whom the bare surname meant last. */
  Optional<Referent> ownerOf(String surname) {
    return Optional.ofNullable(ownerOfSurname.get(surname)).map(Referent::current);
  }

  /** It is called by this noun, with these words beside it. */
  void called(Referent referent, String noun, Collection<String> modifiers) {
    referent.current().called(noun, modifiers);
    put(byNoun, noun, referent);
  }

  /** It can be found by this acronym or other name. */
  void alsoNamed(Referent referent, String name) {
    put(byName, name, referent);
  }

  private static void put(Map<String, List<Referent>> map, String key, Referent referent) {
    List<Referent> list = map.computeIfAbsent(key, k -> new ArrayList<>(2));
    int last = list.size() - 1;
    if (last < 0 || list.get(last).current() != referent.current()) {
      list.remove(referent.current());
      list.add(referent.current());
      if (list.size() > DEEPEST) {
        list.remove(0);
      }
    }
  }

  /** Those with a name that has this word, most recently so called first. */
  List<Referent> named(String word) {
    return latestFirst(byName.get(word));
  }

  /** Those called by this noun, most recently so called first. */
  List<Referent> called(String noun) {
    return latestFirst(byNoun.get(noun));
  }

  private static List<Referent> latestFirst(List<Referent> list) {
    if (list == null) {
      return List.of();
    }
    List<Referent> latest = new ArrayList<>(list.size());
    for (int i = list.size() - 1; i >= 0; i--) {
      Referent current = list.get(i).current();
      if (!latest.contains(current)) {
        latest.add(current);
      }
    }
    return latest;
  }
}
