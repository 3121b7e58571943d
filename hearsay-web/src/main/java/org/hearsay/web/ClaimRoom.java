package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.index.Hits;
import org.hearsay.index.Query;
import org.hearsay.index.QueryException;
import org.hearsay.link.Editing;
import org.hearsay.page.Assets;
import org.hearsay.page.Cards;
import org.hearsay.page.ClaimView;
import org.hearsay.page.ClaimsView;
import org.hearsay.page.LibraryFile;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.page.Words;
import org.hearsay.store.Claim;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;

/** Claims: the list, a claim's trail, and splitting and merging by hand. */
final class ClaimRoom {
  private static final int SIZE = 20;
  private static final int FOUND = 1_000;
  private static final int LONGEST_NOTE = 1_000;

  private final Library library;
  private final LibraryPages pages;

  ClaimRoom(Library library) {
    this.library = library;
    this.pages = new LibraryPages(library);
  }

  void open(RoutesConfig routes) {
    routes.get("/claims", this::list);
    routes.get("/claims/{number}", this::claim);
    routes.get("/claims/{number}/trail.csv", ctx -> Asked.csv(ctx, "claim-" + Asked.number(ctx, "number") + ".csv",
        view(ctx, Assets.SERVED).csv()));
    routes.get("/claims/{number}/claim.html", ctx -> Asked.file(ctx, "claim-" + Asked.number(ctx, "number") + ".html",
        LibraryFile.claim(view(ctx, Assets.INLINE))));
    routes.post("/claims/{number}/split", this::split);
    routes.post("/claims/{number}/merge", this::merge);
  }

  private ClaimView view(Context ctx, Assets assets) throws IOException {
    return pages.claim(Asked.number(ctx, "number"), assets).orElseThrow(ClaimRoom::missing);
  }

  private static Problem missing() {
    return Problem.missing("There is no such claim in this library.");
  }

  private void claim(Context ctx) throws IOException {
    long number = Asked.number(ctx, "number");
    long standing = pages.standing(number).orElseThrow(ClaimRoom::missing).number();
    if (standing != number) {
      ctx.redirect("/claims/" + standing, HttpStatus.SEE_OTHER);
      return;
    }
    ClaimView view = view(ctx, Assets.SERVED);
    ctx.html(Pages.html("claim", Setting.served("Claim " + view.number(), Setting.Room.CLAIMS,
        LibraryFile.scripts(view.told())), view));
  }

  private void list(Context ctx) throws IOException {
    String words = Asked.words(ctx, "q");
    int page = Asked.page(ctx);
    ClaimsView view;
    try {
      List<Claim> claims = words.isEmpty() ? widest(page) : about(words, page);
      boolean more = claims.size() > SIZE;
      view = new ClaimsView(words, Optional.empty(), rows(claims.subList(0, Math.min(SIZE, claims.size()))),
          org.hearsay.page.Pager.open(page, more, "/claims", "q", words));
    } catch (QueryException e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      view = new ClaimsView(words, Optional.of(e.getMessage()), List.of(), org.hearsay.page.Pager.open(1, false, "/claims"));
    }
    ctx.html(Pages.html("claims", Setting.served("Claims", Setting.Room.CLAIMS), view));
  }

  /** A page's claims and one more, if there is one: those in most outlets first. */
  private List<Claim> widest(int page) throws IOException {
    List<Claim> claims = library.store().claims().widest((page - 1) * SIZE, SIZE + 1);
    return claims.stream().filter(c -> c.statements() > 1).toList();
  }

  /** A page's claims and one more, if there is one: those whose statements fit best first. */
  private List<Claim> about(String words, int page) throws IOException, QueryException {
    Set<Claim> claims = new LinkedHashSet<>();
    for (Hits.Hit hit : library.find(Query.parse(words), 0, FOUND).hits()) {
      library.store().claims().of(hit.statement()).stream().filter(c -> c.statements() > 1).forEach(claims::add);
      if (claims.size() > page * SIZE) {
        break;
      }
    }
    return claims.stream().skip((page - 1L) * SIZE).limit(SIZE + 1).toList();
  }

  private List<ClaimsView.Row> rows(List<Claim> claims) throws IOException {
    Cards cards = new Cards(library.store(), Assets.SERVED);
    List<ClaimsView.Row> rows = new ArrayList<>();
    for (Claim claim : claims) {
      Trail trail = library.trails().of(claim);
      List<Told> told = trail.told();
      if (!told.isEmpty()) {
        List<String> marks = new ArrayList<>();
        int losses = trail.losses().size();
        int shifts = trail.shifts().size();
        if (losses > 0) {
          marks.add("attribution lost" + (losses > 1 ? " " + losses + " times" : ""));
        }
        if (shifts > 0) {
          marks.add("stance shifted" + (shifts > 1 ? " " + shifts + " times" : ""));
        }
        rows.add(new ClaimsView.Row(claim.number(), Words.counted(claim.statements(), "statement") + " in "
            + Words.counted(claim.outlets(), "outlet") + " · " + Words.days(claim.first(), claim.last()), cards.of(told.get(0)), marks));
      }
    }
    return rows;
  }

  private void split(Context ctx) throws IOException {
    long claim = Asked.number(ctx, "number");
    List<Long> numbers = new ArrayList<>();
    for (String name : ctx.formParams("statement")) {
      numbers.add(statement(name).number());
    }
    if (numbers.isEmpty()) {
      throw Problem.bad("Tick the statements that say something else.");
    }
    try {
      List<Long> claims = new Editing(library.store()).split(claim, numbers, Instant.now(), note(ctx));
      ctx.redirect("/claims/" + claims.get(claims.size() - 1), HttpStatus.SEE_OTHER);
    } catch (IllegalArgumentException e) {
      throw Problem.conflict(sentence(e));
    }
  }

  private Statement statement(String name) throws IOException {
    try {
      return library.store().statements().statement(StatementId.parse(name))
          .orElseThrow(() -> Problem.missing("The library has no such statement."));
    } catch (IllegalArgumentException e) {
      throw Problem.bad(sentence(e));
    }
  }

  private void merge(Context ctx) throws IOException {
    long claim = Asked.number(ctx, "number");
    String other = Optional.ofNullable(ctx.formParam("claim")).orElse("").strip();
    if (!other.matches("[1-9]\\d{0,17}")) {
      throw Problem.bad("Give the number of the other claim.");
    }
    try {
      new Editing(library.store()).merge(List.of(claim, Long.parseLong(other)), Instant.now(), note(ctx));
    } catch (IllegalArgumentException e) {
      throw Problem.conflict(sentence(e));
    }
    ctx.redirect("/claims/" + claim, HttpStatus.SEE_OTHER);
  }

  private static String note(Context ctx) {
    String note = Optional.ofNullable(ctx.formParam("note")).orElse("").strip();
    if (note.length() > LONGEST_NOTE) {
      throw Problem.bad("A note has " + LONGEST_NOTE + " characters at most.");
    }
    return note;
  }

  private static String sentence(IllegalArgumentException e) {
    String words = String.valueOf(e.getMessage());
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
  }
}
