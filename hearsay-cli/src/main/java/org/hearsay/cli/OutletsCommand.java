package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Statements.CopyCounting;
import org.hearsay.store.Store;
import org.hearsay.who.OutletProfile;
import org.hearsay.who.Outlets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay outlets}: whom outlets give the word to. */
@Command(name = "outlets", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Show whom each outlet quotes, how often, and at what distance.",
    description = {"", "Shares are printed with the interval in which they lie with a probability of 95 in 100 (Wilson), if the "
        + "articles collected are a sample of the outlet's.", ""},
    footer = {"", "Examples:", "  hearsay outlets", "  hearsay outlets --originals --format json", "",
        "Exit status: 0 done, 1 bad library, 2 wrong usage."})
final class OutletsCommand extends AskCommand {
  @Option(names = "--originals", description = "Count a text that several outlets carry only where it was published first.")
  private boolean originals;

  @Option(names = "--sources", paramLabel = "N", defaultValue = "5",
      description = "How many of an outlet's sources to name (${DEFAULT-VALUE}).")
  private int sources;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    if (sources < 1) {
      throw wrong("--sources must be at least 1, not " + sources);
    }
    List<OutletProfile> profiles = new Outlets(store).profiles(originals ? CopyCounting.ORIGINAL : CopyCounting.EACH,
        sources);
    if (json()) {
      ArrayNode answers = JsonNodeFactory.instance.arrayNode();
      profiles.forEach(profile -> answers.add(AnswerJson.outlet(profile)));
      out.json(answers);
      return 0;
    }
    for (OutletProfile profile : profiles) {
      out.heading((profile.outlet().isEmpty() ? "Outlet not known" : profile.outlet()) + " · "
          + AnswerWriter.counted(profile.statements(), "statement"));
      out.indented("attributed: " + AnswerWriter.share(profile.attributed()));
      if (profile.attributed().count() > 0) {
        out.indented("of these anonymous: " + AnswerWriter.share(profile.anonymous()) + "; " + profile.stances().entrySet()
            .stream().map(e -> AnswerWriter.word(e.getKey()) + ": " + AnswerWriter.share(e.getValue()))
            .collect(Collectors.joining("; ")));
        out.indented("quotes: " + profile.quoted().stream().map(q -> q.name() + " " + q.statements())
            .collect(Collectors.joining(", ")));
      }
    }
    if (profiles.isEmpty()) {
      out.line("The library has no statements yet; 'hearsay collect' collects articles.");
    }
    return 0;
  }
}
