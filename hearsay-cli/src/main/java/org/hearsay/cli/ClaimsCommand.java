package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.answer.AnswerJson;
import org.hearsay.link.Editing;
import org.hearsay.store.Claim;
import org.hearsay.store.Statement;
import org.hearsay.store.StatementId;
import org.hearsay.store.Store;
import org.hearsay.store.StoreOptions;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.trail.Trails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay claims}: what several articles say. */
@Command(name = "claims", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "List claims: statements of different articles that say the same thing.",
    description = {"", "Those in most outlets come first. 'hearsay trail' follows one.", ""},
    subcommands = {ClaimsCommand.Split.class, ClaimsCommand.Merge.class},
    footer = {"", "Examples:", "  hearsay claims", "  hearsay claims --least 3 --format json",
        "  hearsay claims split 12 4q7z0c1vk2m9a8bd.1.a3", "  hearsay claims merge 12 31", "",
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

  /** {@code hearsay claims split}. */
  @Command(name = "split", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Take statements out of a claim, since they say something else.",
      description = {"", "Later linking keeps them apart.", ""})
  static final class Split extends AskCommand {
    @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim's number.")
    private long claim;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "STATEMENT",
        description = "Statements by their names, as 'hearsay trail' prints them.")
    private List<String> statements = List.of();

    @Override
    Store open(LibraryOptions options) throws IOException {
      return Libraries.open(options, StoreOptions.Access.EXISTING);
    }

    @Override
    int answer(Store store, AnswerWriter out) throws IOException {
      List<Long> numbers = new ArrayList<>();
      for (String name : statements) {
        try {
          Optional<Statement> statement = store.statements().statement(StatementId.parse(name));
          if (statement.isEmpty()) {
            return none("the library has no statement " + name);
          }
          numbers.add(statement.get().number());
        } catch (IllegalArgumentException e) {
          throw wrong(e.getMessage());
        }
      }
      try {
        List<Long> claims = new Editing(store).split(claim, numbers, Instant.now());
        done(out, "claims", claims);
        return 0;
      } catch (IllegalArgumentException e) {
        return none(e.getMessage());
      }
    }

    private void done(AnswerWriter out, String field, List<Long> claims) {
      if (json()) {
        ObjectNode answer = Libraries.object();
        claims.forEach(answer.withArray(field)::add);
        out.json(answer);
      } else {
        out.line("split; the claims now: " + claims);
      }
    }
  }

  /** {@code hearsay claims merge}. */
  @Command(name = "merge", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Make one claim of several, since they say the same.",
      description = {"", "The first takes the statements of the others. Later linking keeps them together.", ""})
  static final class Merge extends AskCommand {
    @Parameters(arity = "2..*", paramLabel = "CLAIM", description = "The claims' numbers.")
    private List<Long> claims = List.of();

    @Override
    Store open(LibraryOptions options) throws IOException {
      return Libraries.open(options, StoreOptions.Access.EXISTING);
    }

    @Override
    int answer(Store store, AnswerWriter out) throws IOException {
      try {
        new Editing(store).merge(claims, Instant.now());
      } catch (IllegalArgumentException e) {
        return none(e.getMessage());
      }
      if (json()) {
        out.json(Libraries.object().put("claim", claims.get(0)));
      } else {
        out.line("merged into claim " + claims.get(0));
      }
      return 0;
    }
  }
}
