package org.hearsay.who;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ActorKind;
import org.hearsay.Stance;
import org.hearsay.store.Statements.CopyCounting;
import org.hearsay.store.Statements.Tally;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/** The outlets of a library. As thread-safe as the store. */
public final class Outlets {
  private final Store store;

  /** The outlets of a library. */
  public Outlets(Store store) {
    this.store = store;
  }

  /**
   * Every outlet's profile, by how many statements it has, most first. Takes time in proportion to the library.
   *
   * @param copies whether a text that several outlets carry counts for each
   * @param quoted of how many sources each profile tells at most, from 1
   */
  public List<OutletProfile> profiles(CopyCounting copies, int quoted) throws StoreException {
    Map<String, List<Tally>> byOutlet = new LinkedHashMap<>();
    for (Tally tally : store.statements().tallies(copies)) {
      byOutlet.computeIfAbsent(tally.outlet(), k -> new ArrayList<>()).add(tally);
    }
    List<OutletProfile> profiles = new ArrayList<>();
    for (Map.Entry<String, List<Tally>> entry : byOutlet.entrySet()) {
      profiles.add(profile(entry.getKey(), entry.getValue(), copies, quoted));
    }
    profiles.sort((a, b) -> Long.compare(b.statements(), a.statements()));
    return profiles;
  }

  private OutletProfile profile(String outlet, List<Tally> tallies, CopyCounting copies, int quoted)
      throws StoreException {
    long all = 0;
    long attributed = 0;
    Map<ActorKind, Long> byKind = new EnumMap<>(ActorKind.class);
    Map<Stance.Value, Long> byStance = new EnumMap<>(Stance.Value.class);
    for (Tally tally : tallies) {
      all += tally.statements();
      if (tally.kind() != ActorKind.WRITER) {
        attributed += tally.statements();
        byKind.merge(tally.kind(), tally.statements(), Long::sum);
        byStance.merge(tally.stance(), tally.statements(), Long::sum);
      }
    }
    Map<ActorKind, Share> kinds = new EnumMap<>(ActorKind.class);
    for (Map.Entry<ActorKind, Long> kind : byKind.entrySet()) {
      kinds.put(kind.getKey(), new Share(kind.getValue(), attributed));
    }
    Map<Stance.Value, Share> stances = new EnumMap<>(Stance.Value.class);
    for (Stance.Value stance : Stance.Value.values()) {
      stances.put(stance, new Share(byStance.getOrDefault(stance, 0L), attributed));
    }
    return new OutletProfile(outlet, all, new Share(attributed, all),
        new Share(byKind.getOrDefault(ActorKind.ANONYMOUS, 0L), attributed), kinds, stances,
        store.statements().quotedBy(outlet, copies, quoted));
  }
}
