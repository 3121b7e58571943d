package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.BasilArticles;
import org.hearsay.link.Linking;
import org.hearsay.link.PairEvaluation;
import org.hearsay.link.PressEvaluation;
import org.hearsay.link.QuotationEvaluation;
import org.hearsay.link.ScratchLibrary;
import org.hearsay.vector.SentenceEncoder;

/** Prints how well statements are linked. */
final class LinkReport {
  private static final int MOST_DISPUTES = 100_000;

  private LinkReport() {}

  static Map<String, Path> corpora(Optional<Path> basil, Optional<Path> ecbPlus) {
    Map<String, Path> corpora = new HashMap<>();
    basil.ifPresent(dir -> corpora.put("basil", dir));
    ecbPlus.ifPresent(dir -> corpora.put("ecbplus", dir));
    return corpora;
  }

  /** Pairs of statements. */
  static void pairs(PrintWriter out, Path table, Map<String, Path> corpora, String half, int worst) throws IOException {
    try (SentenceEncoder encoder = SentenceEncoder.load()) {
      PairEvaluation pairs = PairEvaluation.of(table, corpora, half, encoder);
      out.printf(Locale.ROOT, "%s: %d pairs%n%njoined      precision %5.1f  recall %5.1f  F1 %5.1f%n%n", half, pairs.pairs(),
          100 * pairs.precision(), 100 * pairs.recall(), 100 * pairs.f1());
      pairs.table().forEach(row -> out.printf("%-9s taken for %-9s %s%n", (Object[]) row.split(" ")));
      pairs.errors().stream().limit(worst).forEach(e -> out.println(Hearsay.shown(e)));
    }
  }

  /** Pairs of short articles. */
  static void press(PrintWriter out, Path folder, Reader reader, int worst) throws IOException {
    try (SentenceEncoder encoder = SentenceEncoder.load()) {
      PressEvaluation press = PressEvaluation.of(folder, reader, encoder);
      for (PressEvaluation.Kind kind : List.of(PressEvaluation.Kind.LOSS, PressEvaluation.Kind.SHIFT,
          PressEvaluation.Kind.DISPUTE)) {
        PressEvaluation.Score score = press.score(kind);
        out.printf(Locale.ROOT, "%-8s  precision %5.1f  recall %5.1f  labelled %3d  reported %3d%n",
            kind.name().toLowerCase(Locale.ROOT), 100 * score.precision(), 100 * score.recall(), score.labelled(),
            score.reported());
      }
      press.errors().stream().limit(worst).forEach(e -> out.println(Hearsay.shown(e)));
    }
  }

  /** Articles of which several tell of one event, as the BASIL corpus has them. */
  static void links(PrintWriter out, Path folder, Reader reader, int worst) throws IOException {
    try (ScratchLibrary library = ScratchLibrary.open(); LibraryIndex index = LibraryIndex.open(library.store().place().index());
        SentenceEncoder encoder = SentenceEncoder.load()) {
      List<Article> articles = BasilArticles.read(folder);
      Progress progress = new Progress("reading", articles.size());
      for (Article article : articles) {
        library.add(article, reader.read(article));
        progress.done(1);
      }
      progress.end();
      new Linking(library.store(), index, encoder).run(arrival -> { }, () -> false);
      QuotationEvaluation links = QuotationEvaluation.of(library.store());
      out.printf(Locale.ROOT, "%d articles%nquotations in several outlets: %d, in one claim: %.1f %%%n"
          + "pairs of statements in one claim: %d, from different events: %.1f %%%ndisputes: %d%n", articles.size(),
          links.quotations(), 100 * links.recall(), links.pairs(), 100 * links.apart(), library.store().disputes().after(0, MOST_DISPUTES).size());
      links.missed().stream().limit(worst).forEach(m -> out.println("not linked: " + Hearsay.shown(m)));
      links.mixed().stream().limit(worst).forEach(m -> out.println("different events: " + Hearsay.shown(m)));
    }
  }
}
