package org.hearsay.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.collect.web.Addresses;
import org.hearsay.collect.web.Fetcher;
import org.hearsay.collect.web.Host;
import org.hearsay.collect.web.Limits;
import org.hearsay.collect.web.StillTime;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of collecting have in common: a folder, a clock, and an article. */
@Timeout(60)
abstract class CollectingTest {
  static final String FIRST = "The ferry to Orrin will sail again on Monday, the harbour master of Tavel said, once the"
      + " wardens have looked at her hull.";
  static final String SECOND = "“Nobody was hurt,” Ana Dervish told the town’s radio, and she added that the crew had"
      + " done everything that was asked of them.";
  static final String THIRD = "According to the owners, the repair will take four days and cost less than a new gangway"
      + " would have done last year.";
  static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  static final String PROSE = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>\n<p>" + THIRD + "</p>\n";

  @TempDir
  Path folder;

  final StillTime time = new StillTime();
  final Taken taken = new Taken();
  Collector collector = Collector.standard().withFetcher(
      new Fetcher(Addresses.anywhere(), Limits.standard().withBytes(1 << 20), time));

  static String page(String head) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + PROSE + "</body></html>";
  }

  Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  Path packed(String name, String text) throws IOException {
    return file(name, Host.gzip(text.getBytes(StandardCharsets.UTF_8)));
  }

  Taken collect(Path path) throws IOException, InterruptedException {
    collector.collect(path, taken);
    return taken;
  }
}
