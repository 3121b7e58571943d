package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Claim;
import org.hearsay.store.Dispute;
import org.hearsay.store.Store;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay disputes}: statements that cannot both be true. */
@Command(name = "disputes", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Find statements that cannot both be true.",
    description = {"", "Another number for the same thing, another place, somebody else in the same role, another time, or a denial; "
        + "in two articles or inside one. Both sentences are printed with the words that differ. Which is true is not asked.", ""},
    footer = {"", "Examples:", "  hearsay disputes", "  hearsay disputes --kind number --format json", "",
        "Exit status: 0 done, 1 bad library, 2 wrong usage."})
final class DisputesCommand extends AskCommand {
  private static final int PAGE = 500;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only number, place, actor, negation or time.")
  private Dispute.Kind kind;

  @Option(names = "--least", paramLabel = "P", defaultValue = "0.6",
      description = "Only those that are about the same thing with at least this probability (${DEFAULT-VALUE}).")
  private double least;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many (${DEFAULT-VALUE}).")
  private int limit;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    Trails trails = new Trails(store);
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    int found = 0;
    long last = 0;
    List<Dispute> page;
    do {
      page = store.disputes().after(last, PAGE);
      for (Dispute dispute : page) {
        last = dispute.number();
        if ((kind == null || dispute.kind() == kind) && dispute.score() >= least && found < limit) {
          List<Told> both = trails.told(store.statements().all(List.of(dispute.one(), dispute.other())));
          if (json()) {
            answers.add(json(store, dispute, both));
          } else {
            text(dispute, both, out);
          }
          found++;
        }
      }
    } while (page.size() == PAGE && found < limit);
    if (json()) {
      out.json(answers);
    } else if (found == 0) {
      out.line("No disputes found.");
    }
    return 0;
  }

  private static ObjectNode json(Store store, Dispute dispute, List<Told> both) throws IOException {
    ObjectNode node = Libraries.object();
    node.put("dispute", dispute.number());
    node.put("kind", dispute.kind().word());
    node.put("score", Math.round(dispute.score() * 1000) / 1000.0);
    ArrayNode sides = node.putArray("sides");
    for (Told told : both) {
      ObjectNode side = AnswerJson.told(told);
      side.put("differs", told.statement().number() == dispute.one() ? dispute.oneWords() : dispute.otherWords());
      for (Claim claim : store.claims().of(told.statement().number())) {
        side.withArray("claims").add(claim.number());
      }
      sides.add(side);
    }
    return node;
  }

  private static void text(Dispute dispute, List<Told> both, AnswerWriter out) {
    out.heading(String.format(Locale.ROOT, "Dispute %d: another %s (%.2f)", dispute.number(),
        dispute.kind() == Dispute.Kind.NEGATION ? "answer" : dispute.kind().word(), dispute.score()));
    for (Told told : both) {
      String words = told.statement().number() == dispute.one() ? dispute.oneWords() : dispute.otherWords();
      out.told(told, words.isEmpty() ? "" : "“" + words + "”");
    }
    out.blank();
  }
}
