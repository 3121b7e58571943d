package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Reader;
import org.hearsay.Reading;
import org.hearsay.ReadingPool;
import org.hearsay.format.BratWriter;
import org.hearsay.format.Format;
import org.hearsay.format.ReadingWriter;
import org.hearsay.format.WriterOptions;
import org.hearsay.input.ArticleFiles;
import org.hearsay.input.ArticleSource;
import org.hearsay.page.HtmlFolder;
import org.hearsay.page.HtmlWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: every attribution in one article or in many. */
@Command(name = "read", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Find every attribution in one article or in many.",
    description = {"", "Reads plain text and HTML, told apart by content. Folders are walked in the order of names.", ""},
    footer = {"", "Examples:", "  hearsay read article.txt",
        "  hearsay read --format json --with-text page.html",
        "  hearsay read --format jsonl articles/ > readings.jsonl",
        "  hearsay read --format html article.txt > article.html",
        "  hearsay read --format brat --out annotations articles/",
        "  curl -s https://example.org/news.html | hearsay read -", "",
        "Exit status: 0 everything was read, 1 something could not be read, 2 wrong usage."})
final class ReadCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", description = "Articles, folders of articles, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", description = {
      "${COMPLETION-CANDIDATES}.", "text on a terminal, else json."})
  private Optional<Format> format;

  @Option(names = "--min-confidence", paramLabel = "P", defaultValue = "0",
      description = "Leave out attributions and frames of less confidence, 0 to 1.")
  private double least;

  @Option(names = "--with-text", description = "Include the article's text in json and jsonl; offsets count in it.")
  private boolean withText;

  @Option(names = {"-o", "--out"}, paramLabel = "DIR", description = "Where --format brat writes its files, and html a page for each article.")
  private Optional<Path> out;

  @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
  private Optional<Path> model;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Format chosen = format.orElse(Terminal.out() ? Format.TEXT : Format.JSON);
    checkUsage(chosen);
    List<ArticleSource> sources = new ArrayList<>();
    boolean allFound = find(sources);
    if (sources.isEmpty()) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    boolean allRead;
    try (Reader reader = Models.reader(model); OrderedReadings readings = new OrderedReadings(reader, sources)) {
      allRead = write(readings, new Progress("reading", sources.size()), chosen);
    }
    return allFound && allRead ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** Looks for what the arguments name; whether all of it is there. */
  private boolean find(List<ArticleSource> sources) {
    boolean allFound = true;
    for (String input : inputs) {
      try {
        sources.addAll(ArticleFiles.of(input));
      } catch (IOException e) {
        allFound = false;
        complain(e);
      }
    }
    return allFound;
  }

  /** Writes each reading as it comes, and of one article that cannot be read nothing at all; whether all were read. */
  private boolean write(OrderedReadings readings, Progress progress, Format chosen) throws IOException {
    PrintWriter standard = spec.commandLine().getOut();
    ReadingWriter writer = writer(chosen, standard);
    boolean allRead = true;
    boolean begun = false;
    while (readings.hasNext()) {
      ReadingPool.Result result = readings.next();
      if (!begun && (!isOne() || result.reading().isPresent())) {
        writer.begin();
        begun = true;
      }
      Optional<IOException> error =
          result.reading().isPresent() ? written(writer, result.reading().get()) : result.error();
      if (error.isPresent()) {
        allRead = false;
        progress.end();
        complain(error.get());
      }
      if (standard.checkError()) {
        return false; // nobody listens any more, as after "| head"
      }
      progress.done(1);
    }
    if (begun) {
      writer.end();
    }
    progress.end();
    return allRead;
  }

  /** Writes a reading; when that cannot be done, as where a brat file is in the way, says why. */
  private Optional<IOException> written(ReadingWriter writer, Reading reading) {
    try {
      writer.write(reading.withConfidence(least));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /** Whether the argument is one article, and not a folder of any number. */
  private boolean isOne() {
    return inputs.size() == 1 && (inputs.get(0).equals("-") || !Files.isDirectory(Path.of(inputs.get(0))));
  }

  private void checkUsage(Format chosen) {
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence takes a number from 0 to 1, not " + least);
    }
    if (chosen == Format.BRAT && out.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--format brat writes files: name a folder with --out DIR");
    }
    if (chosen == Format.HTML && out.isEmpty() && !isOne()) {
      throw new ParameterException(spec.commandLine(), "a page shows one article: for several, name a folder with --out DIR");
    }
    if (chosen != Format.BRAT && chosen != Format.HTML && out.isPresent()) {
      throw new ParameterException(spec.commandLine(),
          "--out goes with --format brat and html; other formats go to standard output");
    }
  }

  private ReadingWriter writer(Format chosen, PrintWriter standard) {
    if (chosen == Format.HTML) {
      return out.isPresent() ? new HtmlFolder(out.get()) : new HtmlWriter(standard);
    }
    if (chosen == Format.BRAT) {
      return new BratWriter(out.orElseThrow());
    }
    WriterOptions options = WriterOptions.standard().withWidth(Terminal.columns());
    if (isOne()) {
      options = options.forOne();
    }
    if (withText) {
      options = options.withText();
    }
    if (Terminal.colours()) {
      options = options.withColour();
    }
    return chosen.writer(standard, options);
  }

  private void complain(IOException e) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(Hearsay.line(e));
    err.flush();
  }
}
