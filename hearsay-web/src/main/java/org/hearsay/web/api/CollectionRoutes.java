package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.hearsay.web.Problem;
import org.hearsay.web.collecting.Collections;
import org.hearsay.web.collecting.CollectingRun;
import org.hearsay.web.collecting.RunState;
import org.hearsay.web.collecting.Sent;
import org.hearsay.web.collecting.Uploads;

/** Collecting in the background. */
final class CollectionRoutes {
  private static final String ALL = Api.ROOT + "/collections";
  private static final String ONE = ALL + "/{number}";
  private static final long BODY = 1 << 20;
  private static final int LISTENERS = 32;

  private final Collections collections;
  private final Semaphore listeners = new Semaphore(LISTENERS);
  private final long upload;

  CollectionRoutes(Collections collections, long upload) {
    this.collections = collections;
    this.upload = upload;
  }

  void open(RoutesConfig routes) {
    routes.post(ALL, this::start);
    routes.get(ALL, this::all);
    routes.get(ONE, ctx -> {
      Asked.of(ctx);
      Answers.json(ctx, json(run(ctx).state()));
    });
    routes.delete(ONE, ctx -> {
      Asked.of(ctx);
      CollectingRun run = run(ctx);
      collections.stop(run);
      Answers.json(ctx.status(202), json(run.state()));
    });
    routes.get(ONE + "/events", this::events);
  }

  private void start(Context ctx) throws IOException {
    Asked.of(ctx);
    CollectingRun run;
    if (Body.type(ctx).equals("multipart/form-data")) {
      Sent sent = Sent.with(ctx, upload);
      run = collections.start(sent.addresses(), sent.uploads());
    } else if (Body.type(ctx).equals("application/json")) {
      List<URI> addresses = Body.json(ctx, BODY, "sources").strings("sources").stream().map(Sent::address).toList();
      run = collections.start(addresses, new Uploads());
    } else {
      throw Problem.of(415, "Not this type", "This address takes application/json and multipart/form-data.");
    }
    ctx.header("Location", ALL + "/" + run.id());
    Answers.json(ctx.status(202), json(run.state()));
  }

  private void all(Context ctx) throws IOException {
    Page page = Page.of(Asked.of(ctx, "skip", "limit"), ctx);
    Answers.list(ctx, page, "collections", (skip, limit) -> collections.latest().stream().skip(skip).limit(limit)
        .map(run -> json(run.state())).toList());
  }

  private CollectingRun run(Context ctx) {
    return Numbers.of(ctx.pathParam("number")).flatMap(collections::run)
        .orElseThrow(() -> Problem.missing("There is no such collection; a server remembers the latest ones until it ends."));
  }

  private void events(Context ctx) throws IOException {
    Asked.of(ctx);
    CollectingRun run = run(ctx);
    if (!listeners.tryAcquire()) {
      throw Problem.busy("More clients are listening than this server takes.", 10);
    }
    try {
      Events.send(ctx, run);
    } finally {
      listeners.release();
    }
  }

  /** A run's state. */
  static ObjectNode json(RunState state) {
    ObjectNode node = Answers.object().put("collection", state.id()).put("state", state.phase().word());
    ArrayNode sources = node.putArray("sources");
    state.sources().forEach(sources::add);
    node.put("asked", state.asked().toString());
    state.began().ifPresent(time -> node.put("began", time.toString()));
    state.ended().ifPresent(time -> node.put("ended", time.toString()));
    node.put("found", state.found()).put("stored", state.totals().stored()).put("revisions", state.totals().revisions())
        .put("copies", state.totals().copies()).put("known", state.totals().known()).put("skipped", state.totals().skipped())
        .put("words", state.totals().words()).put("rate", Math.round(state.rate(Instant.now()) * 10) / 10.0);
    state.progress().ifPresent(p -> {
      ObjectNode progress = node.putObject("progress").put("source", p.source())
          .put("unit", p.unit().name().toLowerCase(java.util.Locale.ROOT)).put("done", p.done());
      p.all().ifPresent(all -> progress.put("all", all));
    });
    ArrayNode reasons = node.putArray("reasons");
    state.skips().forEach(skip -> reasons.addObject().put("where", skip.where()).put("reason", skip.reason()));
    if (!state.fault().isEmpty()) {
      node.put("fault", state.fault());
    }
    return node;
  }
}
