package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Claim;
import org.hearsay.store.Store;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.trail.Trails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay claims}: what several articles say. */
@Command(name = "claims", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "List claims: statements of different articles that say the same thing.",
    description = {"", "Those in most outlets come first. 'hearsay trail' follows one.", ""},
    footer = {"", "Examples:", "  hearsay claims", "  hearsay claims --least 3 --format json", "",
        "Exit status: 0 done, 1 bad library, 2 wrong usage."})
final class ClaimsCommand extends AskCommand {
  @Option(names = "--least", paramLabel = "N", defaultValue = "2",
      description = "Only claims with at least so many statements (${DEFAULT-VALUE}).")
  private int least;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "Leave out the first so many (${DEFAULT-VALUE}).")
  private int skip;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    if (limit < 1 || skip < 0 || least < 1) {
      throw wrong("--limit and --least must be at least 1, --skip at least 0");
    }
    Trails trails = new Trails(store);
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    int shown = 0;
    for (Claim claim : store.claims().widest(skip, limit)) {
      if (claim.statements() < least) {
        continue;
      }
      Trail trail = trails.of(claim);
      List<Told> told = trail.told();
      if (json()) {
        ObjectNode one = AnswerJson.claim(claim);
        answers.add(one);
        if (!told.isEmpty()) {
          one.set("earliest", AnswerJson.told(told.get(0)));
        }
      } else if (!told.isEmpty()) {
        out.heading("Claim " + claim.number() + " · " + AnswerWriter.counted(claim.statements(), "statement") + " in "
            + AnswerWriter.counted(claim.outlets(), "outlet") + " · " + AnswerWriter.day(claim.first()) + " – "
            + AnswerWriter.day(claim.last()));
        out.indented(AnswerWriter.speaker(told.get(0)));
      }
      shown++;
    }
    if (json()) {
      out.json(answers);
    } else if (shown == 0) {
      out.line("No claims of at least " + least + " statements; 'hearsay library link' finds them.");
    }
    return 0;
  }
}
