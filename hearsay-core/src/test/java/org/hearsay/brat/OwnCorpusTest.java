package org.hearsay.brat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.brat.BratFolder.Annotated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own corpus keeps to the guidelines that its README names. */
class OwnCorpusTest {
  private static final Path CORPUS = Path.of("..", "corpus");

  @ParameterizedTest
  @ValueSource(strings = {"train", "test"})
  void everyAttributionHasAContentAndAtMostOnePieceOfCue(String part) throws IOException {
    for (Annotated passage : BratFolder.read(CORPUS.resolve(part))) {
      for (GoldAttribution attribution : passage.annotators().get(0)) {
        assertFalse(attribution.content().isEmpty(), passage.name());
        assertTrue(attribution.cue().size() <= 1, () -> passage.name() + ": " + attribution.cue());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "test"})
  void piecesBeginAndEndWithWords(String part) throws IOException {
    for (Annotated passage : BratFolder.read(CORPUS.resolve(part))) {
      for (GoldAttribution attribution : passage.annotators().get(0)) {
        for (Role role : Role.values()) {
          for (Span piece : attribution.pieces(role)) {
            String words = piece.of(passage.text());
            assertEquals(words.strip(), words, passage.name());
          }
        }
      }
    }
  }

  @Test
  void noPassageIsInBothParts() throws IOException {
    Set<String> texts = new HashSet<>();
    for (String part : List.of("train", "test")) {
      for (Annotated passage : BratFolder.read(CORPUS.resolve(part))) {
        assertTrue(texts.add(passage.text()), passage.name());
      }
    }
  }
}
