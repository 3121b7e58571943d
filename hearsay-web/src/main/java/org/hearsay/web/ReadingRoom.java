package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.collect.Collector;
import org.hearsay.page.HtmlWriter;
import org.hearsay.page.Pages;
import org.hearsay.page.ReadingPage;
import org.hearsay.page.ReadingView;
import org.hearsay.page.Setting;
import org.hearsay.page.StartView;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Revision;
import org.hearsay.store.StoreException;

/** The reading page: of a text that somebody brings, and of the library's articles. */
final class ReadingRoom {
  private static final int RECENT = 20;

  private final Settings settings;
  private final Library library;
  private final ReadingDesk desk;
  private final Metrics metrics;
  private final Drafts drafts = new Drafts();
  private final Keeping keeping;
  private final Collector collector;

  ReadingRoom(Settings settings, Library library, ReadingDesk desk, Metrics metrics, Later later) {
    this.settings = settings;
    this.collector = settings.collector();
    this.library = library;
    this.desk = desk;
    this.metrics = metrics;
    this.keeping = new Keeping(library, desk, later);
  }

  void open(RoutesConfig routes) {
    routes.get("/", this::start);
    routes.post("/readings", this::read);
    routes.get("/readings/{name}", ctx -> draft(ctx, ctx.pathParam("name")));
    routes.get("/readings/{name}/reading.html", ctx -> file(ctx, reading(ctx.pathParam("name"))));
    routes.post("/readings/{name}/keep", this::keep);
    routes.get("/articles/{key}", ctx -> article(ctx, latest(ctx)));
    routes.get("/articles/{key}/revisions/{number}", ctx -> article(ctx, revision(ctx)));
    routes.get("/articles/{key}/reading.html", ctx -> file(ctx, stored(latest(ctx))));
    routes.post("/articles/{key}/corrections/{number}/undo", this::undo);
  }

  private void start(Context ctx) throws IOException {
    List<Revision> recent = library.store().articles().latest(RECENT);
    ctx.html(Pages.html("start", Setting.served("Read", Setting.Room.READ, "read.js"), StartView.of(recent)));
  }

  private void read(Context ctx) throws IOException {
    Article article = brought(ctx);
    int size = article.text().getBytes(StandardCharsets.UTF_8).length;
    if (size > settings.limits().text()) {
      throw Problem.large("The text has " + size + " bytes; " + settings.limits().text() + " are the most this server reads.");
    }
    Reading reading = desk.read(article);
    metrics.read(reading.summary().words());
    ctx.redirect("/readings/" + drafts.put(reading), HttpStatus.SEE_OTHER);
  }

  private Article brought(Context ctx) throws IOException {
    UploadedFile file = ctx.isMultipartFormData() ? ctx.uploadedFile("file") : null;
    if (file != null && file.size() > 0) {
      try (InputStream in = file.content()) {
        return Intakes.file(file.filename(), in, settings.limits().body());
      }
    }
    String address = field(ctx, "address").orElse("");
    if (!address.isEmpty()) {
      return Intakes.address(address, collector);
    }
    String text = field(ctx, "text").orElseThrow(() -> Problem.bad("Paste a text, choose a file, or give an address."));
    return Intakes.pasted(text, field(ctx, "title"), field(ctx, "outlet"), field(ctx, "published"));
  }

  private static Optional<String> field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).filter(value -> !value.isBlank());
  }

  private Reading reading(String name) {
    return drafts.get(name).orElseThrow(() -> Problem.missing(
        "That reading is no longer here: texts that are not kept in the library are forgotten after a while. Read it again."));
  }

  private void draft(Context ctx, String name) {
    page(ctx, new ReadingPage(ReadingView.of(reading(name)), Optional.empty(), Optional.of(name)));
  }

  private static void page(Context ctx, ReadingPage page) {
    String[] scripts = page.kept().isPresent() ? new String[] {"reading.js", "correct.js"} : new String[] {"reading.js"};
    ctx.html(Pages.html("reading", Setting.served(page.reading().title(), Setting.Room.READ, scripts), page));
  }

  private static void file(Context ctx, Reading reading) throws IOException {
    StringWriter page = new StringWriter();
    new HtmlWriter(page).write(reading);
    ctx.header("Content-Disposition", "attachment; filename=\"reading.html\"");
    ctx.html(page.toString());
  }

  private void keep(Context ctx) throws IOException {
    Reading reading = reading(ctx.pathParam("name"));
    ArticleKey key = keeping.keep(reading, ctx.pathParam("name"), Instant.now());
    ctx.redirect("/articles/" + key, HttpStatus.SEE_OTHER);
  }

  private void article(Context ctx, Revision revision) throws IOException {
    ReadingView view = ReadingView.of(stored(revision));
    int revisions = library.store().articles().revisions(revision.key()).size();
    page(ctx, new ReadingPage(view, Optional.of(new ReadingPage.Kept(revision.key().toString(), revision.number(), revisions,
        keeping.corrections(revision))), Optional.empty()));
  }

  private Reading stored(Revision revision) throws StoreException {
    Optional<Reading> stored = library.store().readings().of(revision.arrival());
    return stored.isPresent() ? stored.get() : desk.read(revision.article());
  }

  private Revision latest(Context ctx) throws StoreException {
    return library.latest(ctx.pathParam("key"));
  }

  private Revision revision(Context ctx) throws StoreException {
    return library.revision(ctx.pathParam("key"), ctx.pathParam("number"));
  }

  private void undo(Context ctx) throws IOException {
    Revision revision = latest(ctx);
    keeping.undo(revision, ctx.pathParam("number"));
    ctx.redirect("/articles/" + revision.key(), HttpStatus.SEE_OTHER);
  }
}
