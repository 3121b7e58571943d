package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hearsay evaluate} as its user meets it: one thing measured in each run, with the model that ships. */
class EvaluateCommandTest {
  @TempDir
  Path folder;

  private record Run(int status, String out, String err) {}

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Hearsay.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(status, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--gold a --names b", "--gold a --stance b --texts c", "--stance a --frames b --texts c",
      "--speakers a --coreference b", "--names a --names b --gold c", "--model a"})
  void exactlyOneThingIsMeasured(String options) {
    wrongUsage(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--stance a", "--frames a"})
  void labelsNeedTheirTexts(String options) {
    wrongUsage(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--gold a --texts b", "--speakers a --texts b", "--coreference a --texts b",
      "--names a --texts b"})
  void whatHasItsTextsWithItTakesNoOthers(String options) {
    wrongUsage(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--gold a --worst -1", "--gold a --worst x", "--gold a --min-confidence 2",
      "--gold a --min-confidence NaN", "--frames a --texts b --half most", "--stance a --texts b --half most"})
  void numbersAndWordsOutsideOfWhatIsTakenAreRefused(String options) {
    wrongUsage(options);
  }

  private static void wrongUsage(String options) {
    Run run = run(("evaluate " + options).trim().split(" "));
    assertEquals(2, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("hearsay: ") && run.err().contains("'hearsay evaluate --help'"), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--gold", "--speakers", "--coreference", "--names", "--stance", "--frames"})
  void whatIsNotThereIsNamed(String measured) {
    String missing = folder.resolve("missing").toString();
    Run run = measured.equals("--stance") || measured.equals("--frames")
        ? run("evaluate", measured, missing, "--texts", folder.toString()) : run("evaluate", measured, missing);
    assertEquals(1, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("hearsay: ") && run.err().contains(missing), run.err());
  }

  @Test
  void framesAreMeasuredAgainstLabels() throws IOException {
    String table = file("frames.tsv", "part\tdocument\tsentence\tannotator\tframer\tcue\ttarget\tframe\n"
        + "dev\twall\t0-33\tfinal\t0-9\t10-16\t17-25\t26-32\n");
    file("dev/text/wall.txt", "The board called the plan a gift.");
    Run run = run("evaluate", "--frames", table, "--texts", folder.toString(), "--half", "all");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("frames .* 1")), run.out());
  }

  @Test
  void aLabelThatDoesNotFitItsTextIsNamed() throws IOException {
    String table = file("frames.tsv", "part\tdocument\tsentence\tannotator\tframer\tcue\ttarget\tframe\n"
        + "dev\twall\t0-33\tfinal\t0-9\t10-16\t17-25\t26-99\n");
    file("dev/text/wall.txt", "The board called the plan a gift.");
    Run run = run("evaluate", "--frames", table, "--texts", folder.toString(), "--half", "all");
    assertEquals(1, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("hearsay: " + table + ": a row of wall does not fit its text"), run.err());
  }

  @Test
  void namesAreMeasuredAgainstColumns() throws IOException {
    Run run = run("evaluate", "--names", file("names.conll", "Orrin B-PER\nVale I-PER\nleft O\nTavel B-LOC\n. O\n"));
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("person .* 1")), run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("all .* 2")), run.out());
  }

  @Test
  void referencesAreMeasuredAgainstGum() throws IOException {
    file("splits.md", "## dev\n\n  * GUM_news_wall\n");
    file("dep/GUM_news_wall.conllu", """
        1  Korvin  Korvin  PROPN  NNP  _  2  nsubj  _  Entity=(1-person-new-nnnnn-cf1-1-coref)
        2  left  leave  VERB  VBD  _  0  root  _  SpaceAfter=No
        3  .  .  PUNCT  .  _  2  punct  _  _

        1  She  she  PRON  PRP  _  2  nsubj  _  Entity=(1-person-giv:act-nnnnn-cf1-1-coref)
        2  said  say  VERB  VBD  _  0  root  _  _
        3  no  no  INTJ  UH  _  2  obj  _  SpaceAfter=No
        4  .  .  PUNCT  .  _  2  punct  _  _
        """.replaceAll(" {2,}", "\t"));
    Run run = run("evaluate", "--coreference", folder.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("all .* of +1 lead to the right entity")), run.out());
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }
}
