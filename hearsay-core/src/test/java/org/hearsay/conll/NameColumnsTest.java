package org.hearsay.conll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.conll.NameColumns.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameColumnsTest {

  @TempDir
  Path folder;

  @Test
  void aTokenAndItsLabelInEachLine() throws IOException {
    assertEquals(List.of("Orrin Vale (person)", "Tavel (place)"),
        names("Orrin B-person", "Vale I-person", "left O", "Tavel B-location", ". O"));
    assertEquals(List.of("Orrin Vale left Tavel."),
        texts("Orrin B-person", "Vale I-person", "left O", "Tavel B-location", ". O"));
  }

  @Test
  void columnsMayBePartedByTabs() throws IOException {
    assertEquals(List.of("Orrin Vale (person)"), names("Orrin\tB-PER", "Vale\tI-PER"));
  }

  @Test
  void aFirstWordBeginsAnotherName() throws IOException {
    assertEquals(List.of("Vale (person)", "Korvin (person)"), names("Vale B-PER", "Korvin B-PER"));
  }

  @Test
  void withoutFirstWordsNamesEndWhereTheKindChanges() throws IOException {
    assertEquals(List.of("Orrin Vale (person)", "Tavel (place)"), names("Orrin I-PER", "Vale I-PER", "Tavel I-LOC"));
  }

  @Test
  void ofThreeColumnsTheLastTwoCount() throws IOException {
    assertEquals(List.of("Orrin Vale (person)"), names("1 Orrin B-PER", "2 Vale I-PER", "3 left O"));
  }

  @Test
  void aNameEndsWithItsSentence() throws IOException {
    assertEquals(List.of("Vale (person)", "Korvin (person)"), names("Vale I-PER", "", "Korvin I-PER"));
  }

  @Test
  void anArticleIsNoPartOfAName() throws IOException {
    assertEquals(List.of("Harbour Board (organisation)"), names("The B-ORG", "Harbour I-ORG", "Board I-ORG"));
    assertEquals(List.of("Theatre Royal (place)"), names("Theatre B-LOC", "Royal I-LOC"));
  }

  @Test
  void ofLabelsThatMarkDescriptionsTooOnlyNamesAreTaken() throws IOException {
    assertEquals(List.of("Sarn brewery (organisation)"), names("The B-Organisation", "brewery I-Organisation", "and O",
        "the B-Organisation", "Sarn I-Organisation", "brewery I-Organisation", "and O", "They B-Person"));
  }

  @Test
  void whatIsNamedMayBeUnknown() throws IOException {
    assertEquals(List.of("Tavelish (unknown)"), names("Tavelish B-MISC", "beer O"));
  }

  @Test
  void kindsThatAreNotWantedAreLeftOut() throws IOException {
    assertEquals(List.of("Vale (person)"), names("Foam B-product", "Vale B-person"));
  }

  @Test
  void marksStandAtTheirWords() throws IOException {
    assertEquals(List.of("Vale's boats (two, old) didn't sink!"), texts("Vale B-PER", "'s O", "boats O", "( O", "two O",
        ", O", "old O", ") O", "did O", "n't O", "sink O", "! O"));
  }

  @Test
  void aTextEndsAfterSomeHundredWordsAndWithASentence() throws IOException {
    String[] lines = new String[2 * 300];
    for (int i = 0; i < 300; i++) {
      lines[2 * i] = "Vale B-PER";
      lines[2 * i + 1] = i % 10 == 9 ? "" : "left O";
    }
    List<Named> read = NameColumns.read(file(lines));
    assertEquals(3, read.size(), "570 words");
    assertEquals(300, read.stream().mapToInt(t -> t.names().size()).sum());
  }

  @Test
  void aFileWithoutLabelsIsNamed() throws IOException {
    Path file = file("Orrin", "Vale", "# note");
    String message = assertThrows(IOException.class, () -> NameColumns.read(file)).getMessage();
    assertTrue(message.startsWith(file + " holds no tokens with labels"), message);
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("names.conll"), String.join("\n", lines));
  }

  private List<String> texts(String... lines) throws IOException {
    return NameColumns.read(file(lines)).stream().map(Named::text).toList();
  }

  private List<String> names(String... lines) throws IOException {
    return NameColumns.read(file(lines)).stream().flatMap(t -> t.names().stream().map(n -> n.span().of(t.text()) + " ("
        + n.type().map(x -> x.name().toLowerCase(Locale.ROOT)).orElse("unknown") + ")")).toList();
  }
}
