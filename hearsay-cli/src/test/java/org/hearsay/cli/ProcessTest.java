package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in processes of its own: told to end, side by side, on a full disk, without a library's jars. */
@Timeout(180)
class ProcessTest {
  private static final Pattern OF_THE_LIBRARY = Pattern.compile(
      "hearsay-library|lucene|parquet|hadoop|langchain4j|sqlite|flyway|postgresql|pdfbox|fontbox|jwarc|crawler-commons"
          + "|commonmark|dataformat-csv|commons-");

  @TempDir
  Path folder;

  private String library() {
    return folder.resolve("news.db").toString();
  }

  private String records(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      lines.append("{\"text\": \"Ferry number ").append(i).append(" to Orrin will sail on Monday, the harbour master of ")
          .append("Tavel said. “Number ").append(i * 7919L % 1000).append(" is whole,” the mayor told the radio.\"}\n");
    }
    return Files.writeString(folder.resolve("ferries.jsonl"), lines.toString()).toString();
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  private long articles() throws IOException {
    Run check = Run.of("library", "check", "--format", "json", "--library", library());
    assertEquals(0, check.status(), check.out() + check.err());
    return json(check.out()).path("counts").path("articles").asLong();
  }

  @Test
  void whoIsToldToEndStoresWhatIsReadAndSaysWhatThatWas() throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = Run.start(out, err, "collect", "--no-link", "--format", "json", "--library", library(), records(5000));
    while (process.isAlive() && Files.size(out) == 0) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    Run run = Run.ended(process, out, err);
    assertEquals(128 + 15, run.status(), run.err());
    assertEquals("", run.err());
    long stored = json(run.last()).path("summary").path("stored").asLong();
    assertTrue(stored > 0 && stored < 5000, run.last());
    assertEquals(stored + 1, run.out().lines().count(), "each article that is stored is a line");
    assertEquals(stored, articles());
  }

  @Test
  void twoProcessesOnOneLibraryTakeTurns() throws Exception {
    String records = records(60);
    Process one = Run.start(folder.resolve("out1"), folder.resolve("err1"), "collect", "--no-link", "--format", "json", "--library",
        library(), records);
    Process other = Run.start(folder.resolve("out2"), folder.resolve("err2"), "collect", "--no-link", "--format", "json", "--library",
        library(), records);
    Run first = Run.ended(one, folder.resolve("out1"), folder.resolve("err1"));
    Run second = Run.ended(other, folder.resolve("out2"), folder.resolve("err2"));
    assertEquals(List.of(0, 0), List.of(first.status(), second.status()), first.err() + second.err());
    JsonNode a = json(first.last()).path("summary");
    JsonNode b = json(second.last()).path("summary");
    assertEquals(60, a.path("stored").asLong() + b.path("stored").asLong());
    assertEquals(60, a.path("known").asLong() + b.path("known").asLong());
    assertEquals(60, articles());
  }

  @Test
  void onAFullDiskWhatWasReportedIsThereAndTheRestIsStoredWhenThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Process allowed = new ProcessBuilder("sh", "-c", "unshare -rm mount -t tmpfs -o size=1m tmpfs " + disk)
        .redirectErrorStream(true).start();
    Assumptions.assumeTrue(allowed.waitFor() == 0, "a small disk can be made here");
    String java = Run.java().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    Path script = Files.writeString(folder.resolve("script"), """
        cd "$1" && mount -t tmpfs -o size=1500k tmpfs disk || exit 9
        JAVA collect --no-link --format json --library disk/news.db ferries.jsonl >full.out 2>full.err
        echo $? >full.status
        mount -o remount,size=60m disk || exit 9
        JAVA library check --format json --library disk/news.db >check.out 2>&1
        JAVA collect --no-link --format json --library disk/news.db ferries.jsonl >rest.out 2>&1
        """.replace("JAVA", java));
    records(150);
    Process process = new ProcessBuilder("unshare", "-rm", "sh", script.toString(), folder.toString()).inheritIO().start();
    assertEquals(0, process.waitFor());
    assertEquals("1", read("full.status"));
    assertEquals("hearsay: " + disk.resolve("news.db") + ": no room is left for the library; what was reported as stored is"
        + " safe. Make room on the disk and run the same again", read("full.err"));
    long reported = read("full.out").lines().filter(line -> line.startsWith("{\"stored\"")).count();
    assertTrue(reported > 0 && reported < 150, reported + " were stored");
    JsonNode check = json(read("check.out"));
    assertTrue(check.path("sound").asBoolean(), check.toString());
    assertEquals(reported, check.path("counts").path("articles").asLong());
    JsonNode rest = json(read("rest.out").lines().reduce("", (a, b) -> b)).path("summary");
    assertEquals(reported, rest.path("known").asLong(), rest.toString());
    assertEquals(150 - reported, rest.path("stored").asLong());
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name)).strip();
  }

  @Test
  void readingNeedsNothingOfTheLibrary() throws Exception {
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String few = Arrays.stream(classes.split(File.pathSeparator)).filter(c -> !OF_THE_LIBRARY.matcher(c).find())
        .collect(Collectors.joining(File.pathSeparator));
    assertTrue(few.length() < classes.length() - 100, "jars were left out");
    Path wall = Files.writeString(folder.resolve("wall.txt"), "The wall will hold, the ministry said.");
    ProcessBuilder builder = new ProcessBuilder(Run.java(few));
    builder.command().addAll(List.of("read", "--format", "jsonl", wall.toString()));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Run run = Run.ended(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.err());
    assertEquals("hearsay-en", json(run.out()).path("model").asText().replaceFirst(" .*", ""));
  }
}
