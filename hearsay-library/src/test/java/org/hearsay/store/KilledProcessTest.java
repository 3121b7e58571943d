package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
  private static final int LONGEST = 2500; // milliseconds that a process lives

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasReportedIsThereAndNothingIsTwice(TestLibrary library) throws IOException, InterruptedException {
    LibraryPlace place = library.in(folder);
    Random random = new Random(7);
    Set<Integer> reported = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = StoringProcess.start(place, 1, ARTICLES);
      process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      reported.addAll(numbers(StoringProcess.lines(process)));
      assertStored(place, reported);
    }
    List<String> last = StoringProcess.lines(StoringProcess.start(place, 1, ARTICLES));
    assertEquals("finished", last.get(last.size() - 1));
    reported.addAll(numbers(last));
    assertStored(place, reported);
    try (Store store = Store.open(place)) {
      assertEquals(ARTICLES, store.articles().count());
      assertEquals(2 * ARTICLES, store.statements().count());
      assertEquals(0, store.stages().left("copies"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoProcessesStoreSideBySide(TestLibrary library) throws IOException {
    LibraryPlace place = library.in(folder);
    Process one = StoringProcess.start(place, 1, 60);
    Process other = StoringProcess.start(place, 31, 90);
    List<String> first = StoringProcess.lines(one);
    List<String> second = StoringProcess.lines(other);
    assertEquals("finished", first.get(first.size() - 1));
    assertEquals("finished", second.get(second.size() - 1));
    assertStored(place, Set.of(1, 30, 31, 60, 61, 90));
    try (Store store = Store.open(place)) {
      assertEquals(90, store.articles().count());
      assertEquals(180, store.statements().count());
    }
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
