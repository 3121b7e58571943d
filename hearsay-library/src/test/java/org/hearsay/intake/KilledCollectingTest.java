package org.hearsay.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.hearsay.collect.web.Host;
import org.hearsay.store.Revision;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that collects 200 articles, 120 from a file and 80 that a feed announces, is killed at 20 random moments. The
 * moments are the same each time, as far as a machine can be so.
 */
@Timeout(300)
class KilledCollectingTest {
  private static final int IN_FILE = 120;
  private static final int IN_FEED = 80;
  private static final int ARTICLES = IN_FILE + IN_FEED;
  private static final int KILLS = 20;
  private static final int EARLY = 3; // of the kills may come before anything is stored
  private static final long SEED = 20_310_504;

  @TempDir
  Path folder;

  private Library library;
  private Host host;
  private String file;
  private String feed;

  @BeforeEach
  void open() throws IOException {
    library = new Library(folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= IN_FILE; i++) {
      lines.append(Library.record("Ferry " + i, "Ferry number " + i + " was late, the port said."));
    }
    file = Library.file(folder, "ferries.jsonl", lines.toString()).toString();
    host = new Host();
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= IN_FEED; i++) {
      items.append("<item><link>").append(host.address("/" + i)).append("</link></item>");
      host.at("/" + i, "text/html", "<!DOCTYPE html><html><head><title>Train " + i + "</title></head><body><p>Train number "
          + i + " will run again on Monday, the station master of Tavel said, once the wardens have looked at it.</p>"
          + "<p>The repair of number " + i + " will take four days, according to the owners.</p></body></html>");
    }
    host.at("/feed", "text/xml", "<rss><channel><title>Courier</title>" + items + "</channel></rss>");
    feed = host.address("/feed").toString();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private Process start(Path lines) throws IOException {
    return CollectingProcess.start(library.place, lines, file, feed);
  }

  @Test
  void whatWasReportedIsThereAndNothingIsTwice() throws Exception {
    System.out.println("kills by seed " + SEED);
    Random random = new Random(SEED);
    Set<String> reported = new TreeSet<>();
    int cutOff = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path lines = folder.resolve("lines" + kill);
      Process process = start(lines);
      if (kill < EARLY) {
        process.waitFor(300 + random.nextInt(700), TimeUnit.MILLISECONDS);
      } else {
        awaitStored(process, lines, 1 + random.nextInt(1 + (ARTICLES - reported.size()) / (KILLS - kill)));
        process.waitFor(random.nextInt(15), TimeUnit.MILLISECONDS); // to be anywhere in what comes next
      }
      process.destroyForcibly().waitFor();
      report(lines, reported);
      cutOff += reported.size() < ARTICLES ? 1 : 0;
    }
    System.out.println(cutOff + " of " + KILLS + " kills came before all was stored");
    assertTrue(cutOff >= KILLS / 2, cutOff + " kills came before all was stored");
    Path last = folder.resolve("last");
    assertEquals(0, start(last).waitFor());
    report(last, reported);
    // one that was killed between storing and saying so has stored an article that nobody was told of
    assertTrue(reported.size() <= ARTICLES, reported.size() + " reported");
    assertThere(reported);
    assertEquals(List.of(), Files.readAllLines(last).stream().filter(l -> l.startsWith("skipped")).toList());
  }

  private static void awaitStored(Process process, Path lines, int count) throws IOException, InterruptedException {
    while (process.isAlive() && stored(lines).size() < count) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
  }

  /** Whole lines only: the last may have been cut off. */
  private static List<String> stored(Path lines) throws IOException {
    String all = Files.readString(lines);
    return all.substring(0, all.lastIndexOf('\n') + 1).lines().filter(l -> l.startsWith("stored "))
        .map(l -> l.substring("stored ".length())).toList();
  }

  /** Adds what a process reported, of which nothing was reported before. */
  private static void report(Path lines, Set<String> reported) throws IOException {
    for (String one : stored(lines)) {
      assertTrue(reported.add(one), one + " was reported twice");
    }
  }

  private void assertThere(Set<String> reported) throws IOException {
    try (Store store = Store.open(library.place)) {
      assertEquals(List.of(), store.check().faults());
      assertEquals(ARTICLES, store.articles().count(), "every article is there once");
      for (String identity : reported) {
        List<Revision> revisions = store.articles().revisions(identity);
        assertEquals(1, revisions.size(), identity);
        assertTrue(store.readings().of(revisions.get(0).arrival()).isPresent(), identity + " has its reading");
      }
      List<String> titles = new ArrayList<>();
      store.articles().after(0, 2 * ARTICLES).forEach(r -> titles.add(r.article().title().orElseThrow()));
      assertEquals(ARTICLES, titles.size());
      assertEquals(ARTICLES, new TreeSet<>(titles).size(), "none is twice");
      assertEquals(0, store.stages().left("copies"));
    }
  }
}
