package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.export.Export;
import org.hearsay.export.ExportFormat;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay export}: a library's statements for other tools. */
@Command(name = "export", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Write a library's statements for other tools.",
    description = {"", "csv and parquet have a row for each statement; jsonld has articles, actors, statements and claims, with the "
        + "terms of PROV-O for who was derived from whom.", ""},
    footer = {"", "Examples:", "  hearsay export statements.csv", "  hearsay export --format jsonld library.json", "",
        "Exit status: 0 done, 1 bad library or file, 2 wrong usage."})
final class ExportCommand implements Callable<Integer> {
  @Mixin
  private LibraryOption library = new LibraryOption();

  @Option(names = "--format", paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}, in lower case (by the file's ending).")
  private ExportFormat format;

  @Parameters(paramLabel = "FILE", description = "Where it goes; an earlier file stays until the new one is complete.")
  private Path file;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen = format == null ? byEnding() : format;
    try (Store store = library.read()) {
      long count = new Export(store).to(file, chosen);
      spec.commandLine().getErr().println(AnswerWriter.counted(count, "statement") + " in " + file);
    }
    return 0;
  }

  private ExportFormat byEnding() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (ExportFormat one : ExportFormat.values()) {
      if (name.endsWith("." + one.word())) {
        return one;
      }
    }
    throw new ParameterException(spec.commandLine(), "--format csv, parquet or jsonld is needed: the ending of " + file
        + " says none of them");
  }
}
