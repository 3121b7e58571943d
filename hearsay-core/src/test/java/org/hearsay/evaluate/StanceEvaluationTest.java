package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.Stance.Value;
import org.hearsay.evaluate.StanceLabel.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels as a table of offsets, the text elsewhere. */
class StanceEvaluationTest {
  private static final String HEADER = "part\tdocument\tsource\tcue\tcontent\tstance\tevidence\tact\tmode\tnote\n";
  /** The first character counts as one, whatever Java makes of it. */
  private static final String TEXT = "😀 She claimed it held. He said it sank.";

  @TempDir
  Path folder;

  @Test
  void judgementsAreCountedAgainstLabels() throws IOException {
    Path table = table("dev\tpier\t2-5\t6-13\t14-21\tdistanced\t6-13\tstatement\tplain\t-\n"
        + "dev\tpier\t23-25\t26-30\t31-38\tendorsed\t26-30\tbelief\tplain\t-\n");
    StanceEvaluation evaluation = new StanceEvaluation();
    for (StanceLabel label : StanceLabel.read(table)) {
      evaluation.add(label, TEXT);
    }
    assertEquals(2, evaluation.labels());
    assertEquals(1, evaluation.count(Value.DISTANCED, Value.DISTANCED));
    assertEquals(1, evaluation.count(Value.ENDORSED, Value.NEUTRAL));
    assertEquals(1, evaluation.stance(Value.DISTANCED).f1());
    assertEquals(1 / 3.0, evaluation.stanceMacroF1(), 1e-9);
    assertEquals(0.5, evaluation.actAccuracy());
    assertEquals(1, evaluation.modeAccuracy());
    assertEquals(new Score(1, 1, 2), evaluation.evidence());
  }

  @Test
  void textsAreFoundByPartAndName() throws IOException {
    Path table = table("dev\tpier\t-\t6-13\t14-21;23-25\tneutral\t-\tstatement\tplain\t-\n");
    StanceLabel label = StanceLabel.read(table).get(0);
    assertEquals(2, label.content().size());
    assertTrue(assertThrows(IOException.class, () -> label.text(folder)).getMessage().startsWith("no text of pier in"));
    Files.writeString(folder.resolve("pier.txt"), TEXT);
    assertEquals(TEXT, label.text(folder));
    Files.createDirectories(folder.resolve("dev/text"));
    Files.writeString(folder.resolve("dev/text/pier.txt"), "another");
    assertEquals("another", label.text(folder));
  }

  @Test
  void whatIsNoTableIsNamed() throws IOException {
    assertMessage("line 1: no column \"part\"", Files.writeString(folder.resolve("a.tsv"), ""));
    assertMessage("line 2: 3 columns where 10 were expected", table("dev\tpier\t-\n"));
    assertMessage("line 2: \"doubtful\" is none of [ENDORSED, NEUTRAL, DISTANCED]",
        table("dev\tpier\t-\t-\t1-2\tdoubtful\t-\tstatement\tplain\t-\n"));
    assertMessage("line 2: expected start-end, not \"one\"",
        table("dev\tpier\tone\t-\t1-2\tneutral\t-\tstatement\tplain\t-\n"));
  }

  @Test
  void everyDocumentIsInOneHalf() {
    for (String name : List.of("a", "b", "pier", "strait", "")) {
      assertTrue(Half.TUNING.has(name) != Half.HELD_OUT.has(name) && Half.ALL.has(name), name);
    }
    assertTrue(Half.HELD_OUT.has("a")); // hash code 97
  }

  private void assertMessage(String expected, Path table) {
    String message = assertThrows(IOException.class, () -> StanceLabel.read(table)).getMessage();
    assertEquals(table + ", " + expected, message.substring(0, Math.min(message.length(), (table + ", " + expected).length())));
  }

  private Path table(String rows) throws IOException {
    return Files.writeString(folder.resolve("labels.tsv"), HEADER + rows);
  }
}
