package org.hearsay.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.Reading;
import org.hearsay.ReadingPool;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readings that another model made are renewed. */
@Timeout(60)
class RereadingTest {
  private static final String NEWER = "reader 2";

  @TempDir
  Path folder;

  private final List<String> failed = new ArrayList<>();
  private final List<Long> linked = new ArrayList<>();

  private Library library(int articles) throws Exception {
    Library library = new Library(folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= articles; i++) {
      lines.append(Library.record("Ferry " + i, "Ferry number " + i + " was late."));
    }
    library.collect(Library.file(folder, "ferries.jsonl", lines.toString()));
    return library;
  }

  private Rereading rereading(Store store, ReadingPool pool, int stopAfter) {
    Rereading[] made = new Rereading[1];
    made[0] = new Rereading(store, pool, NEWER, List.of(s -> {
      for (long arrival : s.stages().due("link", 100)) {
        linked.add(arrival);
        s.stages().done("link", arrival);
      }
    }), new Rereading.Report() {
      private int renewed;

      @Override
      public void renewed(Revision revision, Reading reading) {
        if (++renewed == stopAfter) {
          made[0].stop();
        }
      }

      @Override
      public void failed(Revision revision, IOException why) {
        failed.add(why.getMessage());
      }
    });
    return made[0];
  }

  @Test
  void everyReadingOfAnotherModelIsRenewedAndTakenByTheStepsAgain() throws Exception {
    Library library = library(150);
    try (Store store = Store.open(library.place);
        ReadingPool pool = new ReadingPool(a -> Reading.of(a, NEWER, List.of()))) {
      Rereading first = rereading(store, pool, 0);
      first.run();
      assertEquals(150, first.renewed());
      assertEquals(Map.of(NEWER, 150L), store.readings().models());
      assertEquals(300, linked.size(), "once for what was stored before, and once for each new reading");
      Rereading second = rereading(store, pool, 0);
      second.run();
      assertEquals(0, second.renewed());
    }
  }

  @Test
  void whatWasStoppedGoesOnWhereItWas() throws Exception {
    Library library = library(100);
    try (Store store = Store.open(library.place);
        ReadingPool pool = new ReadingPool(a -> Reading.of(a, NEWER, List.of()))) {
      rereading(store, pool, 40).run();
      long renewed = store.readings().models().get(NEWER);
      assertTrue(renewed >= 40 && renewed < 100, "what was being read with the fortieth is kept too: " + renewed);
      Rereading rest = rereading(store, pool, 0);
      rest.run();
      assertEquals(100 - renewed, rest.renewed());
      assertEquals(0, store.stages().left("copies"));
    }
  }

  @Test
  void whatCannotBeReadKeepsItsOldReading() throws Exception {
    Library library = library(3);
    try (Store store = Store.open(library.place); ReadingPool pool = new ReadingPool(a -> {
      if (a.text().contains("number 2")) {
        throw new IllegalStateException("no such word");
      }
      return Reading.of(a, NEWER, List.of());
    })) {
      Rereading rereading = rereading(store, pool, 0);
      rereading.run();
      assertEquals(List.of(2L, 1L), List.of(rereading.renewed(), rereading.failed()));
      assertEquals(Map.of(Library.MODEL, 1L, NEWER, 2L), store.readings().models());
      assertEquals(List.of(folder.resolve("ferries.jsonl") + ":2: cannot be read: an error inside hearsay, please report it:"
          + " java.lang.IllegalStateException: no such word"), failed);
    }
  }
}
