package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Claim;
import org.hearsay.store.Dispute;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Trail;
import org.hearsay.web.Library;

/** What does not fit together: disputes, lost attributions, shifts of stance. */
final class FindingRoutes {
  private static final int PAGE = 500;
  private static final double DISPUTE = 0.6;
  private static final double LOSS = 0.3;

  private final Library library;
  private final Disputed disputed;

  FindingRoutes(Library library) {
    this.library = library;
    this.disputed = new Disputed(library);
  }

  void open(RoutesConfig routes) {
    routes.get(Api.ROOT + "/disputes", this::disputes);
    routes.get(Api.ROOT + "/losses", this::losses);
  }

  private void disputes(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "kind", "least", "skip", "limit");
    Optional<Dispute.Kind> kind = asked.one("kind", Dispute.Kind.class);
    double least = asked.fraction("least", DISPUTE);
    long[] last = {0};
    Answers.list(ctx, Page.of(asked, ctx), "disputes", new Walk<Dispute>() {
      @Override
      List<Dispute> more() throws IOException {
        List<Dispute> page = library.store().disputes().after(last[0], PAGE);
        last[0] = page.isEmpty() ? last[0] : page.get(page.size() - 1).number();
        over = page.size() < PAGE;
        return page.stream().filter(d -> d.score() >= least && kind.filter(k -> k != d.kind()).isEmpty()).toList();
      }

      @Override
      ObjectNode json(Dispute dispute) throws IOException {
        return disputed.json(dispute);
      }
    });
  }

  private void losses(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "shifts", "least", "skip", "limit");
    boolean shifts = asked.flag("shifts");
    double least = asked.fraction("least", LOSS);
    long[] last = {0};
    Answers.list(ctx, Page.of(asked, ctx), "losses", new Walk<ObjectNode>() {
      @Override
      List<ObjectNode> more() throws IOException {
        List<Claim> page = library.store().claims().after(last[0], 2, PAGE);
        List<ObjectNode> found = new ArrayList<>();
        for (Claim claim : page) {
          last[0] = claim.number();
          Trail trail = library.trails().of(claim);
          for (Loss loss : trail.losses()) {
            if (loss.confidence() >= least) {
              found.add(AnswerJson.loss(loss).put("kind", "loss").put("claim", claim.number()));
            }
          }
          for (Shift shift : shifts ? trail.shifts() : List.<Shift>of()) {
            if (shift.confidence() >= least) {
              found.add(AnswerJson.shift(shift).put("kind", "shift").put("claim", claim.number()));
            }
          }
        }
        over = page.size() < PAGE;
        return found;
      }

      @Override
      ObjectNode json(ObjectNode one) {
        return one;
      }
    });
  }

  /** Goes through all there is from the begin, once, and gives what is asked for in its order. */
  private abstract static class Walk<T> implements Answers.Source {
    boolean over;
    private final List<T> waiting = new ArrayList<>();
    private int passed;

    abstract List<T> more() throws IOException;

    abstract ObjectNode json(T one) throws IOException;

    @Override
    public List<ObjectNode> some(int skip, int limit) throws IOException {
      List<ObjectNode> some = new ArrayList<>();
      while (some.size() < limit && (!waiting.isEmpty() || !over)) {
        if (waiting.isEmpty()) {
          waiting.addAll(more());
        }
        int pass = Math.min(waiting.size(), skip - passed);
        if (pass > 0) {
          waiting.subList(0, pass).clear();
          passed += pass;
        }
        while (!waiting.isEmpty() && some.size() < limit) {
          some.add(json(waiting.remove(0)));
          passed++;
        }
      }
      return some;
    }
  }
}
