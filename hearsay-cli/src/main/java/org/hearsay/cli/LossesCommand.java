package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Claim;
import org.hearsay.store.Store;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Trail;
import org.hearsay.trail.Trails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay losses}: where attributions got lost, and where stances shifted. */
@Command(name = "losses", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Find where an attribution got lost and became a fact.",
    description = {"", "Goes through the claims of a library and prints every statement that an earlier article gives to a "
        + "source and a later one says outright, both sentences side by side.", ""},
    footer = {"", "Examples:", "  hearsay losses", "  hearsay losses --shifts --format json", "",
        "Exit status: 0 done, 1 bad library, 2 wrong usage."})
final class LossesCommand extends AskCommand {
  private static final int PAGE = 200;

  @Option(names = "--shifts", description = "Where the writer's stance changes, too.")
  private boolean shifts;

  @Option(names = "--least", paramLabel = "P", defaultValue = "0.3",
      description = "Only those with at least this confidence, 0 to 1 (${DEFAULT-VALUE}).")
  private double least;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (${DEFAULT-VALUE}).")
  private int limit;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    Trails trails = new Trails(store);
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    int found = 0;
    long last = 0;
    List<Claim> page;
    do {
      page = store.claims().after(last, 2, PAGE);
      for (Claim claim : page) {
        last = claim.number();
        Trail trail = trails.of(claim);
        for (Loss loss : trail.losses()) {
          found += loss.confidence() >= least && found < limit && said(claim, loss, answers, out) ? 1 : 0;
        }
        for (Shift shift : shifts ? trail.shifts() : List.<Shift>of()) {
          found += shift.confidence() >= least && found < limit && said(claim, shift, answers, out) ? 1 : 0;
        }
      }
    } while (page.size() == PAGE && found < limit);
    if (json()) {
      out.json(answers);
    } else if (found == 0) {
      out.line("No lost attribution" + (shifts ? " and no shift of stance" : "") + " found.");
    }
    return 0;
  }

  private boolean said(Claim claim, Loss loss, ArrayNode answers, AnswerWriter out) {
    if (json()) {
      ObjectNode node = AnswerJson.loss(loss);
      answers.add(node.put("kind", "loss").put("claim", claim.number()));
    } else {
      TrailCommand.loss(loss, out);
      out.indented("claim " + claim.number());
    }
    return true;
  }

  private boolean said(Claim claim, Shift shift, ArrayNode answers, AnswerWriter out) {
    if (json()) {
      ObjectNode node = AnswerJson.shift(shift);
      answers.add(node.put("kind", "shift").put("claim", claim.number()));
    } else {
      TrailCommand.shift(shift, out);
      out.indented("claim " + claim.number());
    }
    return true;
  }
}
