package org.hearsay.cli;

import picocli.CommandLine.Option;

/** What every command on a library can be told that answers in text or JSON. */
final class LibraryOptions extends PlaceOptions {
  @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text",
      description = "text or json (${DEFAULT-VALUE}).")
  Output format;
}
