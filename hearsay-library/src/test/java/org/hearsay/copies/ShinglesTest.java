package org.hearsay.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShinglesTest {
  private static String words(int count, long seed, int vocabulary) {
    return new Random(seed).ints(count, 0, vocabulary).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  @Example
  void caseAndPunctuationDoNotCount() {
    Shingles plain = Shingles.of("the ferry was late again today");
    assertEquals(3, plain.size());
    assertEquals(3, plain.shared(Shingles.of("“The ferry was – LATE again,” today.")));
    assertEquals(0, plain.shared(Shingles.of("today again late was ferry the")));
    assertEquals(0, Shingles.of("three words only").size());
  }

  @Property(tries = 100)
  void theOverlapIsThatOfTheSetsOfShingles(@ForAll @IntRange(max = 60) int one, @ForAll @IntRange(max = 60) int other,
      @ForAll long seed) {
    String a = words(one, seed, 3);
    String b = words(other, seed + 1, 3);
    Set<String> both = runs(a);
    both.retainAll(runs(b));
    Overlap overlap = Overlap.of(Shingles.of(a), Shingles.of(b));
    assertEquals(both.size(), overlap.shared());
    assertEquals(Math.max(runs(a).size(), runs(b).size()), overlap.longer());
    assertEquals(overlap, Overlap.of(Shingles.of(b), Shingles.of(a)));
  }

  private static Set<String> runs(String text) {
    List<String> words = List.of(text.split(" "));
    return IntStream.rangeClosed(0, words.size() - Shingles.WORDS)
        .mapToObj(i -> String.join(" ", words.subList(i, i + Shingles.WORDS))).collect(Collectors.toCollection(HashSet::new));
  }

  @Property(tries = 100)
  void textsThatShareFortyWordsInARowShareAPrint(@ForAll @IntRange(max = 300) int before,
      @ForAll @IntRange(max = 300) int after, @ForAll long seed) {
    String run = words(Prints.WINDOW + Shingles.WORDS - 1, seed, 1_000_000);
    Set<Long> own = new HashSet<>(Prints.of(Shingles.of(words(before, seed + 1, 1_000_000) + " " + run)));
    List<Long> others = Prints.of(Shingles.of(run + " " + words(after, seed + 2, 1_000_000)));
    assertTrue(others.stream().anyMatch(own::contains));
  }

  @Property(tries = 50)
  void textsOfOtherWordsShareNone(@ForAll long seed) {
    Set<Long> own = new HashSet<>(Prints.of(Shingles.of(words(500, seed, 1_000_000))));
    assertTrue(Prints.of(Shingles.of(words(500, seed + 1, 1_000_000))).stream().noneMatch(own::contains));
    assertTrue(own.size() > Prints.BANDS + 10 && own.size() < Prints.BANDS + 60, own.size() + " prints");
  }

  @Property(tries = 50)
  void nearlyAllTextsThatAreHalfTheSameShareABand(@ForAll long seed) {
    int found = 0;
    for (int i = 0; i < 20; i++) {
      // two thirds of each in common, as single shingles far from each other: a resemblance of one half
      String common = IntStream.range(0, 100).mapToObj(j -> words(4, seed + j, 1 << 20)).collect(Collectors.joining(" | "));
      found += Prints.BANDS > 0 && share(common, words(203, seed + 101 + i, 1 << 20), words(203, seed + 501 + i, 1 << 20)) ? 1 : 0;
    }
    assertTrue(found >= 18, found + " of 20");
  }

  private static boolean share(String common, String one, String other) {
    Set<Long> own = new HashSet<>(Prints.of(Shingles.of(common + " " + one)));
    return Prints.of(Shingles.of(common + " " + other)).stream().anyMatch(own::contains);
  }

  @Example
  void printsAreTheSameOnEveryMachine() {
    List<Long> prints = Prints.of(Shingles.of("The ferry was late again today, said the port."));
    assertEquals(prints, Prints.of(Shingles.of("the ferry was late again today said the port")));
    assertFalse(prints.isEmpty());
    assertTrue(prints.stream().allMatch(p -> p >= 0 && p < 1L << 48));
    assertEquals(List.of(), Prints.of(Shingles.of("")));
  }
}
