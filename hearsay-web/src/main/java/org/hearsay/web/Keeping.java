package org.hearsay.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.hearsay.Reading;
import org.hearsay.page.Articles;
import org.hearsay.page.ReadingPage.CorrectionRow;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Correction;
import org.hearsay.store.Origin;
import org.hearsay.store.PointSpan;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Trails;

/** What people put into the library by hand: texts that they read, and corrections of readings. Thread-safe. */
public final class Keeping {
  private final Library library;
  private final ReadingDesk desk;
  private final Later later;

  /** What people put into a library. */
  public Keeping(Library library, ReadingDesk desk, Later later) {
    this.library = library;
    this.desk = desk;
    this.later = later;
  }

  /** Puts a text and its reading into the library; its key. */
  ArticleKey keep(Reading reading, String name, Instant now) throws StoreException {
    String place = reading.article().address().map(URI::toString).orElse("brought/" + name);
    CollectedArticle article = new CollectedArticle(reading.article(), new Origin(Origin.Kind.FILE, place), now);
    library.store().add(article, reading);
    later.link();
    return article.key();
  }

  /**
   * Keeps a correction, and renews the reading with it.
   *
   * @throws Problem when it does not fit the article
   */
  public Correction correct(Correction correction) throws IOException {
    Revision revision = library.store().articles().revision(correction.arrival()).orElseThrow();
    Reading reading = desk.read(revision.article()); // first: a desk that is busy keeps nothing
    try {
      return renewed(revision, reading, () -> library.store().corrections().add(correction));
    } catch (IllegalArgumentException e) {
      throw Problem.bad(e.getMessage() + ".");
    }
  }

  /** Takes a correction of a revision's reading back. */
  public void undo(Revision revision, String number) throws IOException {
    Correction correction = library.store().corrections().of(revision.arrival()).stream()
        .filter(c -> String.valueOf(c.number()).equals(number)).findFirst()
        .orElseThrow(() -> Problem.missing("The article has no such correction."));
    renewed(revision, desk.read(revision.article()), () -> {
      library.store().corrections().remove(correction.number());
      return correction;
    });
  }

  /** Changes what is corrected and renews the reading with it, both or neither. */
  private <T> T renewed(Revision revision, Reading reading, Store.Work<T> change) throws StoreException {
    T done = library.store().transaction(() -> {
      T changed = change.run();
      library.store().readings().put(revision.arrival(), reading);
      return changed;
    });
    later.link();
    return done;
  }

  /** A revision's corrections, for people. */
  List<CorrectionRow> corrections(Revision revision) throws StoreException {
    return library.store().corrections().of(revision.arrival()).stream().map(c -> {
      List<PointSpan> spans = c.before().isEmpty() ? c.content() : c.before();
      return new CorrectionRow(c.number(), c.kind().word(), Articles.cut(Trails.words(revision, spans.get(0))));
    }).toList();
  }
}
