package org.hearsay.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ActorKind;
import org.hearsay.actor.ActorNames;
import org.hearsay.actor.ActorNames.Relation;
import org.hearsay.store.Statement;
import org.hearsay.store.Statements.ActorCount;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Finds actors across articles. Full names that agree mean one actor; a surname alone means one only where something
 * else says so: an office that both have, a claim that both make, or the same company in their articles, and then only
 * when that holds for one actor and no other. As thread-safe as the store.
 */
public final class Who {
  private static final int MOST_NAMES = 300;
  private static final int PAGE = 500;

  private final Store store;

  /** The actors of a library. */
  public Who(Store store) {
    this.store = store;
  }

  /** An actor while its names are gathered. */
  private static final class Group {
    private final List<ActorCount> names = new ArrayList<>();
    private final List<KnownActor.Naming> namings = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    private Group(ActorCount first) {
      add(first, "the name");
    }

    private void add(ActorCount name, String why) {
      names.add(name);
      namings.add(new KnownActor.Naming(name.name(), name.statements(), why));
    }

    private ActorKind kind() {
      return names.get(0).kind();
    }

    private boolean has(Relation relation, ActorCount other) {
      return kind() == other.kind() && names.stream()
          .anyMatch(n -> ActorNames.compare(n.name(), other.name(), other.kind()) == relation);
    }

    private KnownActor known() {
      List<KnownActor.Naming> sorted = namings.stream()
          .sorted(Comparator.comparingLong(KnownActor.Naming::statements).reversed()).toList();
      return new KnownActor(names.get(0).name(), kind(), sorted, doubts);
    }
  }

  /**
   * Whom a name may mean, those with most statements first.
   *
   * @param name a name or a part of one, letters' case aside
   */
  public List<KnownActor> named(String name) throws StoreException {
    List<Group> groups = new ArrayList<>();
    List<ActorCount> shorter = new ArrayList<>();
    for (ActorCount count : candidates(name)) {
      if (count.kind() == ActorKind.PERSON && !ActorNames.isFull(count.name())) {
        shorter.add(count);
        continue;
      }
      Optional<Group> same = groups.stream().filter(g -> g.has(Relation.SAME, count)).findFirst();
      if (same.isPresent()) {
        same.get().add(count, "the same name in full");
      } else {
        groups.add(new Group(count));
      }
    }
    List<Group> full = List.copyOf(groups);
    for (ActorCount count : shorter) {
      place(count, full, groups);
    }
    return groups.stream().map(Group::known).filter(k -> k.namings().stream().anyMatch(n -> asked(n.name(), name, k.kind())))
        .sorted(Comparator.comparingLong(KnownActor::statements).reversed().thenComparing(KnownActor::name)).toList();
  }

  private static boolean asked(String name, String asked, ActorKind kind) {
    return name.toLowerCase(Locale.ROOT).contains(asked.strip().toLowerCase(Locale.ROOT))
        || ActorNames.compare(name, asked, kind) == Relation.SAME;
  }

  private Set<ActorCount> candidates(String name) throws StoreException {
    Set<ActorCount> found = new LinkedHashSet<>(store.statements().actors(name.strip(), MOST_NAMES));
    String surname = ActorNames.key(name, ActorKind.PERSON);
    for (ActorCount count : List.copyOf(found)) {
      if (count.kind() == ActorKind.PERSON && found.size() < MOST_NAMES) {
        found.addAll(store.statements().actors(ActorNames.key(count.name(), count.kind()), MOST_NAMES));
      }
    }
    if (!surname.isEmpty()) {
      found.addAll(store.statements().actors(surname, MOST_NAMES));
    }
    return found;
  }

  private void place(ActorCount name, List<Group> full, List<Group> groups) throws StoreException {
    List<Group> fitting = full.stream().filter(g -> g.has(Relation.SHORT, name)).toList();
    List<Group> shown = new ArrayList<>();
    String why = "";
    Company own = new Company(store, name);
    for (Group group : fitting) {
      Optional<String> evidence = own.sharedWith(group.names.stream().map(n -> new Company(store, n)).toList());
      if (evidence.isPresent()) {
        shown.add(group);
        why = evidence.get();
      }
    }
    if (shown.size() == 1) {
      shown.get(0).add(name, why);
      return;
    }
    Group alone = new Group(name);
    if (!fitting.isEmpty()) {
      alone.doubts.add("may be " + String.join(" or ", fitting.stream().map(g -> g.names.get(0).name()).toList())
          + "; a surname alone does not show it");
    }
    groups.add(alone);
  }

  /**
   * What an actor said, in the order in which it arrived.
   *
   * @param limit how many statements at most, from 1
   */
  public List<Statement> statements(KnownActor actor, int limit) throws StoreException {
    List<Statement> found = new ArrayList<>();
    for (KnownActor.Naming naming : actor.namings()) {
      List<Statement> page;
      long last = 0;
      do {
        page = store.statements().by(naming.name(), last, PAGE);
        page.stream().filter(s -> s.actor().orElseThrow().kind() == actor.kind()).forEach(found::add);
        last = page.isEmpty() ? last : page.get(page.size() - 1).number();
      } while (page.size() == PAGE && found.size() < limit);
    }
    return found.stream().sorted(Comparator.comparingLong(Statement::number)).limit(limit).toList();
  }
}
