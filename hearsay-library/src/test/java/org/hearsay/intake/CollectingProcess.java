package org.hearsay.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Reading;
import org.hearsay.ReadingPool;
import org.hearsay.collect.Origin;
import org.hearsay.collect.Skipped;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;
import org.hearsay.store.Stored;

/**
 * A process of its own that collects what it is given into a library, and says so on a line as soon as something is stored.
 * A reader that finds nothing stands in for the real one, which takes a second to start: what may be lost or come twice
 * does not depend on what is found, and a process is killed many times.
 */
final class CollectingProcess {
  private static final int WORK = 20_000; // hashes: some milliseconds, so that an article is being read when a kill comes

  private CollectingProcess() {}

  private static Reading read(Article article) {
    try {
      byte[] hash = article.text().getBytes(StandardCharsets.UTF_8);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < WORK; i++) {
        hash = digest.digest(hash);
      }
      return Reading.of(article, "reader " + hash.length, List.of());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param args the library's place, then the sources */
  public static void main(String[] args) throws IOException, InterruptedException {
    IntakeReport report = new IntakeReport() {
      @Override
      public void stored(StoredArticle stored) {
        say("stored " + stored.collected().article().address().map(URI::toString)
            .orElse(stored.collected().origin().place()));
      }

      @Override
      public void known(Stored stored, Origin origin) {
        say("known " + origin);
      }

      @Override
      public void skipped(Skipped skipped) {
        say("skipped " + skipped);
      }
    };
    try (Store store = Store.open(LibraryPlace.find(Optional.of(args[0])));
        ReadingPool pool = new ReadingPool(CollectingProcess::read);
        Intake intake = new Intake(store, pool, List.of(), report)) {
      for (String source : List.of(args).subList(1, args.length)) {
        Library.collector().withVisits(intake.visits()).collect(source, intake);
      }
      intake.finish();
      say("finished");
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** Starts one that writes its lines to a file: what it had written outlives it. */
  static Process start(LibraryPlace place, Path lines, String... sources) throws IOException {
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Xshare:auto", "-cp", classes, CollectingProcess.class.getName(), place.toString()));
    command.addAll(List.of(sources));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(lines.toFile())
        .start();
  }
}
