package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that stores is killed at any moment: while the library is made, while an article is stored, in between. */
class KilledProcessTest {
  private static final int ARTICLES = 200;
  private static final int KILLS = 20;
  private static final int OPENING = 5; // of the kills come while the library is opened

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasReportedIsThereAndNothingIsTwice(TestLibrary library) throws IOException, InterruptedException {
    LibraryPlace place = library.in(folder);
    Random random = new Random(7);
    Set<Integer> reported = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path lines = folder.resolve("lines" + kill);
      Process process = StoringProcess.start(place, 1, ARTICLES, lines);
      if (kill < OPENING) {
        process.waitFor(200 + random.nextInt(800), TimeUnit.MILLISECONDS);
      } else {
        awaitLines(process, lines, reported.size() + random.nextInt(2 * ARTICLES / KILLS));
        Thread.sleep(random.nextInt(20)); // to be anywhere in the next article
      }
      process.destroyForcibly().waitFor();
      reported.addAll(numbers(Files.readAllLines(lines)));
      assertStored(place, reported);
    }
    Path last = folder.resolve("last");
    StoringProcess.start(place, 1, ARTICLES, last).waitFor();
    assertFinished(last);
    reported.addAll(numbers(Files.readAllLines(last)));
    assertEquals(ARTICLES, reported.size());
    assertStored(place, reported);
    try (Store store = Store.open(place)) {
      assertEquals(ARTICLES, store.articles().count());
      assertEquals(2 * ARTICLES, store.statements().count());
      assertEquals(0, store.stages().left("copies"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoProcessesStoreSideBySide(TestLibrary library) throws IOException, InterruptedException {
    LibraryPlace place = library.in(folder);
    Process one = StoringProcess.start(place, 1, 60, folder.resolve("one"));
    Process other = StoringProcess.start(place, 31, 90, folder.resolve("other"));
    one.waitFor();
    other.waitFor();
    assertFinished(folder.resolve("one"));
    assertFinished(folder.resolve("other"));
    assertStored(place, Set.of(1, 30, 31, 60, 61, 90));
    try (Store store = Store.open(place)) {
      assertEquals(90, store.articles().count());
      assertEquals(180, store.statements().count());
    }
  }

  private static void awaitLines(Process process, Path lines, int count) throws IOException, InterruptedException {
    while (process.isAlive() && Files.readAllLines(lines).size() < count) {
      Thread.sleep(2);
    }
  }

  private static void assertFinished(Path lines) throws IOException {
    List<String> all = Files.readAllLines(lines);
    assertEquals("finished", all.isEmpty() ? "" : all.get(all.size() - 1));
  }

  private static Set<Integer> numbers(Collection<String> lines) {
    return lines.stream().filter(l -> l.matches("stored \\d+")).map(l -> Integer.valueOf(l.substring(7)))
        .collect(Collectors.toSet());
  }

  private static void assertStored(LibraryPlace place, Set<Integer> reported) throws StoreException {
    try (Store store = Store.open(place)) {
      assertEquals(List.of(), store.check().faults());
      for (int i : reported) {
        List<Revision> revisions = store.articles().revisions(StoringProcess.address(i));
        assertEquals(1, revisions.size(), "article " + i + " was reported");
        assertTrue(store.readings().of(revisions.get(0).arrival()).isPresent(), "article " + i + " has its reading");
        assertEquals(2, store.statements().of(revisions.get(0).arrival()).size());
      }
      List<Revision> all = store.articles().after(0, 2 * ARTICLES);
      assertEquals(all.size(), all.stream().map(Revision::key).distinct().count(), "none is twice");
      assertEquals(all.size(), all.isEmpty() ? 0 : all.get(all.size() - 1).arrival(), "numbered without gaps");
      assertEquals(2 * all.size(), store.statements().count(), "an article is there with its statements or not at all");
    }
  }
}
