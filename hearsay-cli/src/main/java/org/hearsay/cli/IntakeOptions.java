package org.hearsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands that collect can be told. */
final class IntakeOptions {
  @Option(names = "--allow-private",
      description = "Fetch from this machine and its network too, which is refused otherwise.")
  boolean allowPrivate;

  @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
  Optional<Path> model = Optional.empty();

  @Option(names = "--no-link", description = "Only store; 'hearsay library link' finds claims later.")
  boolean noLink;
}
