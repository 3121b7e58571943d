package org.hearsay.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.store.Claim;

/**
 * A claim's statements in order of time: who said it first, who carried it, who changed it. Immutable.
 *
 * @param claim the claim
 * @param told its statements in order of publication; those whose time is not known last, in the order of arrival
 */
public record Trail(Claim claim, List<Told> told) {
  /** What people say or think to be so; who orders or promises something does not say that it is so. */
  private static final Set<Act> ASSERTING = Set.of(Act.STATEMENT, Act.BELIEF, Act.DENIAL, Act.PERCEPTION);

  private static final Comparator<Told> BY_TIME = Comparator
      .comparing((Told t) -> t.published().isEmpty())
      .thenComparing(t -> t.published().orElse(java.time.Instant.EPOCH))
      .thenComparing(t -> t.statement().number());

  /** Puts the statements in order. */
  public Trail {
    told = told.stream().sorted(BY_TIME).toList();
  }

  /** Who told it first; empty when no statement's time is known, or two articles of different outlets share the first. */
  public Optional<Told> first() {
    if (told.isEmpty() || told.get(0).published().isEmpty()) {
      return Optional.empty();
    }
    Told first = told.get(0);
    boolean alone = told.stream().noneMatch(t -> !t.sameArticle(first) && t.published().equals(first.published()));
    return alone ? Optional.of(first) : Optional.empty();
  }

  /** What a statement does on the trail. */
  public Move move(Told one) {
    if (first().filter(f -> f.sameArticle(one)).isPresent()) {
      return Move.FIRST;
    }
    return told.stream().takeWhile(t -> t != one).anyMatch(t -> !t.sameArticle(one)
        && Wording.same(t.statement().content(), one.statement().content())) ? Move.CARRIED : Move.CHANGED;
  }

  /**
   * Where the attribution got lost: in articles that say in the writer's own voice what another outlet's article that
   * was published before gives to a source. There is no loss where the article gives it to a source as well, or its sentence
   * does so by a turn of phrase, nor where somebody said it outright before it was first attributed. Each article counts once.
   */
  public List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    for (Told asserted : told) {
      if (asserted.statement().ownVoice() && none(losses, asserted) && !Credit.isGiven(asserted.words())
          && told.stream().noneMatch(t -> t.sameArticle(asserted) && attributes(t))) {
        told.stream().filter(t -> attributes(t) && t.before(asserted) && !t.sameArticle(asserted)
            && !t.sameOutlet(asserted) && told.stream().noneMatch(o -> o.statement().ownVoice() && o.before(t)))
            .max(Comparator.comparingDouble((Told t) -> Wording.similarity(t.statement().content(),
                asserted.statement().content())).thenComparing(BY_TIME.reversed()))
            .ifPresent(t -> losses.add(new Loss(t, asserted,
                Math.min(t.score(), asserted.score()) * t.statement().confidence())));
      }
    }
    return losses;
  }

  private static boolean none(List<Loss> losses, Told asserted) {
    return losses.stream().noneMatch(l -> l.asserted().sameArticle(asserted));
  }

  private static boolean attributes(Told told) {
    return !told.statement().ownVoice() && told.statement().mode() == Mode.PLAIN
        && ASSERTING.contains(told.statement().act());
  }

  /**
   * Where the writer's stance changes: each statement that an article gives to somebody, against the latest one before
   * from another outlet with the same speaker, or else with any, where both show another stance. Each article counts
   * once.
   */
  public List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    for (Told later : told) {
      if (attributes(later) && shifts.stream().noneMatch(s -> s.later().sameArticle(later))) {
        told.stream().filter(t -> attributes(t) && t.before(later) && !t.sameArticle(later) && !t.sameOutlet(later))
            .max(Comparator.comparing((Told t) -> t.speaker().isPresent() && t.speaker().equals(later.speaker()))
                .thenComparing(BY_TIME))
            .filter(t -> t.statement().stance() != later.statement().stance())
            .ifPresent(t -> shifts.add(new Shift(t, later, Math.min(t.score(), later.score())
                * t.statement().confidence() * later.statement().confidence())));
      }
    }
    return shifts;
  }
}
