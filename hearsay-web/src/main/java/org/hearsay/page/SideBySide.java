package org.hearsay.page;

import java.util.List;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.store.Dispute;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trails;

/**
 * Two statements beside each other, and what is between them. Immutable.
 *
 * @param kind loss, shift or dispute
 * @param title what is between them
 * @param confidence how sure that is
 * @param one the earlier, or the one that arrived first
 * @param oneNote what it does
 * @param other the other
 * @param otherNote what that does
 * @param claim the claim that both are in, if any
 */
public record SideBySide(String kind, String title, String confidence, ToldCard one, String oneNote, ToldCard other,
    String otherNote, Optional<Long> claim) {

  /** A lost attribution. */
  public static SideBySide of(Loss loss, long claim, Cards cards) throws StoreException {
    return new SideBySide("loss", "Attribution lost", Words.probability(loss.confidence()), cards.of(loss.attributed()),
        "attributed", cards.of(loss.asserted()), "said outright", Optional.of(claim));
  }

  /** A shift of stance. */
  public static SideBySide of(Shift shift, long claim, Cards cards) throws StoreException {
    String from = shift.earlier().statement().stance().word();
    String to = shift.later().statement().stance().word();
    return new SideBySide("shift", "Stance shifted from " + from + " to " + to, Words.probability(shift.confidence()),
        cards.of(shift.earlier()), from, cards.of(shift.later()), to, Optional.of(claim));
  }

  /** A dispute; empty when one of its articles is gone. */
  public static Optional<SideBySide> of(Dispute dispute, Store store, Cards cards) throws StoreException {
    List<Told> both = new Trails(store).told(store.statements().all(List.of(dispute.one(), dispute.other())));
    if (both.size() < 2) {
      return Optional.empty();
    }
    Told one = both.get(both.get(0).statement().number() == dispute.one() ? 0 : 1);
    Told other = both.get(one == both.get(0) ? 1 : 0);
    return Optional.of(new SideBySide("dispute", title(dispute.kind()), Words.probability(dispute.score()),
        cards.of(one, dispute.oneWords()), note(one, dispute.oneWords()), cards.of(other, dispute.otherWords()),
        note(other, dispute.otherWords()), Optional.empty()));
  }

  /** What a kind of dispute is called. */
  public static String title(Dispute.Kind kind) {
    return switch (kind) {
      case NUMBER -> "Another number";
      case PLACE -> "Another place";
      case ACTOR -> "Somebody or something else";
      case NEGATION -> "One affirms, the other denies";
      case TIME -> "Another time";
    };
  }

  private static String note(Told told, String words) {
    return !words.isBlank() ? "“" + words + "”" : told.statement().act() == Act.DENIAL ? "denied" : "affirmed";
  }
}
