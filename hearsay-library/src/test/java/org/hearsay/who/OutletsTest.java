package org.hearsay.who;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hearsay.ActorKind;
import org.hearsay.Stance;
import org.hearsay.store.Statements.CopyCounting;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom outlets give the word to. */
class OutletsTest {

  @Test
  void anOutletsProfileCountsSourcesKindsAndStances(@TempDir Path folder) throws StoreException {
    try (Newsroom news = new Newsroom(folder)) {
      news.article("Gull", "Orrin Vale said the dam will hold. a clerk claimed the dam leaks in places. "
          + "Orrin Vale said the town is safe. It rained in the night for the third time.")
          .article("Heron", "Edda Korvin said the mill is sold.");
      List<OutletProfile> profiles = new Outlets(news.store).profiles(CopyCounting.EACH, 5);
      OutletProfile gull = profiles.get(0);
      assertEquals(List.of("Gull", "Heron"), profiles.stream().map(OutletProfile::outlet).toList());
      assertEquals(new Share(3, 4), gull.attributed());
      assertEquals(new Share(1, 3), gull.anonymous());
      assertEquals(new Share(2, 3), gull.kinds().get(ActorKind.PERSON));
      assertEquals(new Share(1, 3), gull.stances().get(Stance.Value.DISTANCED));
      assertEquals(new Share(0, 3), gull.stances().get(Stance.Value.ENDORSED));
      assertEquals("Orrin Vale", gull.quoted().get(0).name());
      assertEquals(2, gull.quoted().get(0).statements());
    }
  }

  @Test
  void threeOfTenMayBeOneOrSixOfTen() {
    Share share = new Share(3, 10);
    assertEquals(0.3, share.value());
    assertEquals(0.108, share.low(), 0.001);
    assertEquals(0.603, share.high(), 0.001);
  }

  @Test
  void ofNothingNothingIsKnown() {
    assertEquals(0, new Share(0, 0).low());
    assertEquals(1, new Share(0, 0).high());
  }

  @Property
  void theIntervalHoldsTheShare(@ForAll @LongRange(min = 0, max = 1000) long count,
      @ForAll @LongRange(min = 0, max = 1000) long more) {
    Share share = new Share(count, count + more);
    assertTrue(0 <= share.low() && share.low() <= share.value() + 1e-12 && share.value() <= share.high() + 1e-12
        && share.high() <= 1);
  }

  @Test
  void moreThanAllIsNoShare() {
    assertThrows(IllegalArgumentException.class, () -> new Share(2, 1));
  }
}
