package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.page.CollectView;
import org.hearsay.page.CollectionView;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.web.collecting.Collections;
import org.hearsay.web.collecting.CollectingRun;
import org.hearsay.web.collecting.RunState;
import org.hearsay.web.collecting.Sent;

/** The page for collecting: what from, and how it goes on. */
final class CollectRoom {
  private final Collections collections;
  private final Settings.Limits limits;

  CollectRoom(Collections collections, Settings.Limits limits) {
    this.collections = collections;
    this.limits = limits;
  }

  void open(RoutesConfig routes) {
    routes.get("/collect", this::form);
    routes.post("/collect", this::start);
    routes.get("/collect/{number}", ctx -> ctx.html(Pages.html("collection",
        Setting.served("Collection " + run(ctx).id(), Setting.Room.COLLECT, "collect.js"), view(run(ctx).state()))));
    routes.post("/collect/{number}/stop", ctx -> {
      CollectingRun run = run(ctx);
      collections.stop(run);
      ctx.redirect("/collect/" + run.id(), HttpStatus.SEE_OTHER);
    });
  }

  private void form(Context ctx) {
    List<CollectView.Item> recent = collections.latest().stream().map(CollectingRun::state).map(s -> new CollectView.Item(
        "/collect/" + s.id(), CollectView.cut(s.sources()), s.phase().word(), time(s.asked()), s.totals().stored())).toList();
    ctx.html(Pages.html("collect", Setting.served("Collect", Setting.Room.COLLECT, "collect.js"),
        new CollectView(recent, limits.upload() >> 20)));
  }

  private void start(Context ctx) throws IOException {
    if (!ctx.isMultipartFormData()) {
      throw Problem.of(415, "Not this type", "Collections are started by the form on this page, or by /api/v1/collections.");
    }
    Sent sent = Sent.with(ctx, limits.upload());
    ctx.redirect("/collect/" + collections.start(sent.addresses(), sent.uploads()).id(), HttpStatus.SEE_OTHER);
  }

  private CollectingRun run(Context ctx) {
    String number = ctx.pathParam("number");
    return Optional.of(number).filter(n -> n.matches("[1-9][0-9]{0,8}")).flatMap(n -> collections.run(Long.parseLong(n)))
        .orElseThrow(() -> Problem.missing("There is no such collection; the latest ones are remembered until the server ends."));
  }

  private static CollectionView view(RunState s) {
    return new CollectionView(s.id(), s.phase().word(), s.phase().over(), s.sources(), time(s.asked()), s.found(),
        s.totals().stored(), s.totals().copies(), s.totals().known(), s.totals().skipped(), s.totals().words(),
        String.format(Locale.ROOT, "%.1f", s.rate(Instant.now())), s.progress().map(p -> p.source()).orElse(""),
        s.progress().map(p -> String.valueOf(p.done())), s.progress().filter(p -> p.all().isPresent())
            .map(p -> String.valueOf(Math.max(1, p.all().getAsLong()))),
        s.skips().stream().map(k -> new CollectionView.Reason(k.where(), k.reason())).toList(), s.fault());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", " UTC");
  }
}
