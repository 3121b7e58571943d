package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Reader;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.BratFolder;
import org.hearsay.brat.BratFolder.Annotated;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.evaluate.CalibrationTable;
import org.hearsay.evaluate.Evaluation;
import org.hearsay.evaluate.Score;

/** How well attributions agree with annotated articles, as a table, with the worst articles after it. */
final class AttributionReport {
  private static final int SHOWN = 8;
  private static final int WIDEST = 110;

  private AttributionReport() {}

  /**
   * What counts and what is shown.
   *
   * @param nested whether attributions inside others count
   * @param least the least confidence that counts
   * @param worst how many of the worst articles are shown
   */
  record Choice(boolean nested, double least, int worst) {}

  static void print(PrintWriter out, Path gold, Reader reader, Choice choice) throws IOException {
    List<Annotated> articles = BratFolder.read(gold);
    Evaluation evaluation = new Evaluation();
    Progress progress = new Progress("evaluating", articles.size());
    for (Annotated a : articles) {
      Reading reading = reader.read(Article.of(a.name(), a.text())).withConfidence(choice.least());
      evaluation.add(a.name(), a.annotators().get(0), choice.nested() ? reading : reading.outermost());
      progress.done(1);
    }
    progress.end();
    print(out, evaluation);
    evaluation.worst(choice.worst()).forEach(d -> print(out, d));
  }

  private static void print(PrintWriter out, Evaluation evaluation) {
    out.printf("%d articles, %d words%n%n", evaluation.articles(), evaluation.wordCount());
    out.printf("%-16s %9s %7s %6s %7s %9s%n", "", "precision", "recall", "F1", "read", "annotated");
    for (Role role : Role.values()) {
      row(out, "words " + role.word(), evaluation.words(role));
    }
    for (Role role : Role.values()) {
      row(out, "spans " + role.word(), evaluation.spans(role));
    }
    row(out, "found", evaluation.found());
    row(out, "sourced", evaluation.sourced());
    row(out, "exact", evaluation.exact());
    print(out, evaluation.calibration(), "read");
  }

  /** A table of confidence against what held; {@code counted} names what is counted. */
  static void print(PrintWriter out, CalibrationTable table, String counted) {
    out.printf(Locale.ROOT, "%ncalibration error %.3f%n", table.error());
    out.printf("%-12s %6s %11s %6s%n", "confidence", counted, "mean", "held");
    List<CalibrationTable.Bin> bins = table.bins();
    for (int i = 0; i < bins.size(); i++) {
      CalibrationTable.Bin bin = bins.get(i);
      if (bin.count() > 0) {
        out.printf(Locale.ROOT, "%.1f to %.1f   %6d %11.3f %6.3f%n", i / 10.0, (i + 1) / 10.0, bin.count(),
            bin.confidence(), bin.held());
      }
    }
  }

  static void row(PrintWriter out, String name, Score score) {
    out.printf(Locale.ROOT, "%-16s %9.1f %7.1f %6.1f %7d %9d%n", name, 100 * score.precision(), 100 * score.recall(),
        100 * score.f1(), score.read(), score.annotated());
  }

  private static void print(PrintWriter out, Evaluation.Document document) {
    out.printf(Locale.ROOT, "%n%s: found F1 %.1f, %d missed, %d not annotated%n", Hearsay.shown(document.name()),
        100 * document.found().f1(), document.missed().size(), document.invented().size());
    document.missed().stream().limit(SHOWN).forEach(a -> out.println("  missed         " + line(document, a)));
    document.invented().stream().limit(SHOWN).forEach(a -> out.println("  not annotated  " + line(document, a)));
  }

  private static String line(Evaluation.Document d, GoldAttribution a) {
    return line(d.text(), a.source(), a.cue(), a.content());
  }

  private static String line(Evaluation.Document d, Attribution a) {
    return line(d.text(), a.source(), a.cue(), a.content());
  }

  private static String line(String text, List<Span> source, List<Span> cue, List<Span> content) {
    String line = words(text, source) + " · " + words(text, cue) + " · " + words(text, content);
    String shown = Hearsay.shown(line);
    return shown.codePointCount(0, shown.length()) <= WIDEST ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.of(text).replaceAll("\\s+", " ")).toList());
  }
}
