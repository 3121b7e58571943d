package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.Reader;
import org.hearsay.evaluate.BasilFolder;
import org.hearsay.evaluate.SpeakerEvaluation;
import org.hearsay.evaluate.SpeakerEvaluation.Miss;
import org.hearsay.evaluate.SpeakerEvaluation.Outcome;

/** How often readings give quotations to the speaker that a person has named, printed. */
final class SpeakerReport {
  private static final int WIDEST = 60;

  private SpeakerReport() {}

  /** Reads the articles of a BASIL folder and prints the share and every miss. */
  static void print(PrintWriter out, Path folder, Optional<Path> model) throws IOException {
    List<BasilFolder.Annotated> articles = BasilFolder.read(folder);
    SpeakerEvaluation evaluation = new SpeakerEvaluation();
    try (Reader reader = Models.reader(model)) {
      Progress progress = new Progress("evaluating", articles.size());
      for (BasilFolder.Annotated a : articles) {
        evaluation.add(a, reader.read(a.article()));
        progress.done(1);
      }
      progress.end();
    }
    out.printf("%d articles, %d quotations of named speakers%n%n", articles.size(), evaluation.quotations());
    for (Outcome outcome : Outcome.values()) {
      out.printf(Locale.ROOT, "%-16s %5d %6.1f%%%n", outcome.word(), evaluation.count(outcome),
          evaluation.quotations() == 0 ? 0 : 100.0 * evaluation.count(outcome) / evaluation.quotations());
    }
    out.println();
    evaluation.misses().forEach(m -> out.println(line(m)));
    out.flush();
  }

  private static String line(Miss miss) {
    String words = Hearsay.shown(miss.words());
    String shown = words.codePointCount(0, words.length()) <= WIDEST ? words
        : words.substring(0, words.offsetByCodePoints(0, WIDEST - 1)) + "…";
    return Hearsay.shown(miss.article()) + ": " + miss.outcome().word() + ": " + miss.speaker()
        + miss.actor().map(a -> " · " + Hearsay.shown(miss.source()) + " → " + Hearsay.shown(a)).orElse("") + " · "
        + shown;
  }
}
