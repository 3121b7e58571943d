package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.store.Correction;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.text.CodePoints;
import org.hearsay.web.Keeping;
import org.hearsay.web.Library;
import org.hearsay.web.Problem;

/** What people correct in readings, and all of it as training data. */
final class CorrectionRoutes {
  private static final String OF_ARTICLE = Api.ROOT + "/articles/{key}/corrections";
  private static final List<String> KINDS = Arrays.stream(Correction.Kind.values()).map(Correction.Kind::word).toList();
  private static final int NOTE = 2_000;
  private static final long BODY = 256 << 10;

  private final Library library;
  private final Keeping keeping;

  CorrectionRoutes(Library library, Keeping keeping) {
    this.library = library;
    this.keeping = keeping;
  }

  void open(RoutesConfig routes) {
    routes.get(OF_ARTICLE, this::all);
    routes.post(OF_ARTICLE, this::add);
    routes.delete(Api.ROOT + "/corrections/{number}", this::undo);
    routes.get(Api.ROOT + "/corrections/training.zip", this::training);
  }

  private void all(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "skip", "limit");
    List<ObjectNode> found = new ArrayList<>();
    for (Revision revision : library.revisions(ctx.pathParam("key"))) {
      library.store().corrections().of(revision.arrival()).forEach(c -> found.add(json(revision, c)));
    }
    Answers.list(ctx, Page.of(asked, ctx), "corrections", (skip, limit) -> found.stream().skip(skip).limit(limit).toList());
  }

  private static ObjectNode json(Revision revision, Correction correction) {
    ObjectNode node = Answers.object().put("correction", correction.number()).put("article", revision.key().toString())
        .put("revision", revision.number()).put("kind", correction.kind().word());
    spans(node.putArray("before"), correction.before());
    spans(node.putArray("source"), correction.source());
    spans(node.putArray("cue"), correction.cue());
    spans(node.putArray("content"), correction.content());
    return node.put("made", correction.made().toString()).put("note", correction.note());
  }

  private static void spans(ArrayNode array, List<PointSpan> spans) {
    spans.forEach(span -> array.addObject().put("start", span.start()).put("end", span.end()));
  }

  private void add(Context ctx) throws IOException {
    Asked.of(ctx);
    String key = ctx.pathParam("key");
    Revision latest = library.latest(key);
    Fields fields = Body.json(ctx, BODY, "attribution", "kind", "source", "cue", "content", "note", "revision");
    Optional<Long> number = fields.number("revision");
    Revision revision = number.isEmpty() ? latest : library.revision(key, number.get().toString());
    Correction kept = keeping.correct(correction(fields, revision));
    Answers.json(ctx.status(201), json(revision, kept));
  }

  private Correction correction(Fields fields, Revision revision) throws IOException {
    String word = fields.words("kind", NOTE).orElse("");
    if (!KINDS.contains(word)) {
      throw Problem.bad("The field kind has to be one of: " + String.join(", ", KINDS) + ".");
    }
    Correction.Kind kind = Correction.Kind.values()[KINDS.indexOf(word)];
    Optional<String> attribution = fields.words("attribution", 100);
    if (attribution.isPresent() == (kind == Correction.Kind.ADDED)) {
      throw Problem.bad(attribution.isPresent() ? "What is added has no attribution yet: leave the field attribution out."
          : "The field attribution is needed: which of the reading's attributions is " + word + ".");
    }
    List<PointSpan> before = attribution.isEmpty() ? List.of() : content(revision, attribution.get());
    try {
      return new Correction(0, revision.arrival(), kind, before, fields.spans("source"), fields.spans("cue"),
          fields.spans("content"), Instant.now(), fields.words("note", NOTE).orElse(""));
    } catch (IllegalArgumentException e) {
      throw Problem.bad(e.getMessage() + ".");
    }
  }

  private List<PointSpan> content(Revision revision, String id) throws IOException {
    Reading reading = library.store().readings().of(revision.arrival())
        .orElseThrow(() -> Problem.conflict("The article has not been read yet."));
    Attribution attribution = reading.attribution(id)
        .orElseThrow(() -> Problem.bad("The reading has no attribution of that name."));
    CodePoints points = CodePoints.of(revision.article().text());
    return attribution.content().stream().map(s -> new PointSpan(points.before(s.start()), points.before(s.end()))).toList();
  }

  private void undo(Context ctx) throws IOException {
    Asked.of(ctx);
    Optional<Long> number = Numbers.of(ctx.pathParam("number"));
    List<Correction> found = number.isEmpty() ? List.of() : library.store().corrections().after(number.get() - 1, 1);
    if (found.isEmpty() || found.get(0).number() != number.get()) {
      throw Problem.missing("There is no such correction in this library.");
    }
    Revision revision = library.store().articles().revision(found.get(0).arrival()).orElseThrow();
    keeping.undo(revision, number.get().toString());
    ctx.status(204);
  }

  private void training(Context ctx) throws IOException {
    Asked.of(ctx);
    ctx.header("Content-Disposition", "attachment; filename=\"training.zip\"");
    Answers.stream(ctx, "application/zip", out -> new TrainingFolder(library.store()).write(out));
  }
}
