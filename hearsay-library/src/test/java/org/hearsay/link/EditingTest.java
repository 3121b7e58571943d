package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** A person splits and merges the claims of a library of six statements: 1 to 4 are one claim, 5 and 6 another. */
class EditingTest {
  @TempDir
  Path folder;

  private Store store;
  private long first;
  private long second;

  @BeforeEach
  void library() throws StoreException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    for (int i = 1; i <= 6; i++) {
      Article article = new Article("a" + i, "The ferry was late again.", Optional.empty(), Optional.empty(),
          Optional.empty(), Optional.empty(), Optional.of(URI.create("https://gull.example/" + i)), Optional.empty());
      store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, "https://gull.example/" + i), Instant.EPOCH),
          new Reading(article, "reader 1.0", List.of(), List.of(), List.of()));
    }
    first = claim(1, 2, 3, 4);
    second = claim(5, 6);
  }

  private long claim(long... statements) throws StoreException {
    long claim = store.claims().found(statements[0], "{}");
    for (long statement : statements) {
      store.claims().join(new Member(claim, statement, 0.5, "{}"));
    }
    return claim;
  }

  @AfterEach
  void close() throws StoreException {
    store.close();
  }

  private List<Long> members(long claim) throws StoreException {
    return store.claims().members(claim).stream().map(Member::statement).toList();
  }

  @Test
  void whatIsSplitOffIsAClaimOfItsOwnAndStaysApart() throws StoreException {
    List<Long> claims = new Editing(store).split(first, List.of(3L, 4L), Instant.EPOCH);
    assertEquals(List.of(1L, 2L), members(first));
    assertEquals(List.of(3L, 4L), members(claims.get(1)));
    assertEquals(List.of(1L, 2L), store.decisions().apartFrom(3, first));
  }

  @Test
  void oneStatementSplitOffIsNoClaim() throws StoreException {
    assertEquals(List.of(first), new Editing(store).split(first, List.of(2L), Instant.EPOCH));
    assertEquals(List.of(1L, 3L, 4L), members(first));
  }

  @Test
  void mergedClaimsAreTheFirstAndStayTogether() throws StoreException {
    new Editing(store).merge(List.of(first, second), Instant.EPOCH);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), members(first));
    assertEquals(List.of(5L, 6L), store.decisions().togetherWith(1));
    assertEquals("claim " + second + " was merged into claim " + first, refused(() ->
        new Editing(store).split(second, List.of(5L), Instant.EPOCH)));
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() throws StoreException {
    assertEquals("nothing would be left of claim " + first,
        refused(() -> new Editing(store).split(first, List.of(1L, 2L, 3L, 4L), Instant.EPOCH)));
    assertEquals("claim " + first + " does not have all of these statements",
        refused(() -> new Editing(store).split(first, List.of(1L, 5L), Instant.EPOCH)));
    assertEquals("there is no claim 9", refused(() -> new Editing(store).merge(List.of(first, 9L), Instant.EPOCH)));
    assertEquals("two claims or more can be merged",
        refused(() -> new Editing(store).merge(List.of(first, first), Instant.EPOCH)));
    assertEquals(List.of(1L, 2L, 3L, 4L), members(first));
    assertEquals(List.of(), store.decisions().after(0, 10));
  }

  @Test
  void aNoteIsKeptWithTheDecision() throws StoreException {
    new Editing(store).split(first, List.of(3L), Instant.EPOCH, "another ferry");
    new Editing(store).merge(List.of(first, second), Instant.EPOCH, "the same pier");
    assertEquals(List.of("another ferry", "the same pier"), store.decisions().after(0, 10).stream().map(d -> d.note()).toList());
  }

  private interface Edit {
    void run() throws StoreException;
  }

  private static String refused(Edit edit) {
    return assertThrows(IllegalArgumentException.class, edit::run).getMessage();
  }
}
