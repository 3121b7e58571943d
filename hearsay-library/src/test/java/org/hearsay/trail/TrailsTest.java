package org.hearsay.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Member;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trails of a library on disk, whose articles say one thing each in the writer's own voice. */
class TrailsTest {
  @TempDir
  Path folder;

  private Store store;

  @BeforeEach
  void open() throws StoreException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
  }

  @AfterEach
  void close() throws StoreException {
    store.close();
  }

  /** Stores an article; its number in the order of arrival is its statement's as well. */
  private void article(String outlet, int hour, String text) throws StoreException {
    Article article = new Article(outlet, text, Optional.empty(), Optional.of(outlet), Optional.empty(),
        Optional.of(String.format("2031-05-04T%02d:00:00Z", hour)), Optional.of(URI.create("https://" + outlet + ".example/")),
        Optional.empty());
    store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, "https://" + outlet + ".example/"), Instant.EPOCH),
        new Reading(article, "reader 1.0", List.of(), List.of(), List.of()));
  }

  private Trail claimOf(long... statements) throws StoreException {
    long claim = store.claims().found(statements[0], "{}");
    for (long statement : statements) {
      store.claims().join(new Member(claim, statement, 0.5, "{}"));
    }
    return new Trails(store).of(claim).orElseThrow();
  }

  private static String outlets(Trail trail) {
    return String.join(" ", trail.told().stream().map(t -> Press.outlet(t)
        + t.copies().stream().map(c -> c.article().outlet().orElseThrow()).toList()).toList());
  }

  @Test
  void aCopyTellsNothingTwiceAndIsNamedBesideItsOriginal() throws StoreException {
    article("gull", 11, "The dam will hold until autumn.");
    article("agency", 9, "The dam will hold until autumn.");
    article("heron", 12, "Until autumn the dam is safe.");
    store.copies().join(1, 2, 1);
    assertEquals("agency[gull] heron[]", outlets(claimOf(1, 2, 3)));
  }

  @Test
  void whereTheOriginalLacksTheClaimTheEarliestCopyTellsIt() throws StoreException {
    article("agency", 9, "The dam will hold until autumn.");
    article("gull", 11, "The dam will hold until autumn.");
    store.copies().join(2, 1, 1);
    assertEquals("gull[agency]", outlets(claimOf(2)));
  }

  @Test
  void ofAnArticlesRevisionsTheLatestCounts() throws StoreException {
    article("gull", 9, "The dam will hold until autumn.");
    article("gull", 9, "The old dam will hold until autumn.");
    Trail trail = claimOf(1, 2);
    assertEquals(List.of("The old dam will hold until autumn."), trail.told().stream().map(Told::words).toList());
  }

  @Test
  void thereIsNoTrailOfWhatIsNoClaim() throws StoreException {
    assertEquals(Optional.empty(), new Trails(store).of(7));
  }
}
