package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.answer.AnswerJson;
import org.hearsay.index.Facets;
import org.hearsay.index.Hits;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Query;
import org.hearsay.index.QueryException;
import org.hearsay.store.Claim;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.trail.Told;
import org.hearsay.web.Library;
import org.hearsay.web.Problem;

/** Finding statements. */
final class StatementRoutes {
  private static final int MOST_FACETS = 100;

  private final Library library;
  private final Disputed disputed;

  StatementRoutes(Library library) {
    this.library = library;
    this.disputed = new Disputed(library);
  }

  void open(RoutesConfig routes) {
    routes.get(Api.ROOT + "/statements", this::find);
    routes.get(Api.ROOT + "/statements/{id}", this::one);
  }

  private void find(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, "q", "order", "skip", "limit", "facets");
    Page page = Page.of(asked, ctx);
    int top = asked.number("facets", 0, MOST_FACETS, 0);
    Query.Order order = asked.one("order", Query.Order.class).orElse(Query.Order.RELEVANCE);
    Query query = query(asked.words("q").orElseThrow(() -> Problem.bad("The parameter q is needed: what to find."))).by(order);
    if (page.lines()) {
      Answers.list(ctx, page, "statements", (skip, limit) -> some(query, skip, limit).statements());
      return;
    }
    Found found = some(query, page.skip(), page.limit() + 1);
    ObjectNode answer = Answers.object().put("total", found.total());
    Optional<Facets> facets = top == 0 ? Optional.empty() : library.facets(query, top);
    facets.ifPresent(f -> answer.set("facets", facets(f)));
    Answers.list(ctx, page, "statements", answer, (skip, limit) -> found.statements());
  }

  private record Found(long total, List<ObjectNode> statements) {}

  private Found some(Query query, int skip, int limit) throws IOException {
    int within = Math.min(limit, LibraryIndex.DEPTH - skip);
    if (within < 1) {
      return new Found(0, List.of());
    }
    Hits hits = library.find(query, skip, within);
    List<Statement> statements = new ArrayList<>();
    for (Hits.Hit hit : hits.hits()) {
      library.store().statements().statement(hit.statement()).ifPresent(statements::add);
    }
    List<ObjectNode> told = new ArrayList<>();
    for (Told one : library.trails().told(statements)) {
      told.add(withClaims(library, one));
    }
    return new Found(hits.total(), told);
  }

  /** A query as it is written. */
  static Query query(String written) {
    try {
      return Query.parse(written);
    } catch (QueryException | IllegalArgumentException e) {
      throw Problem.bad("The query is not written as one is: " + e.getMessage() + ".");
    }
  }

  /** A statement with the numbers of its claims. */
  static ObjectNode withClaims(Library library, Told told) throws IOException {
    ObjectNode node = AnswerJson.told(told);
    ArrayNode claims = node.putArray("claims");
    for (Claim claim : library.store().claims().of(told.statement().number())) {
      claims.add(claim.number());
    }
    return node;
  }

  private static ObjectNode facets(Facets facets) {
    ObjectNode node = Answers.object();
    counts(node.putArray("outlets"), facets.outlets());
    counts(node.putArray("actors"), facets.actors());
    counts(node.putArray("stances"), facets.stances());
    counts(node.putArray("kinds"), facets.kinds());
    counts(node.putArray("months"), facets.months());
    return node;
  }

  private static void counts(ArrayNode array, List<Facets.Count> counts) {
    counts.forEach(count -> array.addObject().put("value", count.value()).put("statements", count.count()));
  }

  private void one(Context ctx) throws IOException {
    Asked.of(ctx);
    Statement statement = statement(library, ctx.pathParam("id"))
        .orElseThrow(() -> Problem.missing("There is no such statement in this library."));
    ObjectNode node = withClaims(library, library.trails().told(List.of(statement)).get(0));
    node.set("disputes", disputed.of(List.of(statement.number())));
    Answers.json(ctx, node);
  }

  /** The statement of a name, if there is one. */
  static Optional<Statement> statement(Library library, String id) throws IOException {
    try {
      return library.store().statements().statement(StatementId.parse(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no name at all: there is no such statement either
    }
  }
}
