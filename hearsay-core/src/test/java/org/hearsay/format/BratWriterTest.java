package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Reading;
import org.hearsay.brat.BratFolder;
import org.hearsay.brat.GoldAttribution;
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
  void saysInsideWhatWhoItIsAndHowItIsTold() {
    String written = BratWriter.annotations(Readings.VALE);
    for (String line : """
        T5\tAttribution 86 94\trevealed
        T6\tContent 57 67;96 130\tInspectors had warned of “unexplained” cracks
        E2\tAttribution:T5 Content:T6 Cue:T7 Source:T8
        T9\tAttribution 100 106\twarned
        E3\tAttribution:T9 Content:T10 Cue:T11 Source:T12 Parent:E2
        A1\tStance E2 endorsed
        A2\tAct E4 attitude
        A3\tStance E5 distanced
        A4\tMode E6 negated
        #1\tAnnotatorNotes E1\tdirect, confidence 0.9; actor Orla Fenn (person)
        #2\tAnnotatorNotes E2\tmixed, confidence 0.8; actor the Vale Courier (outlet); endorsed by “revealed”
        #5\tAnnotatorNotes E5\tindirect, confidence 0.5; actor The harbour ministry (government); distanced by “claims”
        T25\tFraming 153 158\tcasts
        T26\tTarget 159 170\tthe closure
        T27\tFrame 174 186\ta precaution
        T28\tFrameCue 153 158\tcasts
        T29\tFramer 132 152\tThe harbour ministry
        E7\tFraming:T25 Target:T26 Frame:T27 FrameCue:T28 Framer:T29
        #7\tAnnotatorNotes E7\tconfidence 0.7; actor The harbour ministry (government)
        """.split("\n")) {
      assertTrue(written.lines().anyMatch(line::equals), line + " in\n" + written);
    }
  }

  @Test
  void aFolderWithEverythingReadsBackItsAttributions() throws IOException {
    write(Readings.VALE);
    List<GoldAttribution> read = BratFolder.read(folder).get(0).annotators().get(0);
    assertEquals(Readings.VALE.attributions().stream()
        .map(a -> new GoldAttribution(a.source(), a.cue(), a.content())).toList(), read);
  }

  /** brat takes each line by itself, and what it refers to must be there. */
  @Property(tries = 300)
  void everyLineIsAnAnnotationOfSomethingKnown(@ForAll("readings") Reading reading) {
    String written = BratWriter.annotations(reading);
    Set<String> ids = new HashSet<>();
    for (String line : written.split("[\r\n\u000b\u000c\u0085\u2028\u2029]")) {
      if (line.isEmpty()) {
        continue;
      }
      String[] fields = line.split("\t", 3);
      assertTrue(fields[0].matches("[TEA#]\\d+"), line);
      assertTrue(ids.add(fields[0]), line);
      Matcher reference = Pattern.compile("(?<=[: ])[TE]\\d+\\b").matcher(fields[0].startsWith("T") ? "" : fields[1]);
      while (reference.find()) {
        assertTrue(ids.contains(reference.group()), reference.group() + " in " + line);
      }
    }
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
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
