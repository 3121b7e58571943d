package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hearsay.Article;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsTest {
  private static final Instant DAY = Instant.parse("2031-05-01T00:00:00Z");

  @TempDir
  Path folder;

  /** Four articles with one statement each, the later ones published earlier, the last without a time. */
  private Store filled(TestLibrary library) throws StoreException {
    Store store = library.open(folder);
    for (int i = 1; i <= 4; i++) {
      Optional<String> published = i == 4 ? Optional.empty() : Optional.of("2031-05-0" + (4 - i));
      Article article = new Article("a" + i, "The ferry was late again today.", Optional.empty(), Optional.of("O" + i / 2),
          Optional.empty(), published, Optional.empty(), Optional.empty());
      CollectedArticle collected = Sample.collected(article);
      store.add(collected, Sample.plain(collected));
    }
    return store;
  }

  @ParameterizedTest
  @EnumSource
  void aClaimHasItsStatementsInTheOrderOfTimeAndCountsThem(TestLibrary library) throws StoreException {
    try (Store store = filled(library)) {
      long claim = store.claims().found(1, "{\"first\":true}");
      for (long statement : List.of(4L, 2L, 3L)) {
        store.claims().join(new Member(claim, statement, 0.5, "{}"));
      }
      assertEquals(List.of(3L, 2L, 1L, 4L), statements(store, claim), "without a time last");
      assertEquals(Optional.of(new Claim(1, OptionalLong.empty(), 4, 3, Optional.of(DAY),
          Optional.of(DAY.plusSeconds(2 * 86400)))), store.claims().claim(claim));
      assertEquals(new Member(1, 1, 1, "{\"first\":true}"), store.claims().members(claim).get(2));
      store.claims().join(new Member(claim, 2, 0.75, "{\"again\":1}"));
      assertEquals(new Member(1, 2, 0.75, "{\"again\":1}"), store.claims().members(claim).get(1));
      store.claims().leave(claim, List.of(1L, 4L));
      assertEquals(2, store.claims().claim(claim).orElseThrow().statements());
    }
  }

  @ParameterizedTest
  @EnumSource
  void claimsAreFoundByStatementAndPaged(TestLibrary library) throws StoreException {
    try (Store store = filled(library)) {
      long narrow = store.claims().found(1, "{}");
      long wide = store.claims().found(2, "{}");
      store.claims().join(new Member(wide, 4, 0.5, "{}"));
      store.claims().join(new Member(wide, 1, 0.5, "{}"));
      assertEquals(List.of(narrow, wide), numbers(store.claims().of(1)));
      assertEquals(List.of(wide), store.claims().having(List.of(2L, 4L, 3L)));
      assertEquals(List.of(wide, narrow), numbers(store.claims().widest(0, 9)));
      assertEquals(List.of(narrow), numbers(store.claims().widest(1, 1)));
      assertEquals(List.of(wide), numbers(store.claims().after(0, 2, 9)));
      assertEquals(List.of(), numbers(store.claims().after(wide, 1, 9)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMergedClaimIsStillFoundByItsNumber(TestLibrary library) throws StoreException {
    try (Store store = filled(library)) {
      long first = store.claims().found(1, "{}");
      long second = store.claims().found(2, "{}");
      long third = store.claims().found(3, "{}");
      store.claims().merge(third, second, "{}");
      store.claims().merge(second, first, "{\"by\":\"hand\"}");
      assertEquals(List.of(3L, 2L, 1L), statements(store, first));
      assertEquals(OptionalLong.of(first), store.claims().claim(third).orElseThrow().mergedInto());
      assertEquals(List.of(first), numbers(store.claims().after(0, 0, 9)));
      assertThrows(IllegalArgumentException.class, () -> store.claims().join(new Member(second, 4, 1, "{}")));
      assertThrows(IllegalArgumentException.class, () -> store.claims().merge(first, first, "{}"));
      assertThrows(IllegalArgumentException.class, () -> store.claims().found(99, "{}"));
      assertEquals(List.of(), store.check().faults());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLatestDecisionOnTwoStatementsCounts(TestLibrary library) throws StoreException {
    try (Store store = filled(library)) {
      long claim = store.claims().found(1, "{}");
      store.claims().join(new Member(claim, 2, 0.5, "{}"));
      Decision apart = store.decisions().add(Decision.Kind.APART, List.of(3L, 4L), List.of(2L, 1L), DAY, "two ferries");
      assertEquals(List.of(1L, 2L), apart.other());
      assertEquals(List.of(apart), store.decisions().on(1));
      assertEquals(List.of(1L, 2L), store.decisions().apartFrom(3, claim));
      assertEquals(List.of(), store.decisions().apartFrom(2, claim), "two on one side are not held apart");
      Decision together = store.decisions().add(Decision.Kind.TOGETHER, List.of(3L), List.of(1L), DAY, "");
      assertEquals(List.of(2L), store.decisions().apartFrom(3, claim));
      assertEquals(List.of(1L), store.decisions().togetherWith(3));
      assertEquals(List.of(apart, together), store.decisions().after(0, 9));
      assertEquals(List.of(together), store.decisions().after(1, 9));
      store.decisions().remove(together.number());
      assertEquals(List.of(1L, 2L), store.decisions().apartFrom(3, claim));
      assertThrows(IllegalArgumentException.class,
          () -> store.decisions().add(Decision.Kind.APART, List.of(1L), List.of(), DAY, ""));
      assertThrows(IllegalArgumentException.class,
          () -> store.decisions().add(Decision.Kind.APART, List.of(1L), List.of(77L), DAY, ""));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoPublishedFirstIsTheOriginalOfAGroup(TestLibrary library) throws StoreException {
    try (Store store = filled(library)) {
      CopyGroup two = store.copies().join(2, 1, 0.9);
      assertEquals(new CopyGroup(1, 2, List.of(new CopyGroup.Copy(1, 1, 1), new CopyGroup.Copy(2, 1, 0.9))), two);
      CopyGroup others = store.copies().join(4, 3, 0.8);
      assertEquals(3, others.original(), "no time is later than any");
      assertEquals(List.of(two, others), store.copies().after(0, 9));
      CopyGroup all = store.copies().join(3, 2, 0.7);
      assertEquals(1, all.number());
      assertEquals(3, all.original());
      assertEquals(List.of(1L, 2L, 3L, 4L), all.copies().stream().map(CopyGroup.Copy::arrival).toList());
      assertEquals(Optional.of(all), store.copies().group(4));
      assertEquals(Optional.empty(), store.copies().byNumber(2));
      assertEquals(List.of(), store.check().faults());
      store.copies().clear();
      assertEquals(Optional.empty(), store.copies().group(4));
    }
  }

  @ParameterizedTest
  @EnumSource
  void textsThatSharePrintsAreFoundTheMostLikeFirst(TestLibrary library) throws StoreException {
    try (Store store = filled(library)) {
      store.copies().putPrints(1, List.of(10L, 11L, 12L));
      store.copies().putPrints(2, List.of(11L, 12L, -5L));
      store.copies().putPrints(3, List.of(12L));
      store.copies().putPrints(3, List.of(12L));
      assertEquals(List.of(1L, 2L), store.copies().sharing(List.of(10L, 11L), 4, 9, 9));
      assertEquals(List.of(2L, 1L, 3L), store.copies().sharing(List.of(-5L, 11L, 12L), 4, 9, 9));
      assertEquals(List.of(2L), store.copies().sharing(List.of(-5L, 12L), 4, 2, 9), "a print of three says nothing to two");
      assertEquals(List.of(1L), store.copies().sharing(List.of(11L), 2, 9, 9), "only what arrived before");
      store.copies().putPart(new PartCopy(2, 1, 0.25, 1));
      assertEquals(List.of(new PartCopy(2, 1, 0.25, 1)), store.copies().parts(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKnownOfAFeedIsKept(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      FeedState state = new FeedState("https://a.example/feed", Optional.of("\"x\""), Optional.of("Mon"), Optional.of(DAY),
          Optional.of(DAY.plusMillis(7)), 2, Optional.of("timed out"));
      store.feeds().put(FeedState.of(state.address()));
      store.feeds().put(state);
      store.feeds().put(FeedState.of("https://b.example/feed"));
      assertEquals(Optional.of(state), store.feeds().of(state.address()));
      assertEquals(2, store.feeds().all().size());
      store.feeds().remove(state.address());
      assertEquals(List.of(FeedState.of("https://b.example/feed")), store.feeds().all());
    }
  }

  private static List<Long> statements(Store store, long claim) throws StoreException {
    return store.claims().members(claim).stream().map(Member::statement).toList();
  }

  private static List<Long> numbers(List<Claim> claims) {
    return claims.stream().map(Claim::number).toList();
  }
}
