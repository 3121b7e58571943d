package org.hearsay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionsTest {
  private static final String TEXT = "🚢 TASV reported that the port said the ice was thick. A pilot shrugged: it was not.";
  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

  @TempDir
  Path folder;

  private static Sample ferry() {
    return Sample.of(TEXT)
        .said("TASV", ActorKind.OUTLET, "reported that", "the port said the ice was thick")
        .said("the port", ActorKind.ORGANISATION, "said", "the ice was thick");
  }

  /** Where words stand, in code points: the ship is one. */
  private static List<PointSpan> at(String words) {
    int start = TEXT.indexOf(words);
    int points = TEXT.codePointCount(0, start);
    return List.of(new PointSpan(points, points + words.codePointCount(0, words.length())));
  }

  private static Correction corrected(String before, String source, String cue, String content) {
    return new Correction(0, 1, Correction.Kind.CORRECTED, at(before), at(source), at(cue), at(content), NOON, "");
  }

  private Reading after(Store store, Correction... corrections) throws StoreException {
    store.add(ferry().collected(), ferry().reading());
    for (Correction correction : corrections) {
      store.corrections().add(correction);
    }
    store.readings().put(1, ferry().reading());
    return store.readings().of(1).orElseThrow();
  }

  private static List<String> contents(Reading reading) {
    return reading.attributions().stream().map(a -> reading.words(a.content())).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aRejectedAttributionIsGoneFromTheReadingAndItsStatementFromTheLibrary(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      Reading reading = after(store, Correction.reject(1, at("the ice was thick"), NOON, "it is reported speech"));
      assertEquals(List.of("the port said the ice was thick"), contents(reading));
      assertTrue(store.statements().of(1).stream().noneMatch(s -> s.content().equals("the ice was thick")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatStoodInsideARejectedAttributionStandsInTheWritersVoice(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      Reading reading = after(store, Correction.reject(1, at("the port said the ice was thick"), NOON, ""));
      assertEquals(List.of("the ice was thick"), contents(reading));
      assertEquals(Optional.empty(), reading.attributions().get(0).parent());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectedAttributionHasTheWordsThatAPersonSet(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      Reading reading = after(store, corrected("the ice was thick", "TASV", "reported", "the ice was thick"));
      Attribution inner = reading.attribution("a2").orElseThrow();
      assertEquals(Optional.of("TASV"), reading.actor(inner).map(Actor::name), "whoever has a mention there");
      assertEquals("reported", reading.words(inner.cue()));
      assertEquals(1, inner.confidence());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAttributionThatWasMissingIsAddedWithANewActor(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      Correction added = new Correction(0, 1, Correction.Kind.ADDED, List.of(), at("A pilot"), at("shrugged"), at("it was not"),
          NOON, "");
      Reading reading = after(store, added);
      Attribution last = reading.attributions().get(2);
      assertEquals("a3", last.id());
      assertEquals(Optional.of("A pilot"), reading.actor(last).map(Actor::name));
      assertEquals(ActorKind.UNKNOWN, reading.actor(last).orElseThrow().kind(), "what kind it is was not said");
    }
  }

  @ParameterizedTest
  @EnumSource
  void correctionsOutliveReadingAgainAndTheProgram(TestLibrary library) throws StoreException {
    LibraryPlace place;
    try (Store store = library.open(folder)) {
      after(store, Correction.reject(1, at("the ice was thick"), NOON, "no"));
      place = store.place();
    }
    try (Store store = Store.open(place)) {
      store.readings().put(1, ferry().reading("reader 2.0"));
      assertEquals(List.of("the port said the ice was thick"), contents(store.readings().of(1).orElseThrow()));
      assertEquals(List.of("no"), store.corrections().of(1).stream().map(Correction::note).toList());
      assertEquals(List.of(1L), store.corrections().after(0, 10).stream().map(Correction::number).toList());
      assertEquals(1, store.check().counts().get("corrections"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionTakenBackNoLongerHolds(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      after(store, Correction.reject(1, at("the ice was thick"), NOON, ""));
      store.corrections().remove(1);
      store.readings().put(1, ferry().reading());
      assertEquals(Optional.of(ferry().reading()), store.readings().of(1));
      assertEquals(List.of(), store.corrections().of(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherModelsAttributionIsNotRejectedInPlaceOfOneItNeverFound(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      after(store, Correction.reject(1, at("the ice was thick"), NOON, ""));
      Sample other = Sample.of(TEXT).said("TASV", ActorKind.OUTLET, "reported that", "the port said the ice was thick");
      store.readings().put(1, other.reading("reader 2.0"));
      assertEquals(other.reading("reader 2.0").attributions(), store.readings().of(1).orElseThrow().attributions());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionThatDoesNotFitTheArticleIsRefused(TestLibrary library) throws StoreException {
    try (Store store = library.open(folder)) {
      after(store);
      Correction outside = Correction.reject(1, List.of(new PointSpan(0, 10_000)), NOON, "");
      assertThrows(IllegalArgumentException.class, () -> store.corrections().add(outside));
      Correction nowhere = Correction.reject(7, at("TASV"), NOON, "");
      assertThrows(IllegalArgumentException.class, () -> store.corrections().add(nowhere));
      assertEquals(List.of(), store.corrections().of(1));
    }
  }
}
