package org.hearsay.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.hearsay.store.Dispute;
import org.junit.jupiter.api.Test;

/** What happens once has one name in an article. */
class OccasionTest {

  @Test
  void twoNamesOfOneCaptureAreADispute() {
    assertEquals(Optional.of(new Difference(Dispute.Kind.PLACE, "Tavel", "Upper Sarn")), Occasion.twoNames(
        "after the capture of Tavel they moved on", "the capture of Upper Sarn opened the road"));
    assertEquals(Optional.of(new Difference(Dispute.Kind.ACTOR, "Orrin Vale", "Edda Korvin")), Occasion.twoNames(
        "the arrest of Orrin Vale came late", "the arrest of Edda Korvin came late"));
  }

  @Test
  void aShorterNameAndAnotherOccasionAreNone() {
    assertEquals(Optional.empty(), Occasion.twoNames("the capture of Upper Sarn", "the capture of Sarn"));
    assertEquals(Optional.empty(), Occasion.twoNames("the capture of Tavel", "the siege of Sarn"));
    assertEquals(Optional.empty(), Occasion.twoNames("the capture of a town", "the capture of Sarn"));
  }
}
