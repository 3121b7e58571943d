package org.hearsay.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hearsay.ActorKind;
import org.hearsay.store.Step;
import org.junit.jupiter.api.Test;

/** A claim's way from article to article. */
class TrailTest {

  @Test
  void statementsStandInTheOrderOfTimeAndThoseWithoutOneLast() {
    Trail trail = Press.trail("""
        ? Heron | Vale said | the dam will hold
        11 Courier | Vale said | the dam will hold
        09 Gull | Vale said | the dam will hold""");
    assertEquals(List.of("Gull", "Courier", "Heron"), trail.told().stream().map(Press::outlet).toList());
    assertEquals(Optional.of("Gull"), trail.first().map(Press::outlet));
  }

  @Test
  void whoWasFirstIsNotKnownWhenTwoShareTheTimeOrNoneHasOne() {
    assertEquals(Optional.empty(), Press.trail("""
        09 Gull | Vale said | the dam will hold
        09 Courier | Vale said | the dam will hold""").first());
    assertEquals(Optional.empty(), Press.trail("? Gull | Vale said | the dam will hold").first());
  }

  @Test
  void somebodyIsFirstAndOthersCarryTheWordsOrChangeThem() {
    Trail trail = Press.trail("""
        09 Gull | Vale said | the old dam will hold until the autumn
        10 Courier | Vale said | The old dam will hold until autumn
        11 Heron | - | no danger comes from the barrage before the leaves fall""");
    assertEquals(List.of(Move.FIRST, Move.CARRIED, Move.CHANGED), trail.told().stream().map(trail::move).toList());
  }

  @Test
  void anAttributionIsLostWhenALaterArticleSaysItOutright() {
    assertEquals("Gull → Courier", Press.losses("""
        09 Gull | Vale said | the dam will hold
        11 Courier | - | the dam will hold"""));
  }

  @Test
  void theLossIsMeasuredAgainstTheNearestWording() {
    assertEquals("Heron → Courier", Press.losses("""
        09 Gull | Vale said | nothing will happen to the dam
        10 Heron | Vale said | the dam will hold
        11 Courier | - | the dam will hold"""));
  }

  @Test
  void nothingIsLostWhereTheArticleNamesItsSourceElsewhere() {
    assertEquals("", Press.losses("""
        09 Gull | Vale said | the dam will hold
        11 Courier | - | dam will hold
        11 Courier | Vale said | the dam will hold"""));
  }

  @Test
  void nothingIsLostWhenSomebodySaidItOutrightBefore() {
    assertEquals("", Press.losses("""
        08 Heron | - | the dam will hold
        09 Gull | Vale said | the dam will hold
        11 Courier | - | the dam will hold"""));
  }

  @Test
  void withoutAnOrderInTimeNothingIsKnownToBeLost() {
    assertEquals("", Press.losses("""
        09 Gull | Vale said | the dam will hold
        09 Courier | - | the dam will hold
        ? Heron | - | the dam will hold"""));
  }

  @Test
  void whoDemandsItOrDidNotSayItIsNoSourceOfIt() {
    assertEquals("", Press.losses("""
        08 Gull | Vale demanded | the dam be closed
        09 Heron | Oss did not say | the dam be closed
        11 Courier | - | the dam be closed"""));
  }

  @Test
  void anOutletDoesNotLoseItsOwnAttribution() {
    assertEquals("", Press.losses("""
        09 Gull | Vale said | the dam will hold
        11 Gull | - | the dam will hold"""));
  }

  @Test
  void aStanceShiftsAgainstTheSameSpeakerInTheArticleBefore() {
    assertEquals("Gull neutral → Courier distanced, Courier distanced → Heron endorsed", Press.shifts("""
        09 Gull | Vale said | the dam will hold
        10 Courier | Vale claims | the dam will hold
        11 Heron | Vale confirmed | the dam will hold"""));
    assertEquals("Gull neutral → Heron distanced", Press.shifts("""
        09 Gull | Vale said | the dam will hold
        10 Courier | Oss claims | the dam will hold
        11 Heron | Vale claims | the dam will hold""").split(", ")[1]);
  }

  @Test
  void theSameStanceIsNoShift() {
    assertEquals("", Press.shifts("""
        09 Gull | Vale said | the dam will hold
        10 Courier | Vale said | the dam will hold
        11 Heron | - | the dam will hold"""));
  }

  @Test
  void aChainTellsHowAStatementCame() {
    Step agency = new Step(Optional.of("TASS"), ActorKind.OUTLET);
    Step minister = new Step(Optional.of("the ministry"), ActorKind.GOVERNMENT);
    Step official = new Step(Optional.of("a senior official"), ActorKind.ANONYMOUS);
    assertEquals(Passage.OWN_VOICE, Passage.of(List.of()));
    assertEquals(Passage.SAID_ITSELF, Passage.of(List.of(minister)));
    assertEquals(Passage.THROUGH_OTHERS, Passage.of(List.of(agency, minister)));
    assertEquals(Passage.ANONYMOUS, Passage.of(List.of(agency, official)));
    assertEquals(Passage.ANONYMOUS, Passage.of(List.of(new Step(Optional.empty(), ActorKind.UNKNOWN))));
  }
}
