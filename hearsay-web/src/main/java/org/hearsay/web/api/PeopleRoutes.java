package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Statements.CopyCounting;
import org.hearsay.trail.Told;
import org.hearsay.web.Library;
import org.hearsay.who.KnownActor;

/** Who speaks, and who publishes. */
final class PeopleRoutes {
  private static final Comparator<Told> BY_TIME = Comparator.comparing((Told t) -> t.published().isEmpty())
      .thenComparing(t -> t.published().orElse(Instant.EPOCH)).thenComparing(t -> t.statement().number());
  private static final int MOST_STATEMENTS = 500;
  private static final int STATEMENTS = 20;
  private static final int MOST_SOURCES = 100;
  private static final int SOURCES = 5;

  private final Library library;

  PeopleRoutes(Library library) {
    this.library = library;
  }

  void open(RoutesConfig routes) {
    routes.get(Api.ROOT + "/actors", this::actors);
    routes.get(Api.ROOT + "/outlets", this::outlets);
  }

  private void actors(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "name", "statements", "skip", "limit");
    Page page = Page.of(asked, ctx);
    int most = asked.number("statements", 1, MOST_STATEMENTS, STATEMENTS);
    Optional<String> name = asked.words("name");
    if (name.isEmpty()) {
      Answers.list(ctx, page, "actors", this::names);
      return;
    }
    List<KnownActor> named = library.who().named(name.get());
    Answers.list(ctx, page, "actors", (skip, limit) -> {
      List<ObjectNode> some = new ArrayList<>();
      for (KnownActor actor : named.stream().skip(skip).limit(limit).toList()) {
        some.add(AnswerJson.actor(actor,
            library.trails().told(library.who().statements(actor, most)).stream().sorted(BY_TIME).toList()));
      }
      return some;
    });
  }

  /** The names that are in most statements. */
  private List<ObjectNode> names(int skip, int limit) throws IOException {
    return library.store().statements().actors("", skip + limit).stream().skip(skip).map(count -> Answers.object()
        .put("actor", count.name()).put("kind", count.kind().word()).put("statements", count.statements())).toList();
  }

  private void outlets(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "copies", "sources", "skip", "limit");
    Page page = Page.of(asked, ctx);
    CopyCounting copies = asked.one("copies", CopyCounting.class).orElse(CopyCounting.EACH);
    List<ObjectNode> profiles = library.outlets().profiles(copies, asked.number("sources", 1, MOST_SOURCES, SOURCES)).stream()
        .map(AnswerJson::outlet).toList();
    Answers.list(ctx, page, "outlets", (skip, limit) -> profiles.stream().skip(skip).limit(limit).toList());
  }
}
