package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.Stance;
import org.hearsay.evaluate.StanceEvaluation;
import org.hearsay.evaluate.StanceLabel;
import org.hearsay.evaluate.StanceLabel.Half;

/** {@code hearsay evaluate --stance}: how well judgements of stance, act and mode agree with labels. */
final class StanceReport {
  private StanceReport() {}

  static void print(PrintWriter out, Path table, Path texts, Half half) throws IOException {
    List<StanceLabel> labels = StanceLabel.read(table).stream().filter(l -> half.has(l.document())).toList();
    if (labels.isEmpty()) {
      throw new IOException("no labels of this half in " + table);
    }
    StanceEvaluation evaluation = new StanceEvaluation();
    for (StanceLabel label : labels) {
      try {
        evaluation.add(label, label.text(texts));
      } catch (IndexOutOfBoundsException e) {
        throw new IOException("a label of " + label.document() + " points outside its text: " + e.getMessage(), e);
      }
    }
    print(out, evaluation);
  }

  private static void print(PrintWriter out, StanceEvaluation evaluation) {
    out.printf("%d attributions%n%n", evaluation.labels());
    out.printf("%-16s %9s %7s %6s %7s %9s%n", "", "precision", "recall", "F1", "judged", "labelled");
    for (Stance.Value value : Stance.Value.values()) {
      AttributionReport.row(out, value.word(), evaluation.stance(value));
    }
    AttributionReport.row(out, "evidence words", evaluation.evidence());
    out.printf(Locale.ROOT, "%nstance macro-F1 %5.1f%nact accuracy    %5.1f%nmode accuracy   %5.1f%n",
        100 * evaluation.stanceMacroF1(), 100 * evaluation.actAccuracy(), 100 * evaluation.modeAccuracy());
    out.printf("%n%-16s %9s %9s %9s%n", "labelled", "endorsed", "neutral", "distanced");
    for (Stance.Value labelled : Stance.Value.values()) {
      out.printf("%-16s", labelled.word());
      for (Stance.Value judged : Stance.Value.values()) {
        out.printf(" %9d", evaluation.count(labelled, judged));
      }
      out.println();
    }
    AttributionReport.print(out, evaluation.calibration(), "judged");
  }
}
