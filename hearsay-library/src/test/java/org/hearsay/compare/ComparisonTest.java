package org.hearsay.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.store.Dispute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two statements' words against each other. */
class ComparisonTest {
  private static Comparison compared(String one, String other) {
    return Comparison.of(Wording.of(one, false), Wording.of(other, false));
  }

  /** The differences as {@code NUMBER 40/55}; nothing when there is none. */
  private static String differences(Comparison comparison) {
    return String.join(", ", comparison.differences().stream().map(d -> d.kind() + " " + d.one() + "/" + d.other()).toList());
  }

  private static String differences(String one, String other) {
    return differences(compared(one, other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the flood took 40 boats             | forty boats were taken by the flood
      1,200 sheep were sold               | they sold 1200 sheep
      1.5 million bricks were laid        | they laid 1,500,000 bricks
      two thousand hens were lost         | 2,000 hens were lost
      twenty-one pilots left the harbour  | 21 pilots left the harbour
      three dozen eggs were broken        | 36 eggs were broken
      half of the herd was lost           | 50 per cent of the herd was lost
      a quarter of the herd was lost      | 25% of the herd was lost
      two thirds of the herd were lost    | 67 percent of the herd were lost
      nearly 500 guests came              | 463 guests came
      500 guests came                     | 487 guests came
      more than 90 guests came            | 97 guests came
      the ticket costs $40                | a ticket for $40
      40 sheep and 3 dogs drowned         | 40 sheep and 9 hens drowned""")
  void numbersThatFit(String one, String other) {
    Comparison comparison = compared(one, other);
    assertEquals(1, comparison.numbers());
    assertEquals("", differences(comparison));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the storm killed 40 sheep           | the storm killed 55 sheep                | NUMBER 40/55
      three pilots were hurt              | seven pilots were hurt                   | NUMBER three/seven
      twenty-one pilots were hurt         | twenty-four pilots were hurt             | NUMBER twenty-one/twenty-four
      two million bricks were laid        | three million bricks were laid           | NUMBER two million/three million
      the levy is 12 per cent             | the levy is 19 per cent                  | NUMBER 12/19
      half of the orchard burned          | 80% of the orchard burned                | NUMBER half/80
      the ticket costs $40                | the ticket costs $65                     | NUMBER $40/$65
      nearly 500 guests came              | 700 guests came                          | NUMBER 500/700
      487 guests came                     | 492 guests came                          | NUMBER 487/492
      40 sheep and 3 dogs drowned         | 40 sheep and 9 dogs drowned              | NUMBER 3/9
      the storm killed 40 sheep           | the storm killed 55 lambs                | NUMBER 40/55""")
  void numbersThatDiffer(String one, String other, String difference) {
    assertEquals(difference, differences(one, other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the fair brought in $300            | the fair brought in 200 visitors
      the levy takes 12 per cent          | the levy takes 40 coins
      the board bought 40 boats           | the board bought 55 lorries
      a 46-year-old miller was hurt       | a 71-year-old miller was hurt
      Vale, 46, was hurt at the mill      | Korvin, 71, was hurt at the mill
      40 sheep drowned                    | 55 sheep have drowned since the morning
      40 sheep drowned                    | the number of drowned sheep rose to 55""")
  void numbersOfOtherThingsOrOfAnotherTimeDisputeNothing(String one, String other) {
    Comparison comparison = compared(one, other);
    assertEquals(-1, comparison.numbers());
    assertEquals("", differences(comparison));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the council chose Mayor Orrin Vale               | the council chose Vale                         | vale
      the council chose Orrin Vale                     | yesterday Orrin Vale was chosen by the council | vale
      yesterday the Tarn River Board met again at noon | yesterday the TRB met again at noon            | board
      the ferry sank in Tarn                           | a ferry has sunk near Tarn                     | tarn""")
  void namesThatFit(String one, String other, String shared) {
    Comparison comparison = compared(one, other);
    assertEquals(1, comparison.names());
    assertEquals(List.of(shared), comparison.sharedNames());
    assertFalse(comparison.namesApart());
    assertEquals("", differences(comparison));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the council chose Orrin Vale as chairman | the council chose Edda Korvin as chairman  | ACTOR Orrin Vale/Edda Korvin
      the ferry sank in Tarn                   | the ferry sank in Hollin                   | PLACE Tarn/Hollin
      the ferry sank near the town of Tarn     | the ferry sank near the village of Hollin  | PLACE Tarn/Hollin""")
  void namesThatDiffer(String one, String other, String difference) {
    Comparison comparison = compared(one, other);
    assertTrue(comparison.namesApart());
    assertEquals(difference, differences(comparison));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the council chose Orrin Vale        | the council chose a chairman
      the council chose Orrin Vale        | Vale Will Lead The Council Of Tarn
      the council chose Orrin Vale        | Ferries to the island are late""")
  void whereOneHasNoNameNothingIsApart(String one, String other) {
    Comparison comparison = compared(one, other);
    assertFalse(comparison.namesApart());
    assertEquals(0, comparison.names());
    assertEquals("", differences(comparison));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the dam will hold                   | the dam will not hold                    | NEGATION /not
      no guard saw the fire               | a guard saw the fire                     | NEGATION no/
      the council never approved the plan | the council approved the plan            | NEGATION never/
      the pilot refused to turn the ship  | the pilot turned the ship                | NEGATION refused/
      the dam cannot hold                 | the dam can hold                         | NEGATION cannot/""")
  void negations(String one, String other, String difference) {
    assertEquals(difference, differences(one, other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the dam will not hold                      | the dam will never hold
      the dam did not hold                       | the dam failed to hold
      it is false that the dam did not hold      | the dam did hold
      no more than 40 guests came to the feast   | 40 guests came to the feast
      no fewer than 40 guests came to the feast  | 40 guests came to the feast
      not only the mill burned                   | the mill burned
      nobody has crossed the lake since the war  | the lake was crossed in the war
      the dam held, but not the bridge           | the dam held""")
  void negationsThatDenyNothing(String one, String other) {
    assertEquals("", differences(one, other));
  }

  @Test
  void aDenialIsANegationAndOneOfANegationAffirms() {
    Wording sold = Wording.of("the mayor sold the mill", false);
    assertEquals("NEGATION /", differences(Comparison.of(Wording.of("he sold the mill", true), sold)));
    assertEquals("", differences(Comparison.of(Wording.of("he never sold the mill", true), sold)));
    assertEquals("", differences(Comparison.of(Wording.of("he sold the mill", true), Wording.of("he never sold the mill", false))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the price of oats rose              | the price of oats fell                   | NEGATION rose/fell
      the jury found the miller guilty    | the jury found the miller innocent       | NEGATION guilty/innocent
      the well is contaminated            | the well is clean                        | NEGATION contaminated/clean
      the troops are advancing            | the troops are retreating                | NEGATION advancing/retreating
      the price of oats rose              | the price of oats rose and then fell     | ''""")
  void opposites(String one, String other, String difference) {
    assertEquals(difference, differences(one, other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the fair opens on Monday            | the fair opens on Friday                 | TIME Monday/Friday
      the fair opens in June              | the fair opens in September              | TIME June/September
      the fair opens on June 4            | the fair opens on 9 June                 | TIME 4/9
      the mill was built in 1904          | the mill was built in 1911               | TIME 1904/1911
      the fair opens at 3 pm              | the fair opens at 5 pm                   | TIME 3 pm/5 pm
      the fair opens on June 4            | the fair opens on 4 June                 | ''
      the fair opens on Monday            | the fair opens in June                   | ''
      the fair opens on Monday            | the fair opens on Friday and on Monday   | ''""")
  void times(String one, String other, String difference) {
    assertEquals(difference, differences(one, other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the doors opened at 4 p.m.      | the doors opened at 4:30 p.m.
      the doors opened at 4 pm        | the doors opened at 9:05 a.m. on two sides""")
  void aClocksTimeIsNoNumber(String one, String other) {
    assertEquals(0, compared(one, other).numbers());
  }

  @Test
  void sharesAreThoseOfTheShorterOne() {
    Comparison same = compared("the old dam will hold", "The old dam will hold.");
    assertEquals(List.of(1.0, 1.0, 1.0, 1.0), List.of(same.overlap(), same.jaccard(), same.order(), same.length()));
    Comparison part = compared("the old dam holds", "the old dam of granite holds the water back");
    assertEquals(1, part.overlap());
    assertEquals(0.5, part.jaccard());
    assertEquals(0.5, part.length());
    assertEquals(1, part.order());
    assertEquals(3, part.run());
    Comparison other = compared("ferries were late", "bakers sold bread");
    assertEquals(List.of(0.0, 0.0, 0.0), List.of(other.overlap(), other.jaccard(), other.order()));
  }

  @Test
  void formsOfAWordAreOneWord() {
    assertEquals(1, compared("the guards closed every gate", "every guard is closing gates").overlap());
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> word = Arbitraries.of("the", "dam", "Dam", "Vale", "Orrin", "mayor", "TRB", "Tarn", "River", "Board", "in",
        "not", "no", "never", "denied", "since", "rose", "fell", "open", "closed", "40", "1,200", "3.5", "$7", "1.2.3", "2031",
        "million", "dozen", "half", "third", "thirds", "of", "per", "cent", "%", "June", "May", "4", "Friday", "pm", ",", ".", "“",
        "”", "-", "’s", "n’t", "one", "two", "twenty", "some", "more", "than");
    return Arbitraries.oneOf(word.list().ofMaxSize(25).map(w -> String.join(" ", w)), Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().withChars("0123456789.,$€ %aA'’-").ofMaxLength(40));
  }

  @Test
  void whereSomethingWasSaidIsNoStatement() {
    for (String occasion : List.of("In an interview with the Gull, to be shown on Tuesday", "in a written statement Tuesday afternoon",
        "At a crowded news conference in Tarn", "in her second letter to the mayor")) {
      assertTrue(Wording.of(occasion, false).isOccasionOfSpeech(), occasion);
    }
    for (String said : List.of("In March the dam broke", "The statement was false", "On Friday the letter reached the mayor",
        "In the valley nobody reads the post")) {
      assertFalse(Wording.of(said, false).isOccasionOfSpeech(), said);
    }
  }

  @Test
  void oppositesAreFoundFromBothSidesWhereOneOfThemStandsTwice() {
    Wording twice = Wording.of("the bridge is not open to lorries but open to cars", false);
    Wording once = Wording.of("the bridge is closed to cars and lorries", false);
    assertEquals(kinds(Comparison.of(twice, once)), kinds(Comparison.of(once, twice)));
  }

  @Property
  void comparingIsTheSameBothWaysAndStaysInRange(@ForAll("words") String one, @ForAll("words") String other,
      @ForAll boolean denied) {
    Wording a = Wording.of(one, denied);
    Wording b = Wording.of(other, false);
    Comparison there = Comparison.of(a, b);
    Comparison back = Comparison.of(b, a);
    assertEquals(measures(there), measures(back));
    assertEquals(there.numbers(), back.numbers());
    assertEquals(there.namesApart(), back.namesApart());
    assertEquals(kinds(there), kinds(back));
    for (double share : measures(there)) {
      assertTrue(share >= 0 && share <= 1, there.toString());
    }
    assertTrue(there.names() >= 0 && there.names() <= 1, there.toString());
    assertTrue(there.run() <= Math.min(a.tokens().size(), b.tokens().size()));
  }

  private static List<Double> measures(Comparison c) {
    return List.of(c.overlap(), c.jaccard(), c.order(), c.length());
  }

  private static List<Dispute.Kind> kinds(Comparison c) {
    return c.differences().stream().map(Difference::kind).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the pier is open      | the pier is not closed | ''
      the pier is open      | the pier is closed     | NEGATION open/closed
      the pier is not open  | the pier is not closed | NEGATION open/closed""")
  void anOppositeThatIsDeniedIsNone(String one, String other, String difference) {
    assertEquals(difference, differences(one, other));
  }
}
