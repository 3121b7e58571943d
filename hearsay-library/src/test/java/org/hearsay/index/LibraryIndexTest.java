package org.hearsay.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index keeps, and what becomes of it when things go wrong. */
class LibraryIndexTest {
  @TempDir
  Path temporary;

  private Path folder;

  @BeforeEach
  void name() {
    folder = temporary.resolve("library.db.index");
  }

  @Test
  void whatWasPutIsThereWhenItIsOpenedAgain() throws Exception {
    float[] east = Saying.direction(new SplittableRandom(1));
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      assertEquals(0, index.committed());
      Saying.put(index, Saying.of(1, "red boat").vector(east), Saying.of(2, "blue boat"));
    }
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      assertEquals(2, index.committed());
      assertEquals(2, index.size());
      assertEquals(List.of(1L), Saying.found(index, "red"));
      Near nearest = index.near(east, 5).get(0);
      assertEquals(1, nearest.statement());
      assertEquals(1, nearest.score(), 1e-5);
      index.check();
    }
  }

  @Test
  void aRevisionPutAgainReplacesWhatItHad() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    float[] east = Saying.direction(random);
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      index.put(1, List.of(Saying.of(1, "red boat").vector(east).entry(), Saying.of(2, "red car").in(1).entry()));
      Saying.put(index, Saying.of(3, "red plane"));
      index.put(1, List.of(Saying.of(4, "red train").in(1).vector(Saying.near(east, 0.1, random)).entry()));
      assertEquals(List.of(3L, 4L), Saying.found(index, "red"));
      assertEquals(List.of(4L), index.near(east, 5).stream().map(Near::statement).toList());
      index.put(1, List.of());
      assertEquals(List.of(3L), Saying.found(index, "red"));
      assertEquals(List.of(), index.near(east, 5));
      assertEquals(1, index.size());
    }
  }

  @Test
  void whatWasNotCommittedIsGoneAfterACrash() throws Exception {
    LibraryIndex crashed = LibraryIndex.open(folder);
    Saying.put(crashed, Saying.of(1, "red boat"));
    crashed.commit();
    Saying.put(crashed, Saying.of(2, "red car"));
    Path left = temporary.resolve("left");
    copy(folder, left); // what a process that is killed here leaves
    crashed.close();
    try (LibraryIndex index = LibraryIndex.open(left)) {
      assertEquals(1, index.committed());
      assertEquals(List.of(1L), Saying.found(index, "red"));
      Saying.put(index, Saying.of(2, "red car"));
      assertEquals(List.of(1L, 2L), Saying.found(index, "red"));
    }
  }

  @Test
  void committingAndCrashingDoNotChangeAnyAnswer() throws Exception {
    List<List<Entry>> articles = articles(150, 20);
    List<Near> straight;
    float[] asked = articles.get(77).get(3).vector();
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      for (List<Entry> article : articles) {
        index.put(article.get(0).revision().arrival(), article);
      }
      straight = answers(index, asked);
    }
    Path other = temporary.resolve("other");
    LibraryIndex index = LibraryIndex.open(other);
    for (int i = 0; i < 110; i++) {
      index.put(i + 1, articles.get(i));
      if (i % 7 == 0 || i == 99) {
        index.commit();
      }
    }
    Path left = temporary.resolve("left");
    copy(other, left);
    index.close();
    try (LibraryIndex again = LibraryIndex.open(left)) {
      for (int i = (int) again.committed(); i < articles.size(); i++) {
        again.put(i + 1, articles.get(i));
      }
      assertEquals(straight, answers(again, asked));
    }
  }

  private static List<Near> answers(LibraryIndex index, float[] asked) throws IndexException {
    List<Near> answers = new ArrayList<>(index.near(asked, 50));
    answers.addAll(index.alike("word3 word77 other", 50));
    return answers;
  }

  @Test
  void theNearestAreFound() throws Exception {
    List<List<Entry>> articles = articles(500, 40);
    SplittableRandom random = new SplittableRandom(99);
    double found = 0;
    int asked = 100;
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      for (List<Entry> article : articles) {
        index.put(article.get(0).revision().arrival(), article);
      }
      List<Entry> all = articles.stream().flatMap(List::stream).toList();
      for (int i = 0; i < asked; i++) {
        float[] vector = Saying.near(all.get(random.nextInt(all.size())).vector(), 0.5, random);
        Set<Long> nearest = new HashSet<>(nearest(all, vector, 20));
        List<Near> answer = index.near(vector, 20);
        found += answer.stream().filter(near -> nearest.contains(near.statement())).count() / 20.0;
        assertEquals(answer, index.near(vector, 20));
      }
    }
    assertTrue(found / asked >= 0.95, "of the 20 nearest " + found / asked + " are found");
  }

  private static List<Long> nearest(List<Entry> all, float[] vector, int limit) {
    float[] cosines = new float[all.size()];
    for (int i = 0; i < cosines.length; i++) {
      for (int d = 0; d < vector.length; d++) {
        cosines[i] += vector[d] * all.get(i).vector()[d];
      }
    }
    return LongStream.range(0, cosines.length).boxed().sorted(Comparator.comparingDouble(i -> -cosines[i.intValue()]))
        .limit(limit).map(i -> i + 1).toList();
  }

  /** Statements around directions that are themselves around fewer directions. */
  private static List<List<Entry>> articles(int count, int statements) {
    SplittableRandom random = new SplittableRandom(5);
    List<float[]> topics = Stream.generate(() -> Saying.direction(random)).limit(20).toList();
    List<float[]> events = Stream.generate(() -> Saying.near(topics.get(random.nextInt(20)), 1, random))
        .limit(400).toList();
    List<List<Entry>> articles = new ArrayList<>();
    for (int a = 1; a <= count; a++) {
      List<Entry> article = new ArrayList<>();
      for (int s = 0; s < statements; s++) {
        long number = (long) (a - 1) * statements + s + 1;
        article.add(Saying.of(number, "word" + random.nextInt(100) + " word" + random.nextInt(1_000)).in(a)
            .vector(Saying.near(events.get(random.nextInt(400)), 1, random)).entry());
      }
      articles.add(article);
    }
    return articles;
  }

  @Test
  void equallyNearOnesComeInTheOrderOfArrival() throws Exception {
    float[] east = Saying.direction(new SplittableRandom(1));
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      for (int i = 1; i <= 60; i++) {
        Saying.put(index, Saying.of(i, "the same words").vector(east));
      }
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), index.near(east, 5).stream().map(Near::statement).toList());
      assertEquals(List.of(1L, 2L, 3L), index.alike("same words", 3).stream().map(Near::statement).toList());
      assertEquals(List.of(1L, 2L, 3L), Saying.found(index, "same").subList(0, 3));
    }
  }

  @Test
  void oneWritesAndOthersRead() throws Exception {
    try (LibraryIndex writing = LibraryIndex.open(folder)) {
      IndexException e = assertThrows(IndexException.class, () -> LibraryIndex.open(folder));
      assertEquals(IndexException.Fault.IN_USE, e.fault());
      Saying.put(writing, Saying.of(1, "red boat"));
      writing.commit();
      try (LibraryIndex reading = LibraryIndex.read(folder)) {
        Saying.put(writing, Saying.of(2, "red car"));
        assertEquals(List.of(1L), Saying.found(reading, "red"));
        writing.commit();
        assertEquals(List.of(1L), Saying.found(reading, "red"), "as of when it was opened …");
        reading.refresh();
        assertEquals(List.of(1L, 2L), Saying.found(reading, "red"), "… or looked again");
        assertEquals(2, reading.committed());
        assertThrows(IllegalStateException.class, () -> reading.put(3, List.of()));
      }
    }
  }

  @Test
  void anIndexThatIsNotThereIsNotMadeByReading() {
    IndexException e = assertThrows(IndexException.class, () -> LibraryIndex.read(folder));
    assertEquals(IndexException.Fault.MISSING, e.fault());
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws Exception {
    Files.createDirectories(folder);
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Jane");
    for (Opening opening : List.<Opening>of(LibraryIndex::open, LibraryIndex::read, LibraryIndex::renew)) {
      IndexException e = assertThrows(IndexException.class, () -> opening.open(folder));
      assertEquals(IndexException.Fault.FOREIGN, e.fault(), e.getMessage());
      assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
    }
    assertEquals("Dear Jane", Files.readString(letter));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(letter), files.toList());
    }
  }

  private interface Opening {
    LibraryIndex open(Path folder) throws IndexException;
  }

  @Test
  void aDamagedIndexIsSaidToBeDamagedAndCanBeMadeAnew() throws Exception {
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      for (List<Entry> article : articles(20, 5)) {
        index.put(article.get(0).revision().arrival(), article);
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    SplittableRandom random = new SplittableRandom(3);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < 20; round++) {
        byte[] damaged = round % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        if (round % 2 == 1) {
          damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(file, damaged);
        IndexException e = assertThrows(IndexException.class, () -> {
          try (LibraryIndex index = LibraryIndex.read(folder)) {
            index.check();
          }
        }, () -> "damaged " + file);
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        assertTrue(e.getMessage().contains("hearsay library rebuild") || e.fault() == IndexException.Fault.FOREIGN,
            e.getMessage());
      }
      Files.write(file, whole);
    }
    Files.write(files.get(files.size() - 1), new byte[7]);
    try (LibraryIndex index = LibraryIndex.renew(folder)) {
      assertEquals(0, index.committed());
      assertEquals(0, index.size());
      Saying.put(index, Saying.of(1, "red boat"));
      assertEquals(List.of(1L), Saying.found(index, "red"));
    }
  }

  @Test
  void onlyUnitVectorsOfStoredStatementsArePut() throws Exception {
    float[] east = Saying.direction(new SplittableRandom(1));
    float[] twice = east.clone();
    for (int i = 0; i < twice.length; i++) {
      twice[i] *= 2;
    }
    float[] kept = east.clone();
    assertThrows(IllegalArgumentException.class, () -> Saying.of(1, "boat").vector(twice).entry());
    assertThrows(IllegalArgumentException.class, () -> Saying.of(1, "boat").vector(new float[384]).entry());
    assertThrows(IllegalArgumentException.class, () -> Saying.of(1, "boat").vector(new float[] {1}).entry());
    assertThrows(IllegalArgumentException.class, () -> Saying.of(0, "boat").entry());
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      assertThrows(IllegalArgumentException.class, () -> index.put(2, List.of(Saying.of(1, "boat").entry())));
      Saying.put(index, Saying.of(1, "boat").vector(east));
      index.near(east, 3);
      assertEquals(1, index.size());
    }
    assertArrayEquals(kept, east, "nothing changes a vector");
  }

  @Test
  void oddTextsArePutAndFound() throws Exception {
    try (LibraryIndex index = LibraryIndex.open(folder)) {
      Saying.put(index, Saying.of(1, "x".repeat(100_000) + " boat"), Saying.of(2, "").sentence("").outlet("", ""),
          Saying.of(3, "boat \uD800 \u0000").by("y".repeat(50_000)).outlet("z".repeat(50_000), "\uDFFF"));
      assertEquals(List.of(3L, 1L), Saying.found(index, "boat"));
      assertEquals(3, index.facets(Query.parse("-nothing"), 5).total());
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
