package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.Reading;
import org.junit.jupiter.api.Test;

/** One reader, many threads. */
class SharedReaderTest {
  private static final String TEXT = "“Nobody will lose a house,” the mayor of Tavel said on Thursday. "
      + "According to the ministry, the wall will stand for a hundred years.";

  @Test
  void readsTheSameFromManyThreadsAsFromOne() {
    try (Reader reader = Reader.load()) {
      Reading alone = reader.read(Article.of(TEXT));
      List<Reading> together =
          IntStream.range(0, 40).parallel().mapToObj(i -> reader.read(Article.of(TEXT))).distinct().toList();
      assertEquals(List.of(alone), together);
    }
  }

  @Test
  void saysSoWhenItWasClosedAndMayBeClosedAgain() {
    Reader reader = Reader.load();
    reader.close();
    reader.close();
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> reader.read(Article.of(TEXT)));
    assertEquals("the reader was closed", refused.getMessage());
  }
}
