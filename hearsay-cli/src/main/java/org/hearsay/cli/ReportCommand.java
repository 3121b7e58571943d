package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.index.Query;
import org.hearsay.index.QueryException;
import org.hearsay.page.Search;
import org.hearsay.store.Store;
import org.hearsay.store.StoreOptions;
import org.hearsay.web.Library;
import org.hearsay.web.LibraryPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay report}: a claim or a search as a page in one file. */
@Command(name = "report", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Write a claim, or what a search finds, as one HTML file.",
    description = {"", "The file works from a disk with no network, and can be sent. A number alone is a claim's; anything else is a "
        + "query, as 'hearsay find' takes it (a number to be looked for goes into quotation marks).", ""},
    footer = {"", "Examples:", "  hearsay report 12 --out claim-12.html", "  hearsay report 'dam outlet:gull after:2031-05' --out dam.html",
        "  hearsay report 12 > claim-12.html", "", "Exit status: 0 done, 1 no such claim or bad library, 2 wrong usage."})
final class ReportCommand implements Callable<Integer> {
  @Mixin
  private PlaceOptions library = new PlaceOptions();

  @Parameters(arity = "1..*", paramLabel = "CLAIM|QUERY", description = "A claim's number, or what to find.")
  private List<String> words = List.of();

  @Option(names = "--out", paramLabel = "FILE",
      description = "Where it goes, else to standard output; an earlier file stays until the new one is complete.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--order", paramLabel = "ORDER", defaultValue = "relevance",
      description = "Of what is found: relevance, newest or oldest (${DEFAULT-VALUE}).")
  private Query.Order order = Query.Order.RELEVANCE;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    String asked = String.join(" ", words).strip();
    if (asked.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "a claim's number or a query is needed");
    }
    Optional<String> page;
    try (Store store = Libraries.open(library, StoreOptions.Access.READ); Library open = new Library(store)) {
      LibraryPages pages = new LibraryPages(open);
      page = asked.matches("[1-9]\\d{0,17}") ? pages.claimFile(Long.parseLong(asked))
          : Optional.of(pages.searchFile(Search.of(asked, order, 1)));
    } catch (QueryException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    if (page.isEmpty()) {
      spec.commandLine().getErr().println("hearsay: there is no claim " + asked + "; 'hearsay claims' lists them");
      return 1;
    }
    if (file.isPresent()) {
      write(page.get(), file.get().toAbsolutePath());
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(page.get());
      out.flush();
    }
    return 0;
  }

  private static void write(String page, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, page, StandardCharsets.UTF_8);
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
