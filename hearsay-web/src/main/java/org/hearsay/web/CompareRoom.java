package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Assets;
import org.hearsay.page.Articles;
import org.hearsay.page.Cards;
import org.hearsay.page.CompareView;
import org.hearsay.page.Comparing;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.page.StartView;
import org.hearsay.store.Revision;

/** One event as told by several outlets. */
final class CompareRoom {
  private static final int OFFERED = 30;

  private final Library library;

  CompareRoom(Library library) {
    this.library = library;
  }

  void open(RoutesConfig routes) {
    routes.get("/compare", this::compare);
  }

  private void compare(Context ctx) throws IOException {
    List<String> keys = ctx.queryParams("article").stream().map(String::strip).filter(k -> !k.isEmpty()).distinct().toList();
    if (keys.size() > Comparing.MOST) {
      throw Problem.bad("At most " + Comparing.MOST + " articles stand beside each other.");
    }
    Comparing comparing = new Comparing(library.store(), new Cards(library.store(), Assets.SERVED));
    CompareView view;
    if (keys.isEmpty()) {
      view = new CompareView(List.of(), List.of(), List.of(), List.of(), library.store().articles().latest(OFFERED).stream()
          .map(r -> new StartView.Item("/compare?article=" + r.key(), Articles.title(r.article()), r.article().outlet().orElse(""),
              "")).distinct().toList());
    } else {
      List<Revision> articles = new ArrayList<>();
      for (String key : keys) {
        articles.add(library.latest(key));
      }
      view = comparing.of(articles.size() == 1 ? comparing.related(articles.get(0)) : articles);
    }
    ctx.html(Pages.html("compare", Setting.served("Compare", Setting.Room.LIBRARY), view));
  }
}
