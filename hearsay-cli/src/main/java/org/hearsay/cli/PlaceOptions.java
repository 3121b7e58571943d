package org.hearsay.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which library a command is about. */
class PlaceOptions {
  @Option(names = "--library", paramLabel = "PLACE", description = {
      "A file, or jdbc:postgresql://HOST/DATABASE?user=…", "Else $HEARSAY_LIBRARY, else in your data folder."})
  Optional<String> library = Optional.empty();

  @Option(names = "--wait", paramLabel = "TIME", defaultValue = "30s", converter = Durations.class,
      description = "How long to wait while another process writes to the library (${DEFAULT-VALUE}).")
  Duration patience;
}
