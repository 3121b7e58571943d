package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hearsay.Act;
import org.hearsay.evaluate.StanceLabel.Half;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets count code points: the face before the text is one of them. */
class LabelTablesTest {
  private static final String TEXT = "😀 She claimed it was theft. He left.";
  private static final String STANCE = "part\tdocument\tsource\tcue\tcontent\tstance\tevidence\tact\tmode\n";
  private static final String FRAMES = "part\tdocument\tsentence\tannotator\tframer\tcue\ttarget\tframe\n";
  private static final String TUNING = document(Half.TUNING::has);
  private static final String HELD_OUT = document(Half.HELD_OUT::has);

  @TempDir
  Path folder;

  private static String document(Predicate<String> half) {
    return IntStream.range(0, 100).mapToObj(i -> "wall" + i).filter(half).findFirst().orElseThrow();
  }

  @BeforeEach
  void tables() throws IOException {
    Files.writeString(folder.resolve("stance.tsv"), STANCE + stance(TUNING) + stance(HELD_OUT));
    Files.writeString(folder.resolve("frames.tsv"), FRAMES + frame(TUNING, "final") + frame(HELD_OUT, "final"));
  }

  private static String stance(String document) {
    return "dev\t" + document + "\t2-5\t6-13\t14-26\tdistanced\t6-13\tstatement\tplain\n";
  }

  private static String frame(String document, String annotator) {
    return "dev\t" + document + "\t2-27\t" + annotator + "\t2-5\t6-13\t14-16\t21-26\n";
  }

  @Test
  void mannersAndFramesOfTheTuningHalf() throws IOException {
    Example example = example(TUNING);
    assertEquals("??s???????", Marked.row(example.acts(), letters(Act.STATEMENT)));
    assertEquals("?.q....???", Marked.row(example.frameCues(), Marked.CUES));
    assertEquals(".fqt.r....", Marked.row(example.frames().get(0).roles(), Marked.FRAME_ROLES));
  }

  @Test
  void theOtherHalfIsForMeasuring() throws IOException {
    assertEquals(List.of(), new LabelTables(folder).of(HELD_OUT, TEXT));
  }

  @Test
  void ofOtherDocumentsNothingIsKnown() throws IOException {
    assertEquals(List.of(), new LabelTables(folder).of("another", TEXT));
    assertEquals(List.of(), new LabelTables().of(TUNING, TEXT));
  }

  @Test
  void ofSeveralAnnotatorsTheFinalWordCounts() throws IOException {
    Files.writeString(folder.resolve("frames.tsv"), FRAMES + frame(TUNING, "a") + frame(TUNING, "b"));
    assertEquals(1, new LabelTables(folder).of(TUNING, TEXT).size(), "manners, but no frames");
  }

  @Test
  void aSentenceWithoutFramesIsKnownToHaveNone() throws IOException {
    Files.writeString(folder.resolve("frames.tsv"), FRAMES + "dev\t" + TUNING + "\t2-27\tfinal\t-\t-\t-\t-\n");
    Example example = example(TUNING);
    assertEquals("?......???", Marked.row(example.frameCues(), Marked.CUES));
    assertEquals(List.of(), example.frames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stance.tsv", "frames.tsv"})
  void aRowWithTooFewCellsIsNamed(String table) throws IOException {
    Path file = folder.resolve(table);
    Files.writeString(file, Files.readString(file) + "dev\t" + TUNING + "\t2-5\n");
    refused(file, "a row has 3 cells where the header has");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stance.tsv", "frames.tsv"})
  void anEmptyTableIsNamed(String table) throws IOException {
    Path file = Files.writeString(folder.resolve(table), "");
    refused(file, "no column \"document\"");
  }

  @Test
  void wordsAndOffsetsThatAreNoneAreNamed() throws IOException {
    for (String[] change : new String[][] {{"statement", "shouting"}, {"6-13", "6:13"}, {"6-13", "6-999"}}) {
      Files.writeString(folder.resolve("stance.tsv"), STANCE + stance(TUNING).replace(change[0], change[1]));
      LabelTables tables = new LabelTables(folder);
      String message = assertThrows(IllegalArgumentException.class, () -> tables.of(TUNING, TEXT)).getMessage();
      assertTrue(message.contains(TUNING), message);
    }
  }

  @Test
  void framesThatAreForTrainingOnlyAreOfAnyDocument() throws IOException {
    assertEquals(List.of(), LabelTables.forTraining(folder).of(HELD_OUT, TEXT), "there is no such table");
    Files.writeString(folder.resolve("frames-train.tsv"), FRAMES + frame(HELD_OUT, "final"));
    assertEquals(1, LabelTables.forTraining(folder).of(HELD_OUT, TEXT).size());
    assertEquals(List.of(), new LabelTables(folder).of(HELD_OUT, TEXT), "nor do they calibrate or measure");
  }

  private void refused(Path file, String why) {
    String message = assertThrows(IOException.class, () -> new LabelTables(folder)).getMessage();
    assertTrue(message.startsWith(file.toString()) && message.contains(why), message);
  }

  private Example example(String document) throws IOException {
    return Marked.example(TEXT, new LabelTables(folder).of(document, TEXT).toArray(Layer[]::new));
  }

  private static String letters(Act act) {
    StringBuilder letters = new StringBuilder("-".repeat(Act.values().length));
    letters.setCharAt(act.ordinal(), 's');
    return letters.toString();
  }
}
