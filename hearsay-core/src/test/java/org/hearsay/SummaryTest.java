package org.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hearsay.Summary.Share;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void wordsInsideContentsAreAttributed() {
    Summary summary = MarkedReading.of("", "{src1: The ministry} {cue1: said} {con1: the pier would hold}. Rain fell.")
        .actor("The ministry", ActorKind.GOVERNMENT, "a1").reading().summary();
    assertEquals(9, summary.words());
    assertEquals(4, summary.attributed());
    assertEquals(4 / 9.0, summary.share());
    assertEquals(List.of(new Share("s1", 1, 4)), summary.actors());
    assertEquals(1, summary.reliance());
  }

  @Test
  void punctuationIsNoWord() {
    Summary summary =
        MarkedReading.of("", "{con1: “No – never!”} {src1: she} {cue1: said} … {con1: “¡Ni 2 – ni 水!”}").reading().summary();
    assertEquals(8, summary.words());
    assertEquals(6, summary.attributed());
  }

  @Test
  void theReadersWordsAreCountedSoDontIsTwo() {
    assertEquals(6, MarkedReading.of("", "They don’t owe 3,000.").reading().summary().words());
  }

  @Test
  void aWordInsideNestedAttributionsCountsOnceForTheInnermost() {
    Summary summary = MarkedReading.of("",
        "{src1: TASV} {cue1: reported} {con1: that the port had warned of high water}.",
        "TASV reported that {src2: the port} had {cue2: warned} of {con2: high water}.")
        .actor("TASV", ActorKind.OUTLET, "a1").actor("the port", ActorKind.ORGANISATION, "a2").reading().summary();
    assertEquals(8, summary.attributed());
    assertEquals(List.of(new Share("s1", 1, 6), new Share("s2", 1, 2)), summary.actors());
    assertEquals(Map.of(ActorKind.OUTLET, 6, ActorKind.ORGANISATION, 2), summary.kinds());
    assertEquals(6 / 8.0, summary.reliance());
  }

  @Test
  void theInnermostOfThreeCountsThoughItsSiblingComesLater() {
    Summary summary = MarkedReading.of("",
        "{src1: TASV} {cue1: wrote} {con1: the port says the guild fears ice and Fenn fears none}.",
        "TASV wrote {src2: the port} {cue2: says} {con2: the guild fears ice} and {src3: Fenn} {cue3: fears} {con3: none}.",
        "TASV wrote the port says {src4: the guild} {cue4: fears} {con4: ice} and Fenn fears none.")
        .actor("TASV", ActorKind.OUTLET, "a1").actor("the port", ActorKind.ORGANISATION, "a2")
        .actor("the guild", ActorKind.GROUP, "a3").actor("Fenn", ActorKind.PERSON, "a4").reading().summary();
    assertEquals(List.of(new Share("s1", 1, 6), new Share("s2", 1, 3), new Share("s3", 1, 1), new Share("s4", 1, 1)),
        summary.actors());
  }

  @Test
  void actorsWithMostWordsComeFirst() {
    Summary summary = MarkedReading.of("", "{src1: Fenn} {cue1: said} {con1: no}. {src2: Marsh} {cue2: said} "
        + "{con2: it may yet hold}. {src3: She} {cue3: added}: {con3: perhaps}.")
        .actor("Fenn", ActorKind.PERSON, "a1").actor("Ida Marsh", ActorKind.PERSON, "a2", "a3").reading().summary();
    assertEquals(List.of(new Share("s2", 2, 5), new Share("s1", 1, 1)), summary.actors());
    assertEquals(5 / 6.0, summary.reliance());
  }

  @Test
  void saysWhichStatementsHaveNoSourceNamed() {
    Summary summary = MarkedReading.of("", "{con1: The ferry may move}, it was {cue1: reported}. {src2: Fenn} "
        + "{cue2: agrees} {con2: it may}. {con3: “Soon.”}").actor("Fenn", ActorKind.PERSON, "a2", "a3").reading().summary();
    assertEquals(List.of("a1"), summary.unsourced());
    assertEquals(Map.of(ActorKind.UNKNOWN, 4, ActorKind.PERSON, 3), summary.kinds());
  }

  @Test
  void aSourceWhoseActorIsNotKnownIsNamedAllTheSame() {
    Summary summary = MarkedReading.of("", "{src1: Fenn} {cue1: said} {con1: no}.").reading().summary();
    assertEquals(List.of(), summary.unsourced());
    assertEquals(0, summary.reliance());
  }

  @Test
  void saysWhichStatementsAreAnonymousEndorsedOrDistanced() {
    Summary summary = MarkedReading.of("", "{src1: Two officials} {cue1: admitted} {con1: it leaks}. "
        + "{src2: The guild} {cue2: claims} {con2: it does not}. {src3: Fenn} {cue3: said} {con3: nothing}.")
        .actor("Two officials", ActorKind.ANONYMOUS, "a1").stance("a1", Stance.Value.ENDORSED, "admitted")
        .stance("a2", Stance.Value.DISTANCED, "claims").reading().summary();
    assertEquals(List.of("a1"), summary.anonymous());
    assertEquals(List.of("a1"), summary.endorsed());
    assertEquals(List.of("a2"), summary.distanced());
  }

  @Test
  void kindsComeInTheirOwnOrder() {
    Summary summary = MarkedReading.of("", "{con1: One}, {src1: x}. {con2: two}, {src2: y}. {con3: three}, {src3: z}.")
        .actor("x", ActorKind.ANONYMOUS, "a1").actor("y", ActorKind.OUTLET, "a2").actor("z", ActorKind.PERSON, "a3")
        .reading().summary();
    assertEquals(List.of(ActorKind.PERSON, ActorKind.OUTLET, ActorKind.ANONYMOUS), List.copyOf(summary.kinds().keySet()));
  }

  @Test
  void nothingAttributedIsNothing() {
    for (String text : List.of("", "Rain fell.", "…")) {
      Summary summary = MarkedReading.of("", text).reading().summary();
      assertEquals(0, summary.attributed());
      assertEquals(0, summary.share());
      assertEquals(0, summary.reliance());
      assertEquals(List.of(), summary.actors());
      assertTrue(summary.kinds().isEmpty() && summary.unsourced().isEmpty());
    }
  }

  @Test
  void aContentOfPunctuationHasNoWords() {
    Summary summary = MarkedReading.of("", "{src1: Fenn} {cue1: said}: {con1: “…”}").actor("Fenn", ActorKind.PERSON, "a1")
        .reading().summary();
    assertEquals(List.of(new Share("s1", 1, 0)), summary.actors());
    assertEquals(0, summary.reliance());
  }

  @Test
  void aThousandAttributionsAreCountedAtOnce() {
    StringBuilder marked = new StringBuilder();
    for (int i = 1; i <= 1000; i++) {
      marked.append("{src%d: Fenn} {cue%d: said} {con%d: the pier holds}. ".formatted(i, i, i));
    }
    MarkedReading fenn = MarkedReading.of("", marked.toString());
    String[] ids = fenn.reading().attributions().stream().map(Attribution::id).toArray(String[]::new);
    Reading reading = fenn.actor("Fenn", ActorKind.PERSON, ids).reading();
    Summary summary = assertTimeout(Duration.ofSeconds(2), reading::summary);
    assertEquals(5000, summary.words());
    assertEquals(List.of(new Share("s1", 1000, 3000)), summary.actors());
    assertEquals(0.6, summary.share());
  }
}
