package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.Reader;
import org.hearsay.actor.Mention.Type;
import org.hearsay.evaluate.CoreferenceEvaluation;
import org.hearsay.evaluate.FrameEvaluation;
import org.hearsay.evaluate.NameEvaluation;
import org.hearsay.evaluate.NameEvaluation.Finder;
import org.hearsay.evaluate.StanceLabel.Half;

/** How well frames, references and names agree with corpora that label them. */
final class CorpusReport {
  private static final Set<String> SPOKEN_OF = Set.of("news", "interview", "speech");

  private CorpusReport() {}

  static void frames(PrintWriter out, Path table, Path texts, Half half, Reader reader, int shown) throws IOException {
    FrameEvaluation evaluation = new FrameEvaluation().read(table, texts, half, reader);
    head(out);
    AttributionReport.row(out, "frames", evaluation.found());
    AttributionReport.print(out, evaluation.calibration(), "read");
    print(out, evaluation.errors(), shown);
  }

  static void coreference(PrintWriter out, Path gum, Reader reader, int shown) throws IOException {
    for (String genre : SPOKEN_OF.stream().sorted().toList()) {
      CoreferenceEvaluation one = new CoreferenceEvaluation().read(gum, Set.of(genre), reader);
      out.printf(Locale.ROOT, "%-10s %5.1f %% of %3d%n", genre, 100 * one.share(), one.all());
    }
    CoreferenceEvaluation evaluation = new CoreferenceEvaluation().read(gum, SPOKEN_OF, reader);
    out.printf(Locale.ROOT, "%-10s %5.1f %% of %3d lead to the right entity%n", "all", 100 * evaluation.share(),
        evaluation.all());
    print(out, evaluation.wrong(), shown);
  }

  static void names(PrintWriter out, Path from, Reader reader) throws IOException {
    Finder finder = Finder.of(reader);
    NameEvaluation evaluation = Files.isDirectory(from) ? new NameEvaluation().gum(from, "news", finder)
        : new NameEvaluation().columns(from, finder);
    head(out);
    for (Type type : NameEvaluation.TYPES) {
      AttributionReport.row(out, type.name().toLowerCase(Locale.ROOT), evaluation.of(type));
    }
    AttributionReport.row(out, "all", evaluation.all());
  }

  private static void head(PrintWriter out) {
    out.printf("%-16s %9s %7s %6s %7s %9s%n", "", "precision", "recall", "F1", "read", "annotated");
  }

  private static void print(PrintWriter out, List<String> lines, int shown) {
    lines.stream().limit(shown).forEach(line -> out.println(Hearsay.shown(line.replaceAll("\\s+", " "))));
  }
}
