package org.hearsay.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.store.CopyGroup;
import org.hearsay.store.PartCopy;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Finds, as each revision arrives, of which earlier ones it is a copy. Incremental and repeatable: the same articles in the
 * same order make the same groups. Not safe for use by several threads at a time.
 *
 * <pre>{@code
 * CopyFinder copies = new CopyFinder(store, CopyRule.standard());
 * copies.catchUp();
 * store.copies().group(arrival); // the revisions with the same text, and which was published first
 * }</pre>
 */
public final class CopyFinder {
  /** The name of this step among {@link org.hearsay.store.Stages}. */
  public static final String STAGE = "copies";

  private static final int AT_ONCE = 100;
  private static final int CROWD = 100; // what more texts have in common is a phrase or a footer
  private static final int CANDIDATES = 20;
  private static final int REMEMBERED = 200;
  private static final double REPRESENTED = 0.75;

  private final Store store;
  private final CopyRule rule;
  private final Map<Long, Shingles> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Shingles> eldest) {
      return size() > REMEMBERED;
    }
  };

  /** @param rule from when on two texts are the same */
  public CopyFinder(Store store, CopyRule rule) {
    this.store = store;
    this.rule = rule;
  }

  /**
   * Takes every revision that is due, each in a transaction of its own.
   *
   * @return how many there were
   */
  public int catchUp() throws StoreException {
    int taken = 0;
    List<Long> due = store.stages().due(STAGE, AT_ONCE);
    while (!due.isEmpty()) {
      for (long arrival : due) {
        store.transaction(() -> {
          Optional<CopyGroup> group = take(arrival);
          store.stages().done(STAGE, arrival);
          return group;
        });
        taken++;
      }
      due = store.stages().due(STAGE, AT_ONCE);
    }
    return taken;
  }

  /** What one earlier revision is to the one that is taken. */
  private record Match(long arrival, Overlap overlap, CopyRule.Verdict verdict) {}

  /**
   * Takes one revision: compares it with those that arrived before, and keeps what it finds. Taking it again changes
   * nothing.
   *
   * @return the group it is in, if it is a copy of anything or anything is a copy of it
   * @throws IllegalArgumentException when the library has no such revision
   */
  public Optional<CopyGroup> take(long arrival) throws StoreException {
    return store.transaction(() -> {
      Optional<CopyGroup> before = store.copies().group(arrival);
      if (before.isPresent()) {
        return before;
      }
      Revision revision = revision(arrival);
      Shingles shingles = shingles(revision);
      List<Long> prints = Prints.of(shingles);
      List<Match> matches = matches(revision, shingles, prints);
      Optional<CopyGroup> group = Optional.empty();
      for (Match match : matches) {
        if (match.verdict == CopyRule.Verdict.SAME) {
          if (group.stream().flatMap(g -> g.copies().stream()).noneMatch(c -> c.arrival() == match.arrival)) {
            group = Optional.of(store.copies().join(arrival, match.arrival, match.overlap.contained()));
          }
        } else if (match.verdict == CopyRule.Verdict.PART) {
          keepPart(revision, shingles, match);
        }
      }
      // a text of which another has nearly everything is found by that other's prints: however many copies there are, no
      // print gets crowded by them
      if (matches.stream().noneMatch(m -> m.overlap.shared() >= REPRESENTED * shingles.size())) {
        store.copies().putPrints(arrival, prints);
      }
      return group;
    });
  }

  private List<Match> matches(Revision revision, Shingles shingles, List<Long> prints) throws StoreException {
    List<Match> matches = new ArrayList<>();
    for (long candidate : store.copies().sharing(prints, revision.arrival(), CROWD, CANDIDATES)) {
      Revision other = revision(candidate);
      if (!other.key().equals(revision.key())) { // revisions of one article are no copies of each other
        Overlap overlap = Overlap.of(shingles, shingles(other));
        CopyRule.Verdict verdict = rule.verdict(overlap, first(revision, shingles, other));
        if (verdict != CopyRule.Verdict.DIFFERENT) {
          matches.add(new Match(candidate, overlap, verdict));
        }
      }
    }
    matches.sort((a, b) -> Double.compare(b.overlap.resemblance(), a.overlap.resemblance()));
    return matches;
  }

  /** Which of two was published first, or if that is not known of both, arrived first. */
  private CopyRule.First first(Revision revision, Shingles shingles, Revision other) {
    boolean known = revision.published().isPresent() && other.published().isPresent();
    boolean earlier = known && revision.published().get().isBefore(other.published().get());
    boolean shorter = shingles.size() < shingles(other).size();
    return shorter == earlier ? CopyRule.First.SHORTER : CopyRule.First.LONGER;
  }

  private void keepPart(Revision revision, Shingles shingles, Match match) throws StoreException {
    boolean longer = shingles.size() >= shingles(revision(match.arrival)).size();
    store.copies().putPart(new PartCopy(longer ? revision.arrival() : match.arrival,
        longer ? match.arrival : revision.arrival(), match.overlap.share(), match.overlap.contained()));
  }

  private Revision revision(long arrival) throws StoreException {
    return store.articles().revision(arrival)
        .orElseThrow(() -> new IllegalArgumentException("the library has no revision " + arrival));
  }

  private Shingles shingles(Revision revision) {
    return remembered.computeIfAbsent(revision.arrival(), a -> Shingles.of(revision.article().text()));
  }
}
