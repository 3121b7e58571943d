package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.hearsay.index.QueryException;
import org.hearsay.index.Query;
import org.hearsay.page.Assets;
import org.hearsay.page.LibraryFile;
import org.hearsay.page.Pages;
import org.hearsay.page.Search;
import org.hearsay.page.SearchView;
import org.hearsay.page.Setting;

/** Searching the library. */
final class SearchRoom {
  private final LibraryPages pages;

  SearchRoom(Library library) {
    pages = new LibraryPages(library);
  }

  void open(RoutesConfig routes) {
    routes.get("/library", this::page);
    routes.get("/library/months.csv", ctx -> Asked.csv(ctx, "months.csv", found(ctx, Assets.SERVED).csv()));
    routes.get("/library/search.html", ctx -> Asked.file(ctx, "search.html", LibraryFile.search(found(ctx, Assets.INLINE))));
  }

  private void page(Context ctx) throws IOException {
    SearchView view;
    try {
      view = view(ctx, Assets.SERVED);
    } catch (QueryException e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      view = SearchView.wrong(Asked.words(ctx, "q"), "relevance", e.getMessage());
    }
    String title = view.words().isEmpty() ? "Library" : view.words() + " · Library";
    ctx.html(Pages.html("library", Setting.served(title, Setting.Room.LIBRARY, LibraryFile.scripts(view.months())), view));
  }

  private SearchView found(Context ctx, Assets assets) throws IOException {
    try {
      return view(ctx, assets);
    } catch (QueryException e) {
      throw Problem.bad(e.getMessage());
    }
  }

  private SearchView view(Context ctx, Assets assets) throws IOException, QueryException {
    String words = Asked.words(ctx, "q");
    Query.Order usual = words.isEmpty() ? Query.Order.NEWEST : Query.Order.RELEVANCE;
    return pages.search(Search.of(words, Asked.order(ctx, usual), Asked.page(ctx)), assets);
  }
}
