package org.hearsay.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Store;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.trail.Trails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearsay trail}: a claim from article to article. */
@Command(name = "trail", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Follow a claim: who said it first, who carried it, where its attribution got lost.",
    description = {"", "Prints a claim's statements in order of publication, each with its source, its stance, the exact "
        + "words and the address; then lost attributions and shifts of stance, both sentences side by side.", ""},
    footer = {"", "Examples:", "  hearsay claims dam", "  hearsay trail 12", "  hearsay trail 12 --format json", "",
        "Exit status: 0 done, 1 no such claim or bad library, 2 wrong usage."})
final class TrailCommand extends AskCommand {
  @Parameters(paramLabel = "CLAIM", description = "The claim's number, as 'hearsay claims' prints it.")
  private long claim;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    Optional<Trail> trail = new Trails(store).of(claim);
    if (trail.isEmpty()) {
      return none("there is no claim " + claim + "; 'hearsay claims' lists them");
    }
    if (json()) {
      out.json(AnswerJson.trail(trail.get()));
    } else {
      text(trail.get(), out);
    }
    return 0;
  }

  private static void text(Trail trail, AnswerWriter out) {
    out.line("Claim " + trail.claim().number() + ": " + AnswerWriter.counted(trail.told().size(), "statement") + " in "
        + AnswerWriter.counted(trail.claim().outlets(), "outlet"));
    for (Told told : trail.told()) {
      out.blank();
      out.told(told, trail.move(told).word() + ", " + told.passage().word());
    }
    trail.losses().forEach(loss -> loss(loss, out));
    trail.shifts().forEach(shift -> shift(shift, out));
  }

  static void loss(Loss loss, AnswerWriter out) {
    out.blank();
    out.heading(String.format(Locale.ROOT, "Attribution lost (confidence %.2f)", loss.confidence()));
    out.told(loss.attributed(), "attributed");
    out.told(loss.asserted(), "said outright");
  }

  static void shift(Shift shift, AnswerWriter out) {
    out.blank();
    out.heading(String.format(Locale.ROOT, "Stance shifted from %s to %s (confidence %.2f)",
        AnswerWriter.word(shift.earlier().statement().stance()), AnswerWriter.word(shift.later().statement().stance()),
        shift.confidence()));
    out.told(shift.earlier(), "");
    out.told(shift.later(), "");
  }
}
