package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Learning the weights of linking, from corpora in small. */
class LinksCommandTest {
  private static final String MODEL = "../hearsay-library/src/main/resources/org/hearsay/pair/pairs.onnx";
  private static final Path PRESS = Path.of("../corpus/press/tuning");
  private static final String HEADER = "corpus\tevent\tdocument_a\tspan_a\tdocument_b\tspan_b\tlabel\tkind\thalf\n";

  @TempDir
  Path folder;

  private int run(String... args) {
    return new CommandLine(new LinksCommand()).execute(Stream.concat(Stream.of("--basil", folder.resolve("basil").toString(),
        "--ecbplus", folder.resolve("ecbplus").toString(), "--table", folder.resolve("pairs.tsv").toString(), "--press",
        folder.resolve("press").toString(), "--out", folder.resolve("out").toString()), Stream.of(args)).toArray(String[]::new));
  }

  private void basil(String name, String text) throws IOException {
    Path file = folder.resolve("basil/articles/2010").resolve(name + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"title\":\"The mill\",\"source\":\"Gull\",\"date\":\"2010-05-04\",\"body-paragraphs\":[[\"" + text
        + "\"]]}");
  }

  private void press(int fold) throws IOException {
    Path pair;
    try (Stream<Path> list = Files.list(PRESS)) {
      pair = list.filter(p -> PairTrainer.fold(p.getFileName().toString()) == fold).sorted().findFirst().orElseThrow();
    }
    Path copy = Files.createDirectories(folder.resolve("press").resolve(pair.getFileName().toString()));
    for (String name : List.of("a.txt", "b.txt", "meta.json", "labels.tsv")) {
      Files.copy(pair.resolve(name), copy.resolve(name));
    }
  }

  @Test
  void everyFeatureGetsAWeight() throws IOException {
    basil("mill_1", "The mill at Tarn burned down on Friday.");
    basil("mill_2", "Fire destroyed the mill at Tarn, said the mayor of Tarn.");
    basil("ferry_1", "The ferry from Tarn sank on Friday, said the mayor of Tarn.");
    Files.createDirectories(folder.resolve("ecbplus/3"));
    Files.writeString(folder.resolve("ecbplus/3/3_1ecb.xml"), "<Document><token sentence=\"0\">Tarn</token>"
        + "<token sentence=\"0\">sells</token><token sentence=\"0\">its</token><token sentence=\"0\">mill</token></Document>");
    Files.writeString(folder.resolve("pairs.tsv"), HEADER
        + "basil\tmill\t2010/mill_1\t0-39\t2010/mill_2\t0-31\tsame\t-\ttuning\n"
        + "basil\tmill|ferry\t2010/mill_1\t0-39\t2010/ferry_1\t0-38\tunrelated\t-\ttuning\n"
        + "ecbplus\t3ecb\t3/3_1ecb\t0-19\t3/3_1ecb\t0-19\tdiffers\tactor\ttuning\n");
    press(0);
    press(1);
    assertEquals(0, run("--model", MODEL, "--model", MODEL));
    List<String> words = List.of("bias", "cosine", "overlap", "jaccard", "order", "length", "names", "namesApart", "numbers",
        "context", "cosineInContext");
    List<String> read = Stream.concat(words.stream(), Stream.of("readSame", "readDiffers", "otherNumber", "otherName",
        "otherTime", "denial")).toList();
    for (String file : List.of("weights-open.tsv", "weights-same.tsv")) {
      List<String> lines = Files.readAllLines(folder.resolve("out").resolve(file));
      assertEquals(file.equals("weights-open.tsv") ? words : read, lines.stream().map(l -> l.split("\t")[0]).toList());
      assertTrue(lines.stream().allMatch(l -> Double.isFinite(Double.parseDouble(l.split("\t")[1]))), lines.toString());
    }
  }

  @Test
  void oneModelIsWrongUsage() {
    assertEquals(2, run("--model", MODEL));
  }
}
