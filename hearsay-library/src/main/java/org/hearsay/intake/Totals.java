package org.hearsay.intake;

import org.hearsay.store.Stored;

/**
 * What became of all that was found so far. Immutable.
 *
 * @param stored how many articles were stored, with their further revisions
 * @param revisions how many of those are further revisions of articles that the library had
 * @param copies how many of those have the text of an earlier article
 * @param known how many the library had already, word for word
 * @param skipped how many gave no article, or could not be read
 * @param words how many words were stored
 */
public record Totals(long stored, long revisions, long copies, long known, long skipped, long words) {
  static Totals none() {
    return new Totals(0, 0, 0, 0, 0, 0);
  }

  Totals and(StoredArticle article) {
    boolean revised = article.stored().outcome() == Stored.Outcome.REVISED;
    return new Totals(stored + 1, revisions + (revised ? 1 : 0), copies + (article.copyOf().isPresent() ? 1 : 0), known,
        skipped, words + article.words());
  }

  Totals andKnown() {
    return new Totals(stored, revisions, copies, known + 1, skipped, words);
  }

  Totals andSkipped() {
    return new Totals(stored, revisions, copies, known, skipped + 1, words);
  }
}
