package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.ActorKind;
import org.hearsay.copies.CopyFinder;
import org.hearsay.copies.CopyRule;

/**
 * A process of its own that stores the articles {@code first} to {@code last} one by one, and says so on a line as soon as
 * each is stored.
 */
final class StoringProcess {
  private StoringProcess() {}

  /** @param args the library's place, the first and the last article */
  public static void main(String[] args) throws StoreException {
    try (Store store = Store.open(LibraryPlace.find(Optional.of(args[0])))) {
      CopyFinder copies = new CopyFinder(store, CopyRule.standard());
      for (int i = Integer.parseInt(args[1]); i <= Integer.parseInt(args[2]); i++) {
        Sample sample = article(i);
        store.add(sample.collected(), sample.reading());
        System.out.println("stored " + i);
        copies.catchUp();
      }
      System.out.println("finished");
    }
  }

  /** Article i has an address of its own and two statements. */
  static Sample article(int i) {
    return Sample.at(address(i), "Ferry " + i + " was late again today. The port said ice number " + i + " was thick.")
        .said("The port", ActorKind.ORGANISATION, "said", "ice number " + i + " was thick");
  }

  static String address(int i) {
    return "https://a.example/ferry/" + i;
  }

  /** Starts one that writes its lines to a file: what it had written outlives it. */
  static Process start(LibraryPlace place, int first, int last, Path lines) throws IOException {
    String url = place instanceof LibraryPlace.OnServer server ? server.url() : place.toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-Xshare:auto", "-cp", classes, StoringProcess.class.getName(), url, Integer.toString(first),
        Integer.toString(last)).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(lines.toFile()).start();
  }
}
