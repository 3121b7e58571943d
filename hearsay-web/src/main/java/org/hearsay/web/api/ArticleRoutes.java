package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Origin;
import org.hearsay.store.Revision;
import org.hearsay.store.StoreException;
import org.hearsay.store.Stored;
import org.hearsay.web.Drafts;
import org.hearsay.web.Later;
import org.hearsay.web.Library;
import org.hearsay.web.ReadingDesk;

/** Reading texts that are posted, keeping them, and the library's articles. */
final class ArticleRoutes {
  private static final String ONE = Api.ROOT + "/articles/{key}";
  private static final String REVISION = ONE + "/revisions/{number}";

  private final Library library;
  private final ReadingDesk desk;
  private final Later later;
  private final Texts texts;
  private final IntConsumer read;

  /** @param read is told how many words were read */
  ArticleRoutes(Library library, ReadingDesk desk, Later later, Texts texts, IntConsumer read) {
    this.library = library;
    this.desk = desk;
    this.later = later;
    this.texts = texts;
    this.read = read;
  }

  void open(RoutesConfig routes) {
    routes.post(Api.ROOT + "/readings", this::read);
    routes.get(Api.ROOT + "/articles", this::articles);
    routes.post(Api.ROOT + "/articles", this::keep);
    routes.get(ONE, ctx -> one(ctx, library.latest(ctx.pathParam("key"))));
    routes.get(ONE + "/reading", ctx -> reading(ctx, library.latest(ctx.pathParam("key"))));
    routes.get(REVISION, ctx -> one(ctx, revision(ctx)));
    routes.get(REVISION + "/reading", ctx -> reading(ctx, revision(ctx)));
  }

  private Revision revision(Context ctx) throws StoreException {
    return library.revision(ctx.pathParam("key"), ctx.pathParam("number"));
  }

  private void read(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "format", "title", "outlet", "published", "address");
    Readings.write(ctx, asked, reading(texts.article(ctx, asked)));
  }

  private Reading reading(Article article) {
    Reading reading = desk.read(article);
    read.accept(reading.summary().words());
    return reading;
  }

  private void articles(Context ctx) throws IOException {
    Page page = Page.of(Asked.of(ctx, "skip", "limit"), ctx);
    Answers.list(ctx, page, "articles", (skip, limit) -> library.store().articles().newest(skip, limit).stream()
        .map(ArticleRoutes::brief).toList());
  }

  private static ObjectNode brief(Revision revision) {
    return AnswerJson.article(revision).put("collected", revision.collected().toString());
  }

  private void keep(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, Texts.PARAMETERS);
    Article article = texts.article(ctx, asked);
    String place = article.address().map(URI::toString).orElseGet(() -> "brought/" + Drafts.name(article));
    CollectedArticle collected = new CollectedArticle(article, new Origin(Origin.Kind.FILE, place), Instant.now());
    Optional<Stored> known = library.store().articles().known(collected);
    Stored stored = known.isPresent() ? known.get() : library.store().add(collected, reading(article));
    if (stored.outcome() != Stored.Outcome.KNOWN) {
      later.link();
      ctx.status(201);
    }
    Revision revision = library.store().articles().revision(stored.arrival()).orElseThrow();
    ctx.header("Location", Api.ROOT + "/articles/" + stored.key());
    Answers.json(ctx, brief(revision).put("outcome", stored.outcome().name().toLowerCase(java.util.Locale.ROOT)));
  }

  private void one(Context ctx, Revision revision) throws IOException {
    Asked.of(ctx);
    ObjectNode node = brief(revision);
    Article article = revision.article();
    article.author().ifPresent(author -> node.put("author", author));
    article.language().ifPresent(language -> node.put("language", language));
    library.store().readings().model(revision.arrival()).ifPresent(model -> node.put("model", model));
    node.put("statements", library.store().statements().of(revision.arrival()).size());
    ArrayNode revisions = node.putArray("revisions");
    for (Revision other : library.store().articles().revisions(revision.key())) {
      ObjectNode item = revisions.addObject().put("revision", other.number()).put("collected", other.collected().toString());
      other.published().ifPresent(time -> item.put("published", time.toString()));
    }
    node.put("text", article.text());
    Answers.json(ctx, node);
  }

  private void reading(Context ctx, Revision revision) throws IOException {
    Asked asked = Asked.of(ctx, "format");
    Optional<Reading> stored = library.store().readings().of(revision.arrival());
    Readings.write(ctx, asked, stored.isPresent() ? stored.get() : desk.read(revision.article()));
  }
}
