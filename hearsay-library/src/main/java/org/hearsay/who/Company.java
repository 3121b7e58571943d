package org.hearsay.who;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Reading;
import org.hearsay.actor.ActorNames;
import org.hearsay.store.Claim;
import org.hearsay.store.Statement;
import org.hearsay.store.Statements.ActorCount;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * What a name's statements tell about its bearer besides the name: offices, claims, and who else speaks in the articles.
 * Looks at a bounded number of statements; for one thread.
 */
final class Company {
  private static final int MOST_STATEMENTS = 60;
  private static final int MOST_ARTICLES = 12;

  /** So many others in common say that two articles are about the same people. */
  private static final int ENOUGH_OTHERS = 2;

  private final Store store;
  private final ActorCount name;
  private Set<String> offices;
  private final Set<String> others = new TreeSet<>();
  private Set<Long> claims;

  Company(Store store, ActorCount name) {
    this.store = store;
    this.name = name;
  }

  /** What a name has in common with one of the others, in words; empty when that is nothing. */
  Optional<String> sharedWith(Collection<Company> names) throws StoreException {
    look();
    for (Company other : names) {
      other.look();
      Optional<String> office = offices.stream().filter(o -> other.offices.stream()
          .anyMatch(x -> x.equals(o))).findFirst();
      if (office.isPresent()) {
        return Optional.of("the same office: " + office.get());
      }
      Optional<Long> claim = claims.stream().filter(other.claims::contains).findFirst();
      if (claim.isPresent()) {
        return Optional.of("says the same: claim " + claim.get());
      }
      List<String> company = others.stream().filter(other.others::contains).toList();
      if (company.size() >= ENOUGH_OTHERS) {
        return Optional.of("in articles with the same people: " + String.join(", ", company.subList(0, ENOUGH_OTHERS)));
      }
    }
    return Optional.empty();
  }

  private void look() throws StoreException {
    if (offices != null) {
      return;
    }
    offices = new TreeSet<>(ActorNames.titles(name.name()));
    offices.removeAll(Set.of("mr", "ms", "mrs", "miss", "dr", "sir", "lady", "the"));
    claims = new TreeSet<>();
    Set<Long> articles = new HashSet<>();
    for (Statement statement : store.statements().by(name.name(), 0, MOST_STATEMENTS)) {
      for (Claim claim : store.claims().of(statement.number())) {
        claims.add(claim.number());
      }
      if (articles.size() < MOST_ARTICLES && articles.add(statement.arrival())) {
        store.readings().of(statement.arrival()).ifPresent(this::company);
      }
    }
  }

  private void company(Reading reading) {
    for (Actor actor : reading.actors()) {
      if (actor.name().equals(name.name())) {
        actor.role().ifPresent(role -> office(role.of(reading.article().text())));
      } else if (actor.kind() == ActorKind.PERSON && ActorNames.isFull(actor.name())
          && ActorNames.compare(actor.name(), name.name(), ActorKind.PERSON) == ActorNames.Relation.DIFFERENT) {
        others.add(actor.name());
      }
    }
  }

  private void office(String role) {
    for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (ActorNames.isOffice(word)) {
        offices.add(word);
      }
    }
  }
}
