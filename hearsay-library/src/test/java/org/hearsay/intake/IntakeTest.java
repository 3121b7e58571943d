package org.hearsay.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.Reading;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.store.StoreOptions;
import org.hearsay.store.Stored;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From what is found to what is in the library. */
@Timeout(60)
class IntakeTest {
  private static final String LONG = "The ferry to Orrin will sail again on Monday, the harbour master of Tavel said, once"
      + " the wardens have looked at her hull and the owners have paid what they owe to the yard in Sarn. Nobody was hurt"
      + " when she ran aground, and the crew had done everything that was asked of them, the mayor told the town’s radio.";

  @TempDir
  Path folder;

  private Library library;

  @BeforeEach
  void open() {
    library = new Library(folder);
  }

  private Path file(String name, String text) throws IOException {
    return Library.file(folder, name, text);
  }

  private Path records(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      lines.append(Library.record("Ferry " + i, "Ferry number " + i + " was late."));
    }
    return file("ferries.jsonl", lines.toString());
  }

  @Test
  void articlesAreStoredInTheOrderInWhichTheyAreFoundWhicheverIsReadFirst() throws Exception {
    Assumptions.assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one core reads one article at a time");
    CountDownLatch secondIsRead = new CountDownLatch(1);
    library.reader = article -> {
      if (article.text().contains("number 2")) {
        secondIsRead.countDown();
      } else if (article.text().contains("number 1 ")) {
        await(secondIsRead);
      }
      return Reading.of(article, Library.MODEL, List.of());
    };
    Totals totals = library.collect(records(40));
    assertEquals(new Totals(40, 0, 0, 0, 0, 200), totals);
    List<String> order = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      order.add("Ferry " + i);
    }
    assertEquals(order, library.titles());
    assertEquals(40, library.stored.get(39).stored().arrival());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsReportedIsOnTheDisk() throws Exception {
    List<String> seen = new ArrayList<>();
    library.onStored = article -> {
      try (Store other = Store.open(library.place, StoreOptions.standard().with(StoreOptions.Access.READ))) {
        long arrival = article.stored().arrival();
        seen.add(other.articles().revision(arrival).orElseThrow().article().title().orElseThrow());
        assertTrue(other.readings().of(arrival).isPresent());
        assertFalse(other.stages().due("copies", 100).contains(arrival), "copies were looked for");
      } catch (StoreException e) {
        throw new IllegalStateException(e);
      }
    };
    library.collect(records(3));
    assertEquals(List.of("Ferry 1", "Ferry 2", "Ferry 3"), seen);
  }

  @Test
  void whatTheLibraryHasIsNotReadAgain() throws Exception {
    AtomicInteger readings = new AtomicInteger();
    library.reader = article -> {
      readings.incrementAndGet();
      return Reading.of(article, Library.MODEL, List.of());
    };
    library.collect(records(5));
    Totals again = library.collect(records(6));
    assertEquals(6, readings.get());
    assertEquals(new Totals(1, 0, 0, 5, 0, 5), again);
    assertEquals(folder.resolve("ferries.jsonl") + " at line 5", library.known.get(4));
  }

  @Test
  void otherWordsInTheSameFileAreARevision() throws Exception {
    library.collect(file("one.txt", LONG));
    Totals totals = library.collect(file("one.txt", LONG + " She sails on Tuesday."));
    assertEquals(1, totals.revisions());
    assertEquals(0, totals.copies(), "a revision is no copy");
    assertEquals(Stored.Outcome.REVISED, library.stored.get(1).stored().outcome());
    assertEquals(2, library.stored.get(1).stored().revision());
  }

  @Test
  void aTextThatWasThereBeforeIsACopy() throws Exception {
    library.collect(file("gull/one.txt", LONG));
    Totals totals = library.collect(file("tern/two.txt", LONG + "\n\nBy the Tern’s own staff."));
    assertEquals(1, totals.copies());
    assertEquals(Optional.of(library.stored.get(0).stored().key()), library.stored.get(1).copyOf());
    assertEquals(Optional.empty(), library.stored.get(0).copyOf());
  }

  @Test
  void copiesAreCountedAlikeHoweverManyArticlesComeAtOnce() throws Exception {
    file("news/a.txt", LONG);
    file("news/b.txt", LONG + " By our own staff.");
    file("news/c.txt", LONG + " This is from the agency.");
    assertEquals(2, library.collect(folder.resolve("news")).copies());
  }

  @Test
  void theSameFileIsTheSameArticleByWhateverWayItIsNamed() throws Exception {
    Path file = file("news/one.txt", LONG);
    library.collect(file);
    Path here = Path.of("").toAbsolutePath();
    library.collect(here.relativize(file).toString());
    library.collect(folder.resolve("news/../news/one.txt"));
    assertEquals(1, library.stored.size());
    assertEquals(2, library.known.size());
    assertEquals(file.toString(), library.stored.get(0).collected().origin().place());
  }

  @Test
  void recordsWithAnIdStayTheSameWhenOthersArePutBeforeThem() throws Exception {
    String one = "{\"id\": \"n1\", \"text\": \"Ferry number 1 was late.\"}\n";
    String two = "{\"id\": \"n2\", \"text\": \"Ferry number 2 was late.\"}\n";
    library.collect(file("agency.jsonl", one));
    Totals totals = library.collect(file("agency.jsonl", two + one));
    assertEquals(new Totals(1, 0, 0, 1, 0, 5), totals);
    assertEquals(folder.resolve("agency.jsonl") + "#n2", library.stored.get(1).collected().origin().place());
  }

  @Test
  void anArticleThatCannotBeReadIsSkippedAndTheOthersAreStored() throws Exception {
    library.reader = article -> {
      if (article.text().contains("number 2")) {
        throw new IllegalStateException("no such word");
      }
      return Reading.of(article, Library.MODEL, List.of());
    };
    Totals totals = library.collect(records(3));
    assertEquals(List.of("Ferry 1", "Ferry 3"), library.titles());
    assertEquals(1, totals.skipped());
    assertEquals(List.of(folder.resolve("ferries.jsonl") + " at line 2: cannot be read: an error inside hearsay, please"
        + " report it: java.lang.IllegalStateException: no such word"), library.skipped);
  }

  @Test
  void theStepsAfterStoringSeeWhatIsStored() throws Exception {
    List<Long> due = new ArrayList<>();
    library.after.add(store -> {
      for (long arrival : store.stages().due("link", 100)) {
        due.add(arrival);
        store.stages().done("link", arrival);
      }
    });
    library.collect(records(3));
    assertEquals(List.of(1L, 2L, 3L), due);
  }

  @Test
  void aStepThatWasCutOffGoesOnTheNextTime() throws Exception {
    library.after.add(store -> {
      if (store.stages().left("link") > 0) {
        throw new StoreException(StoreException.Fault.OTHER, "linking broke off");
      }
    });
    StoreException e = assertThrows(StoreException.class, () -> library.collect(records(1)));
    assertEquals("linking broke off", e.getMessage());
    List<Long> due = new ArrayList<>();
    library.after.set(0, store -> due.addAll(store.stages().due("link", 100)));
    library.collect(file("nothing.jsonl", ""));
    assertEquals(List.of(1L), due);
  }

  @Test
  void whenTheLibraryTakesNoMoreTheCollectingEndsAndWhatWasReportedIsThere() throws Exception {
    library.options = StoreOptions.standard().with(Duration.ofMillis(200));
    library.collect(records(2));
    try (Store busy = Store.open(library.place)) {
      busy.transaction(() -> {
        busy.feeds().remove("https://nobody.example/"); // holds the library
        StoreException e = assertThrows(StoreException.class, () -> library.collect(records(2000)));
        assertEquals(StoreException.Fault.IN_USE, e.fault());
        assertEquals(1, e.getMessage().lines().count());
        return null;
      });
    }
    assertEquals(2, library.stored.size());
    library.options = StoreOptions.standard();
    assertEquals(new Totals(8, 0, 0, 2, 0, 40), library.collect(records(10)));
  }

  @Test
  void afterAStopNothingMoreIsTakenAndTheNextRunTakesTheRest() throws Exception {
    library.take((collector, intake) -> {
      library.onStored = article -> {
        if (article.stored().arrival() >= 3) {
          intake.stop();
        }
      };
      assertThrows(StoppedException.class, () -> collector.collect(records(300), intake));
    });
    int stored = library.stored.size();
    assertTrue(stored >= 3 && stored < 150, stored + " were stored");
    library.onStored = article -> {};
    Totals rest = library.collect(records(300));
    assertEquals(stored, rest.known());
    assertEquals(300 - stored, rest.stored());
  }
}
