package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.export.Export;
import org.hearsay.export.ExportFormat;
import org.hearsay.store.Store;
import org.hearsay.store.StoreOptions;
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
    footer = {"", "Examples:", "  hearsay export statements.csv", "  hearsay export --as jsonld library.json", "",
        "Exit status: 0 done, 1 bad library or file, 2 wrong usage."})
final class ExportCommand implements Callable<Integer> {
  @Mixin
  private LibraryOptions library = new LibraryOptions();

  @Option(names = "--as", paramLabel = "KIND", description = "csv, parquet or jsonld (by the file's ending).")
  private Optional<ExportFormat> kind = Optional.empty();

  @Parameters(paramLabel = "FILE", description = "Where it goes; an earlier file stays until the new one is complete.")
  private Path file;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen = kind.isPresent() ? kind.get() : byEnding();
    try (Store store = Libraries.open(library, StoreOptions.Access.READ)) {
      long count = new Export(store).to(file, chosen);
      spec.commandLine().getOut().println(library.format == Output.TEXT
          ? AnswerWriter.counted(count, "statement") + " in " + file
          : Libraries.line(Libraries.object().put("statements", count).put("file", file.toString())));
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
    throw new ParameterException(spec.commandLine(), "--as csv, parquet or jsonld is needed: the ending of " + file
        + " says none of them");
  }
}
