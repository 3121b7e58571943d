package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Reader;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.BratFolder;
import org.hearsay.brat.BratFolder.Annotated;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.evaluate.CalibrationTable;
import org.hearsay.evaluate.Evaluation;
import org.hearsay.evaluate.Score;
import org.hearsay.evaluate.StanceLabel.Half;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay evaluate}: how well readings agree with a person's annotations. */
@Command(name = "evaluate", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Measure the reader against annotated articles.",
    description = {"", "DIR holds articles with brat annotations: text/NAME.txt with attributions/NAME_ANNOTATOR.ann,",
        "or NAME.txt beside NAME.ann. Of several annotators the first by name counts.", "",
        "words: words that have the role.  spans: pieces with exactly the same words.",
        "found: contents that share at least half of their words, one to one.",
        "sourced: found, with a source that shares a word, or both without one.",
        "exact: found, with exactly the same words in the content.", "",
        "With --stance: how well stance, act and mode, as the words alone show them, agree with labels.", ""},
    footer = {"", "Examples:", "  hearsay evaluate --gold corpus/test",
        "  hearsay evaluate --gold my-articles --model my-model --worst 10",
        "  hearsay evaluate --stance corpus/polnear-labels/stance.tsv --texts POLNEAR",
        "", "Exit status: 0 done, 1 bad input, 2 wrong usage."})
final class EvaluateCommand implements Callable<Integer> {
  private static final int SHOWN = 8;
  private static final int WIDEST = 110;

  @Option(names = "--gold", paramLabel = "DIR", description = "Annotated articles.")
  private Optional<Path> gold;

  @Option(names = "--stance", paramLabel = "LABELS.tsv", description = "Labels of stance, in place of --gold.")
  private Optional<Path> stance;

  @Option(names = "--texts", paramLabel = "DIR",
      description = "The texts of the labels: PART/text/NAME.txt, text/NAME.txt or NAME.txt.")
  private Optional<Path> texts;

  @Option(names = "--half", paramLabel = "HALF", defaultValue = "held-out",
      description = "Labels to count: tuning, held-out or all (${DEFAULT-VALUE}).")
  private String half;

  @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
  private Optional<Path> model;

  @Option(names = "--worst", paramLabel = "N", defaultValue = "5",
      description = "How many of the worst articles to show (${DEFAULT-VALUE}).")
  private int worst;

  @Option(names = "--min-confidence", paramLabel = "P", defaultValue = "0",
      description = "Leave out attributions of less confidence (${DEFAULT-VALUE}).")
  private double least;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (worst < 0 || !(least >= 0 && least <= 1)) {
      throw new ParameterException(spec.commandLine(), "--worst takes 0 or more, --min-confidence a number from 0 to 1");
    }
    if (gold.isPresent() == stance.isPresent() || stance.isPresent() != texts.isPresent()) {
      throw new ParameterException(spec.commandLine(), "evaluate takes --gold DIR, or --stance LABELS.tsv with --texts DIR");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (stance.isPresent()) {
      StanceReport.print(out, stance.get(), texts.get(), half());
      out.flush();
      return 0;
    }
    List<Annotated> articles = BratFolder.read(gold.get());
    Evaluation evaluation = new Evaluation();
    try (Reader reader = Models.reader(model)) {
      Progress progress = new Progress("evaluating", articles.size());
      for (Annotated a : articles) {
        evaluation.add(a.name(), a.annotators().get(0),
            reader.read(Article.of(a.name(), a.text())).withConfidence(least));
        progress.done(1);
      }
      progress.end();
    }
    print(out, evaluation);
    evaluation.worst(worst).forEach(d -> print(out, d));
    out.flush();
    return 0;
  }

  private Half half() {
    for (Half candidate : Half.values()) {
      if (candidate.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(half)) {
        return candidate;
      }
    }
    throw new ParameterException(spec.commandLine(), "--half takes tuning, held-out or all, not " + half);
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
