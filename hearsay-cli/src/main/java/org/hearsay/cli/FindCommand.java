package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.answer.AnswerJson;
import org.hearsay.index.Hits;
import org.hearsay.index.LibraryIndex;
import org.hearsay.index.Query;
import org.hearsay.index.QueryException;
import org.hearsay.store.Claim;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay find}: statements by words, phrases, who said them and how. */
@Command(name = "find", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Find statements by their words, by who said them, where, when and how.",
    description = {"", "Words must all be there, in any form; \"quotes\" find exactly these words in this order. Fields: actor: outlet: "
        + "stance: kind: act: type: before: after:; a minus leaves out what follows it.", ""},
    footer = {"", "Examples:", "  hearsay find dam safe", "  hearsay find '\"will hold\" outlet:gull after:2031-05'",
        "  hearsay find 'dam -stance:endorsed kind:anonymous' --order newest", "",
        "Exit status: 0 done, 1 bad library, 2 wrong usage."})
final class FindCommand extends AskCommand {
  private static final int MOST = 1_000;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to find.")
  private List<String> words = List.of();

  @Option(names = "--order", paramLabel = "ORDER", defaultValue = "relevance",
      description = "relevance, newest or oldest (${DEFAULT-VALUE}).")
  private Query.Order order = Query.Order.RELEVANCE;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20",
      description = "At most so many, up to " + MOST + " (${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "Leave out the first so many (${DEFAULT-VALUE}).")
  private int skip;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    if (limit < 1 || limit > MOST || skip < 0 || skip > LibraryIndex.DEPTH - MOST) {
      throw wrong("--limit must be 1 to " + MOST + ", --skip 0 to " + (LibraryIndex.DEPTH - MOST));
    }
    Query query;
    try {
      query = Query.parse(String.join(" ", words)).by(order);
    } catch (QueryException e) {
      throw wrong(e.getMessage());
    }
    try (LibraryIndex index = LibraryIndex.read(store.place().index())) {
      Hits hits = index.find(query, skip, limit);
      List<Statement> statements = new ArrayList<>();
      for (Hits.Hit hit : hits.hits()) {
        store.statements().statement(hit.statement()).ifPresent(statements::add);
      }
      List<Told> told = new Trails(store).told(statements);
      if (json()) {
        json(store, hits.total(), told, out);
      } else {
        text(store, hits.total(), told, out);
      }
    }
    return 0;
  }

  private static void json(Store store, long total, List<Told> told, AnswerWriter out) throws IOException {
    ObjectNode answer = Libraries.object();
    answer.put("total", total);
    ArrayNode found = answer.putArray("statements");
    for (Told one : told) {
      ObjectNode node = AnswerJson.told(one);
      for (Claim claim : store.claims().of(one.statement().number())) {
        node.withArray("claims").add(claim.number());
      }
      found.add(node);
    }
    out.json(answer);
  }

  private void text(Store store, long total, List<Told> told, AnswerWriter out) throws IOException {
    out.line(AnswerWriter.counted(total, "statement"));
    for (Told one : told) {
      out.blank();
      StringBuilder claims = new StringBuilder();
      for (Claim claim : store.claims().of(one.statement().number())) {
        claims.append(claims.isEmpty() ? "claim " : ", ").append(claim.number());
      }
      out.told(one, claims.toString());
    }
    if (skip + told.size() < total && !told.isEmpty()) {
      out.blank();
      out.line("… " + AnswerWriter.counted(total - skip - told.size(), "more statement") + " (--skip " + (skip + limit) + ")");
    }
  }
}
