package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.hearsay.page.LibraryFile;
import org.hearsay.page.OutletsView;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.store.Statements.CopyCounting;

/** Outlets: whom they give the word to, and how. */
final class OutletRoom {
  private static final int QUOTED = 2_000;

  private final Library library;

  OutletRoom(Library library) {
    this.library = library;
  }

  void open(RoutesConfig routes) {
    routes.get("/outlets", ctx -> {
      OutletsView view = view(ctx);
      ctx.html(Pages.html("outlets", Setting.served("Outlets", Setting.Room.OUTLETS, LibraryFile.scripts(view.actors())), view));
    });
    routes.get("/outlets/matrix.csv", ctx -> Asked.csv(ctx, "who-quotes-whom.csv", view(ctx).csv()));
  }

  private OutletsView view(Context ctx) throws IOException {
    boolean originals = Asked.words(ctx, "copies").equals("once");
    return OutletsView.of(library.outlets().profiles(originals ? CopyCounting.ORIGINAL : CopyCounting.EACH, QUOTED), originals,
        Asked.page(ctx));
  }
}
