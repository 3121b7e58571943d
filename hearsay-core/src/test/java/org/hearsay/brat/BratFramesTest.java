package org.hearsay.brat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offsets of standoff count code points: the face before the text is one of them, and two units in Java. */
class BratFramesTest {
  private static final String TEXT = "😀 The board described the plan as a gift, she said.";
  private static final String PIECES = """
      T1\tFramer 2 11\tThe board
      T2\tFrameCue 12 21;31 33\tdescribed as
      T3\tTarget 22 30\tthe plan
      T4\tFrame 34 40\ta gift
      T5\tSource 42 45\tshe
      T6\tCue 46 50\tsaid
      T7\tContent 2 40\tThe board described the plan as a gift
      """;
  private static final String FRAMING = "E1\tFraming:T2 Framer:T1 FrameCue:T2 Target:T3 Frame:T4\n";
  private static final String ATTRIBUTION = "E2\tAttribution:T6 Source:T5 Cue:T6 Content:T7\n";

  @TempDir
  Path folder;

  @Test
  void aFramingEventIsAFrame() throws IOException {
    assertEquals(List.of("The board / described … as / the plan / a gift"), frames(PIECES + FRAMING));
  }

  @Test
  void framesAndAttributionsAreToldApart() throws IOException {
    Path file = file(PIECES + ATTRIBUTION + FRAMING);
    assertEquals(1, Brat.frames(file, TEXT).size());
    List<GoldAttribution> attributions = Brat.read(file, TEXT);
    assertEquals(1, attributions.size());
    assertEquals("she", words(attributions.get(0).source()));
  }

  @Test
  void severalPiecesAreNumberedArguments() throws IOException {
    assertEquals(List.of("The board … she / described … as / the plan / a gift"),
        frames(PIECES + "E1\tFraming:T2 Framer2:T5 Framer:T1 FrameCue:T2 Target:T3 Frame:T4\n"));
  }

  @Test
  void whoFramesMayBeAbsent() throws IOException {
    assertEquals(List.of(" / described … as / the plan / a gift"),
        frames(PIECES + "E1\tFraming:T2 FrameCue:T2 Target:T3 Frame:T4\n"));
  }

  @Test
  void aFolderGivesTheFramesOfTheFirstAnnotator() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    Files.writeString(folder.resolve("text").resolve("wall.txt"), TEXT);
    Files.writeString(folder.resolve("attributions").resolve("wall_a.ann"), PIECES + FRAMING);
    Files.writeString(folder.resolve("attributions").resolve("wall_b.ann"), PIECES + FRAMING + FRAMING);
    BratFolder.Annotated wall = BratFolder.read(folder).get(0);
    assertEquals(2, wall.annotators().size());
    assertEquals(1, wall.frames().size());
  }

  @Test
  void aLineThatDoesNotFitTheTextIsNamed() throws IOException {
    Path file = file("T1\tFramer 2 11\tThe board\nT2\tTarget 900 904\tplan\n");
    String message = assertThrows(IOException.class, () -> Brat.frames(file, TEXT)).getMessage();
    assertTrue(message.startsWith(file + " line 2: "), message);
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("wall.ann"), lines);
  }

  private List<String> frames(String lines) throws IOException {
    return Brat.frames(file(lines), TEXT).stream()
        .map(f -> Stream.of(f.framer(), f.cue(), f.target(), f.frame()).map(BratFramesTest::words)
            .collect(Collectors.joining(" / "))).toList();
  }

  private static String words(List<Span> pieces) {
    return pieces.stream().map(p -> p.of(TEXT)).collect(Collectors.joining(" … "));
  }
}
