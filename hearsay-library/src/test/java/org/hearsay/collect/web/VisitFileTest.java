package org.hearsay.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitFileTest {
  private static final URI A = URI.create("https://a.example/1");
  private static final Instant MORNING = Instant.parse("2031-05-04T08:00:00Z");
  private static final Visit FIRST = new Visit(MORNING, Optional.of("W/\"1\""), Optional.empty());
  private static final Visit SECOND =
      new Visit(MORNING.plusSeconds(60), Optional.empty(), Optional.of("Sun, 04 May 2031 08:00:00 GMT"));

  @TempDir
  Path folder;

  @Test
  void visitsOutliveTheProcessAndTheLastHolds() throws IOException {
    Path file = folder.resolve("visits.jsonl");
    try (VisitFile visits = VisitFile.open(file)) {
      assertEquals(Optional.empty(), visits.last(A));
      visits.remember(A, FIRST);
      assertEquals(Optional.of(FIRST), visits.last(A));
      visits.remember(A, SECOND);
    }
    try (VisitFile visits = VisitFile.open(file)) {
      assertEquals(Optional.of(SECOND), visits.last(A));
    }
  }

  @Test
  void aLineThatWasCutOffIsPassedOverAndNothingElseIsLost() throws IOException {
    Path file = folder.resolve("visits.jsonl");
    try (VisitFile visits = VisitFile.open(file)) {
      visits.remember(A, FIRST);
    }
    Files.writeString(file, "{\"address\":\"https://a.example/2\",\"at\":\"2031-0", StandardOpenOption.APPEND);
    try (VisitFile visits = VisitFile.open(file)) {
      visits.remember(A, SECOND);
    }
    try (VisitFile visits = VisitFile.open(file)) {
      assertEquals(Optional.of(SECOND), visits.last(A));
      assertEquals(Optional.empty(), visits.last(URI.create("https://a.example/2")));
    }
  }

  @Test
  void aFileDoesNotGrowForEver() throws IOException {
    Path file = folder.resolve("visits.jsonl");
    for (int run = 0; run < 10; run++) {
      try (VisitFile visits = VisitFile.open(file)) {
        for (int i = 0; i < 20; i++) {
          visits.remember(A, i % 2 == 0 ? FIRST : SECOND);
        }
      }
    }
    assertTrue(Files.readAllLines(file).size() < 50, "lines: " + Files.readAllLines(file).size());
  }
}
