package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.Assets;
import org.hearsay.page.Cards;
import org.hearsay.page.DisputesView;
import org.hearsay.page.Href;
import org.hearsay.page.Pager;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.page.SideBySide;
import org.hearsay.page.Words;
import org.hearsay.store.Claim;
import org.hearsay.store.Dispute;
import org.hearsay.trail.Trail;

/** What cannot both be true, and what got lost on the way. */
final class DisputeRoom {
  private static final int SIZE = 20;
  private static final int MOST_DISPUTES = 10_000;
  private static final int CLAIMS = 200;
  private static final double LEAST_DISPUTE = 0.6; // as on the command line
  private static final double LEAST_LOSS = 0.3;

  private final Library library;

  DisputeRoom(Library library) {
    this.library = library;
  }

  void open(RoutesConfig routes) {
    routes.get("/disputes", this::page);
  }

  private void page(Context ctx) throws IOException {
    String asked = Asked.words(ctx, "show");
    DisputesView.Show show = DisputesView.Show.all().stream().filter(s -> s.word().equals(asked)).findFirst()
        .orElseThrow(() -> Problem.bad("'show' is losses or shifts, or left out."));
    DisputesView view = show == DisputesView.Show.DISPUTES ? disputes(ctx) : changes(show, Asked.page(ctx));
    ctx.html(Pages.html("disputes", Setting.served(show.title(), Setting.Room.DISPUTES), view));
  }

  private DisputesView disputes(Context ctx) throws IOException {
    String asked = Asked.words(ctx, "kind");
    Optional<Dispute.Kind> kind = Arrays.stream(Dispute.Kind.values()).filter(k -> k.word().equals(asked)).findFirst();
    List<Dispute> all = library.store().disputes().after(0, MOST_DISPUTES).stream().filter(d -> d.score() >= LEAST_DISPUTE)
        .sorted(Comparator.comparingDouble(Dispute::score).reversed().thenComparing(Dispute::number)).toList();
    List<Dispute> fitting = all.stream().filter(d -> kind.isEmpty() || d.kind() == kind.get()).toList();
    int page = Asked.page(ctx);
    Cards cards = new Cards(library.store(), Assets.SERVED);
    List<SideBySide> pairs = new ArrayList<>();
    for (Dispute dispute : fitting.stream().skip((page - 1L) * SIZE).limit(SIZE).toList()) {
      SideBySide.of(dispute, library.store(), cards).ifPresent(pairs::add);
    }
    List<DisputesView.Kind> kinds = new ArrayList<>(List.of(new DisputesView.Kind("All", all.size(), "/disputes", kind.isEmpty())));
    for (Dispute.Kind one : Dispute.Kind.values()) {
      kinds.add(new DisputesView.Kind(SideBySide.title(one), all.stream().filter(d -> d.kind() == one).count(),
          Href.of("/disputes", "kind", one.word()), kind.equals(Optional.of(one))));
    }
    return new DisputesView(DisputesView.Show.DISPUTES, kinds, pairs, "About the same thing with a probability of at least "
        + Words.probability(LEAST_DISPUTE) + "; the surest first.",
        Pager.of(page, SIZE, fitting.size(), "/disputes", "kind", kind.map(Dispute.Kind::word).orElse("")));
  }

  /** Losses or shifts: each page looks through some claims, those in most outlets first. */
  private DisputesView changes(DisputesView.Show show, int page) throws IOException {
    Cards cards = new Cards(library.store(), Assets.SERVED);
    List<Claim> claims = library.store().claims().widest((page - 1) * CLAIMS, CLAIMS + 1);
    List<SideBySide> pairs = new ArrayList<>();
    for (Claim claim : claims.stream().limit(CLAIMS).filter(c -> c.statements() > 1).toList()) {
      Trail trail = library.trails().of(claim);
      if (show == DisputesView.Show.LOSSES) {
        for (var loss : trail.losses()) {
          if (loss.confidence() >= LEAST_LOSS) {
            pairs.add(SideBySide.of(loss, claim.number(), cards));
          }
        }
      } else {
        for (var shift : trail.shifts()) {
          if (shift.confidence() >= LEAST_LOSS) {
            pairs.add(SideBySide.of(shift, claim.number(), cards));
          }
        }
      }
    }
    boolean more = claims.size() > CLAIMS && claims.get(CLAIMS).statements() > 1;
    long first = (page - 1L) * CLAIMS + 1;
    return new DisputesView(show, List.of(), pairs, claims.isEmpty() ? "" : "From claims " + Words.number(first) + " to "
        + Words.number(first + Math.min(CLAIMS, claims.size()) - 1) + ", those in most outlets first; confidence at least "
        + Words.probability(LEAST_LOSS) + ".", Pager.open(page, more, "/disputes", "show", show.word()));
  }
}
