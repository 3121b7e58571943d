package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.Reading;
import org.hearsay.brat.BratFolder;
import org.hearsay.brat.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratWriterTest {
  private static final String MARKED = "{src1: Fenn} {cue1: said} 😀: {con1: the pier holds}.\r\n";

  @TempDir
  private Path folder;

  private void write(Reading reading) throws IOException {
    ReadingWriter writer = new BratWriter(folder);
    writer.begin();
    writer.write(reading);
    writer.end();
  }

  @Test
  void aFolderReadsBackAsItWasWritten() throws IOException {
    write(Readings.of("pier", MARKED));
    BratFolder.Annotated read = BratFolder.read(folder).get(0);
    MarkedText expected = MarkedText.parse(MARKED);
    assertEquals("pier", read.name());
    assertEquals(expected.text(), read.text());
    assertEquals(expected.attributions(), read.annotators().get(0));
  }

  @Test
  void notesTypeAndConfidence() throws IOException {
    write(Readings.of("pier", MARKED));
    assertTrue(Files.readString(folder.resolve("pier.ann"))
        .contains("#1\tAnnotatorNotes E1\tindirect, confidence 0.9\n"));
  }

  @Test
  void putsSettingsIntoTheFolderUnlessItHasSome() throws IOException {
    Files.writeString(folder.resolve("visual.conf"), "mine");
    write(Readings.of("pier", MARKED));
    assertTrue(Files.exists(folder.resolve("annotation.conf")));
    assertEquals("mine", Files.readString(folder.resolve("visual.conf")));
  }

  @Test
  void doesNotOverwriteAnotherText() throws IOException {
    write(Readings.of("pier", MARKED));
    String message = assertThrows(IOException.class, () -> write(Readings.of("pier", "{con1: Other}"))).getMessage();
    assertTrue(message.contains("pier.txt") && message.contains("another text"), message);
    assertEquals(MarkedText.parse(MARKED).text(), Files.readString(folder.resolve("pier.txt")));
  }

  @Test
  void doesNotOverwriteCorrectedAnnotations() throws IOException {
    write(Readings.of("pier", MARKED));
    Files.writeString(folder.resolve("pier.ann"), "T1\tSource 0 4\tFenn\n");
    assertThrows(IOException.class, () -> write(Readings.of("pier", MARKED)));
    assertEquals("T1\tSource 0 4\tFenn\n", Files.readString(folder.resolve("pier.ann")));
  }

  @Test
  void writesTheSameReadingAgain() throws IOException {
    write(Readings.of("pier", MARKED));
    write(Readings.of("pier", MARKED));
  }

  @Test
  void anIdNeverLeadsOutOfTheFolder() throws IOException {
    write(Readings.of("../a\\b:c", MARKED));
    write(Readings.of("", MARKED));
    assertTrue(Files.exists(folder.resolve("_._a_b_c.txt")));
    assertTrue(Files.exists(folder.resolve("article.txt")));
  }
}
