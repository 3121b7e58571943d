package org.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {
  /** The writer → TASV → the port → the guild; 0.9, 0.8, 0.7. */
  private static final Reading CHAIN = MarkedReading.of("",
      "{src1: TASV} {cue1: wrote} {con1: the port says the guild fears ice}.",
      "TASV wrote {src2: the port} {cue2: says} {con2: the guild fears ice}.",
      "TASV wrote the port says {src3: the guild} {cue3: fears} {con3: ice}.")
      .actor("TASV", ActorKind.OUTLET, "a1").actor("the port", ActorKind.ORGANISATION, "a2")
      .actor("the guild", ActorKind.GROUP, "a3").frame("the guild", "fears", "ice", "ice").reading();

  private static Attribution confident(Attribution a, double confidence) {
    return new Attribution(a.id(), a.parent(), a.type(), a.source(), a.cue(), a.content(), a.actor(), a.act(), a.mode(),
        a.stance(), confidence);
  }

  private static Reading confident(double... confidences) {
    List<Attribution> attributions = IntStream.range(0, confidences.length)
        .mapToObj(i -> confident(CHAIN.attributions().get(i), confidences[i])).toList();
    return new Reading(CHAIN.article(), CHAIN.model(), CHAIN.actors(), attributions, CHAIN.frames());
  }

  private static List<String> ids(List<Attribution> attributions) {
    return attributions.stream().map(Attribution::id).toList();
  }

  @Test
  void aChainLeadsFromTheWriterInwards() {
    assertEquals(List.of("a1", "a2", "a3"), ids(CHAIN.chain(CHAIN.attributions().get(2))));
    assertEquals(List.of("a1"), ids(CHAIN.chain(CHAIN.attributions().get(0))));
  }

  @Test
  void findsActorsAndAttributionsById() {
    assertEquals("the port", CHAIN.actor(CHAIN.attributions().get(1)).orElseThrow().name());
    assertEquals(CHAIN.attributions().get(2), CHAIN.attribution("a3").orElseThrow());
    assertEquals(Optional.empty(), CHAIN.actor("s9"));
    assertEquals(Optional.empty(), CHAIN.attribution("a9"));
  }

  @Test
  void lessConfidenceLeavesOutAttributionsAndTheActorsThatOnlyTheyLeadTo() {
    Reading kept = confident(0.9, 0.8, 0.3).withConfidence(0.8);
    assertEquals(List.of("a1", "a2"), ids(kept.attributions()));
    assertEquals(List.of("s1", "s2"), kept.actors().stream().map(Actor::id).toList());
    assertTrue(kept.frames().isEmpty());
  }

  @Test
  void anActorStaysWhereAFrameLeadsToIt() {
    Reading kept = confident(0.9, 0.8, 0.3).withConfidence(0.7);
    assertEquals(List.of("s1", "s2", "s3"), kept.actors().stream().map(Actor::id).toList());
    assertEquals(CHAIN.frames(), kept.frames());
  }

  @Test
  void whatIsInsideALostAttributionGoesToItsParent() {
    assertEquals(Optional.of("a1"), confident(0.9, 0.1, 0.9).withConfidence(0.5).attributions().get(1).parent());
    assertEquals(Optional.empty(), confident(0.1, 0.1, 0.9).withConfidence(0.5).attributions().get(0).parent());
  }

  @Test
  void everythingHasAtLeastNoConfidence() {
    assertEquals(CHAIN, CHAIN.withConfidence(0));
  }

  @Test
  void aParentComesBeforeWhatIsInsideIt() {
    List<Attribution> reversed = List.of(CHAIN.attributions().get(1), CHAIN.attributions().get(0));
    String message = assertThrows(IllegalArgumentException.class,
        () -> new Reading(CHAIN.article(), "test 1", CHAIN.actors(), reversed, List.of())).getMessage();
    assertEquals("attribution a2: its parent a1 is not among the attributions before it", message);
  }

  @Test
  void anAttributionCannotBeItsOwnParent() {
    Attribution own = CHAIN.attributions().get(0).within(Optional.of("a1"));
    assertThrows(IllegalArgumentException.class,
        () -> new Reading(CHAIN.article(), "test 1", CHAIN.actors(), List.of(own), List.of()));
  }

  @Test
  void actorsAreKnownToTheReading() {
    String message = assertThrows(IllegalArgumentException.class,
        () -> new Reading(CHAIN.article(), "test 1", List.of(), CHAIN.attributions(), List.of())).getMessage();
    assertEquals("attribution a1: its actor s1 is not among the actors", message);
    assertThrows(IllegalArgumentException.class,
        () -> new Reading(CHAIN.article(), "test 1", List.of(), List.of(), CHAIN.frames()));
  }

  @Test
  void idsAreDistinct() {
    Attribution first = CHAIN.attributions().get(0);
    assertThrows(IllegalArgumentException.class,
        () -> new Reading(CHAIN.article(), "test 1", CHAIN.actors(), List.of(first, first), List.of()));
  }
}
