package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.ActorView;
import org.hearsay.page.ActorsView;
import org.hearsay.page.Assets;
import org.hearsay.page.Cards;
import org.hearsay.page.Href;
import org.hearsay.page.LibraryFile;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;
import org.hearsay.page.Words;
import org.hearsay.who.KnownActor;

/** Actors across articles: those of a name, and what one of them said. */
final class ActorRoom {
  private static final int LISTED = 100;

  private final Library library;

  ActorRoom(Library library) {
    this.library = library;
  }

  void open(RoutesConfig routes) {
    routes.get("/actors", this::actors);
    routes.get("/actors/statements.csv", ctx -> Asked.csv(ctx, "actor.csv",
        view(ctx).actor().orElseThrow(() -> Problem.missing("That name is not one actor's.")).csv()));
  }

  private void actors(Context ctx) throws IOException {
    ActorsView view = view(ctx);
    String title = view.actor().map(a -> a.actor().name()).orElse("Actors");
    ctx.html(Pages.html("actors", Setting.served(title, Setting.Room.ACTORS,
        LibraryFile.scripts(view.actor().map(ActorView::points).orElse(List.of()))), view));
  }

  private ActorsView view(Context ctx) throws IOException {
    String name = Asked.words(ctx, "name");
    if (name.isEmpty()) {
      return new ActorsView("", library.store().statements().actors("", LISTED).stream()
          .map(a -> row(a.name(), Words.word(a.kind()), a.statements())).toList(), Optional.empty());
    }
    List<KnownActor> found = library.who().named(name);
    Optional<KnownActor> chosen = chosen(found, name, Asked.words(ctx, "kind"));
    List<ActorsView.Row> rows = new ArrayList<>();
    found.stream().filter(a -> !Optional.of(a).equals(chosen)).limit(LISTED)
        .forEach(a -> rows.add(row(a.name(), Words.word(a.kind()), a.statements())));
    return new ActorsView(name, rows, chosen.isEmpty() ? Optional.empty() : Optional.of(ActorView.of(chosen.get(),
        library.who().statements(chosen.get(), ActorView.MOST), Asked.page(ctx), library.store(),
        new Cards(library.store(), Assets.SERVED))));
  }

  /** The one that has exactly this name and kind; or the only one. */
  private static Optional<KnownActor> chosen(List<KnownActor> found, String name, String kind) {
    List<KnownActor> exact = found.stream().filter(a -> (kind.isEmpty() || Words.word(a.kind()).equals(kind))
        && a.namings().stream().anyMatch(n -> n.name().equalsIgnoreCase(name))).toList();
    return exact.size() == 1 || !exact.isEmpty() && !kind.isEmpty() ? Optional.of(exact.get(0))
        : found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static ActorsView.Row row(String name, String kind, long statements) {
    return new ActorsView.Row(name, kind, statements, Href.of("/actors", "name", name, "kind", kind));
  }
}
