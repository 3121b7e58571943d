package org.hearsay.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.answer.AnswerJson;
import org.hearsay.link.Editing;
import org.hearsay.store.Claim;
import org.hearsay.store.Statement;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.web.Library;
import org.hearsay.web.Problem;

/** Claims: which there are, their trails, and what people decide about them. */
final class ClaimRoutes {
  private static final String ONE = Api.ROOT + "/claims/{number}";
  private static final int NOTE = 2_000;
  private static final long BODY = 256 << 10;

  private final Library library;
  private final Disputed disputed;

  ClaimRoutes(Library library) {
    this.library = library;
    this.disputed = new Disputed(library);
  }

  void open(RoutesConfig routes) {
    routes.get(Api.ROOT + "/claims", this::widest);
    routes.get(ONE, this::one);
    routes.post(ONE + "/split", this::split);
    routes.post(ONE + "/merge", this::merge);
  }

  private void widest(Context ctx) throws IOException {
    Page page = Page.of(Asked.of(ctx, "skip", "limit"), ctx);
    Answers.list(ctx, page, "claims", (skip, limit) -> {
      List<ObjectNode> claims = new ArrayList<>();
      for (Claim claim : library.store().claims().widest(skip, limit)) {
        ObjectNode node = AnswerJson.claim(claim);
        List<Told> told = library.trails().of(claim).told();
        if (!told.isEmpty()) {
          node.set("earliest", AnswerJson.told(told.get(0)));
        }
        claims.add(node);
      }
      return claims;
    });
  }

  private Claim claim(String number) throws StoreException {
    Optional<Long> written = Numbers.of(number);
    Optional<Claim> claim = written.isEmpty() ? Optional.empty() : library.store().claims().claim(written.get());
    return claim.orElseThrow(() -> Problem.missing("There is no such claim in this library."));
  }

  private void one(Context ctx) throws IOException {
    Asked.of(ctx);
    Answers.json(ctx, trail(claim(ctx.pathParam("number"))));
  }

  private ObjectNode trail(Claim claim) throws IOException {
    Trail trail = library.trails().of(claim);
    ObjectNode node = AnswerJson.trail(trail);
    node.set("disputes", disputed.of(trail.told().stream().map(t -> t.statement().number()).toList()));
    return node;
  }

  private void split(Context ctx) throws IOException {
    Asked.of(ctx);
    Claim claim = claim(ctx.pathParam("number"));
    Fields fields = Body.json(ctx, BODY, "statements", "note");
    List<Long> numbers = new ArrayList<>();
    for (String id : fields.strings("statements")) {
      Words.check("A statement's name", id, 100);
      Statement statement = StatementRoutes.statement(library, id)
          .orElseThrow(() -> Problem.bad("The library has no statement " + id + "."));
      numbers.add(statement.number());
    }
    if (numbers.isEmpty()) {
      throw Problem.bad("The field statements is needed: the names of those to take out.");
    }
    List<Long> now = decided(() -> new Editing(library.store()).split(claim.number(), numbers, Instant.now(), note(fields)));
    ObjectNode answer = Answers.object();
    ArrayNode claims = answer.putArray("claims");
    for (long number : now) {
      claims.add(AnswerJson.claim(library.store().claims().claim(number).orElseThrow()));
    }
    Answers.json(ctx, answer);
  }

  private void merge(Context ctx) throws IOException {
    Asked.of(ctx);
    Claim claim = claim(ctx.pathParam("number"));
    Fields fields = Body.json(ctx, BODY, "into", "note");
    long into = fields.number("into").orElseThrow(() -> Problem.bad("The field into is needed: the other claim's number."));
    if (library.store().claims().claim(into).isEmpty()) {
      throw Problem.bad("There is no claim " + into + " in this library.");
    }
    decided(() -> {
      new Editing(library.store()).merge(List.of(into, claim.number()), Instant.now(), note(fields));
      return into;
    });
    Answers.json(ctx, AnswerJson.claim(library.store().claims().claim(into).orElseThrow()));
  }

  private static String note(Fields fields) {
    return fields.words("note", NOTE).orElse("");
  }

  private interface Decision<T> {
    T make() throws StoreException;
  }

  private static <T> T decided(Decision<T> decision) throws StoreException {
    try {
      return decision.make();
    } catch (IllegalArgumentException e) {
      throw Problem.conflict(e.getMessage() + ".");
    }
  }
}
