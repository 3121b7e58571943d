package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.collect.Origin;
import org.hearsay.collect.Progress;
import org.hearsay.collect.Skipped;
import org.hearsay.intake.IntakeReport;
import org.hearsay.intake.StoredArticle;
import org.hearsay.intake.Totals;
import org.hearsay.store.Stored;

/** Says what becomes of what is collected: results on standard output, what was skipped and the progress on the other. */
final class IntakePrinter implements IntakeReport {
  /** What is said of each article that is stored. */
  enum Each {
    /** A line in JSON. */
    JSON,
    /** A line for people. */
    LINE,
    /** Nothing: the sum tells. */
    NOTHING
  }

  private final PrintWriter out;
  private final PrintWriter err;
  private final Each each;
  private final IntakeProgress progress;

  IntakePrinter(PrintWriter out, PrintWriter err, Each each, IntakeProgress progress) {
    this.out = out;
    this.err = err;
    this.each = each;
    this.progress = progress;
  }

  @Override
  public void stored(StoredArticle stored) {
    progress.stored(stored.words());
    if (each == Each.JSON) {
      say(json(stored));
    } else if (each == Each.LINE) {
      say(line(stored));
    }
  }

  @Override
  public void known(Stored stored, Origin origin) {
    progress.passed();
  }

  @Override
  public void skipped(Skipped skipped) {
    progress.passed();
    progress.clear();
    err.println("hearsay: " + skipped);
    err.flush();
  }

  @Override
  public void progress(Progress made) {
    progress.made(made);
  }

  /** Whatever is printed is on the disk: it leaves at once, for whoever reads on. */
  private void say(String line) {
    progress.clear();
    out.println(line);
    out.flush();
  }

  private static String line(StoredArticle stored) {
    Article article = stored.collected().article();
    StringBuilder line = new StringBuilder(article.published().map(p -> p + "  ").orElse(""));
    line.append(article.outlet().map(o -> o + ": ").orElse("")).append(article.title().orElse(article.id()));
    line.append("  ").append(article.address().map(URI::toString).orElse(stored.collected().origin().place()));
    if (stored.stored().outcome() == Stored.Outcome.REVISED) {
      line.append("  (revision ").append(stored.stored().revision()).append(')');
    }
    if (stored.copyOf().isPresent()) {
      line.append("  (copy of ").append(stored.copyOf().get()).append(')');
    }
    return Hearsay.shown(line.toString());
  }

  private static String json(StoredArticle stored) {
    Article article = stored.collected().article();
    ObjectNode line = Libraries.object();
    line.put("stored", stored.stored().outcome().name().toLowerCase(Locale.ROOT));
    line.put("key", stored.stored().key().toString());
    line.put("revision", stored.stored().revision());
    line.put("arrival", stored.stored().arrival());
    put(line, "address", article.address().map(URI::toString));
    put(line, "title", article.title());
    put(line, "outlet", article.outlet());
    put(line, "published", article.published());
    line.put("origin", stored.collected().origin().place());
    line.put("words", stored.words());
    line.put("attributions", stored.reading().attributions().size());
    put(line, "copyOf", stored.copyOf().map(Object::toString));
    return line(line);
  }

  private static void put(ObjectNode line, String name, Optional<String> value) {
    value.ifPresent(v -> line.put(name, v));
  }

  private static String line(ObjectNode node) {
    try {
      return Libraries.line(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sum of all, as the last thing that is said. */
  void sum(Totals totals, String place) {
    progress.clear();
    if (each == Each.JSON) {
      ObjectNode sum = Libraries.object();
      sum.put("library", place).put("stored", totals.stored()).put("revisions", totals.revisions())
          .put("copies", totals.copies()).put("known", totals.known()).put("skipped", totals.skipped())
          .put("words", totals.words()).put("seconds", Math.round(progress.seconds() * 1000) / 1000.0);
      say(line(Libraries.object().set("summary", sum)));
    } else {
      say(String.format(Locale.US, "stored %,d (%,d revisions, %,d copies), already known %,d, skipped %,d%s · %s",
          totals.stored(), totals.revisions(), totals.copies(), totals.known(), totals.skipped(), rate(totals), place));
    }
  }

  private String rate(Totals totals) {
    double seconds = progress.seconds();
    return totals.stored() == 0 ? "" : String.format(Locale.US, " · %.0f s, %.1f articles and %,.0f words a second",
        seconds, totals.stored() / seconds, totals.words() / seconds);
  }
}
