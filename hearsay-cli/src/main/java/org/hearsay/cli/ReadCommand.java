package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Reader;
import org.hearsay.Reading;
import org.hearsay.format.BratWriter;
import org.hearsay.format.Format;
import org.hearsay.format.ReadingWriter;
import org.hearsay.format.WriterOptions;
import org.hearsay.input.ArticleFiles;
import org.hearsay.input.ArticleSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: every attribution in one article or in many. */
@Command(name = "read", sortOptions = false, mixinStandardHelpOptions = true,
    header = "Find every attribution in one article or in many.",
    description = {"", "Reads plain text and HTML, told apart by content. Folders are walked in the order of names.", ""},
    footer = {"", "Examples:", "  hearsay read article.txt",
        "  hearsay read --format json --with-text page.html",
        "  hearsay read --format jsonl articles/ > readings.jsonl",
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
      description = "Leave out attributions of less confidence, 0 to 1.")
  private double least;

  @Option(names = "--with-text", description = "Include the article's text in json and jsonl; offsets count in it.")
  private boolean withText;

  @Option(names = {"-o", "--out"}, paramLabel = "DIR", description = "Where --format brat writes its files.")
  private Optional<Path> out;

  @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
  private Optional<Path> model;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Format chosen = format.orElse(Terminal.out() ? Format.TEXT : Format.JSON);
    checkUsage(chosen);
    PrintWriter err = spec.commandLine().getErr();
    boolean allRead = true;
    List<ArticleSource> sources = new ArrayList<>();
    for (String input : inputs) {
      try {
        sources.addAll(ArticleFiles.of(input));
      } catch (IOException e) {
        allRead = false;
        complain(err, e);
      }
    }
    if (sources.isEmpty()) {
      return 1;
    }
    PrintWriter standard = spec.commandLine().getOut();
    ReadingWriter writer = writer(chosen, standard);
    try (Reader reader = Models.reader(model)) {
      Progress progress = new Progress("reading", sources.size());
      writer.begin();
      try (OrderedReadings readings = new OrderedReadings(reader, sources)) {
        while (readings.hasNext()) {
          OrderedReadings.Result result = readings.next();
          if (result.reading().isPresent()) {
            Reading reading = result.reading().get();
            writer.write(reading.withConfidence(least));
          } else {
            allRead = false;
            progress.end();
            complain(err, result.error().orElseThrow());
          }
          if (standard.checkError()) {
            return 1; // nobody listens any more, as after "| head"
          }
          progress.done(1);
        }
      }
      writer.end();
      progress.end();
    }
    return allRead ? 0 : 1;
  }

  private void checkUsage(Format chosen) {
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence takes a number from 0 to 1, not " + least);
    }
    if (chosen == Format.BRAT && out.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--format brat writes files: name a folder with --out DIR");
    }
    if (chosen != Format.BRAT && out.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--out goes with --format brat; other formats go to standard output");
    }
  }

  private ReadingWriter writer(Format chosen, PrintWriter standard) {
    if (chosen == Format.BRAT) {
      return new BratWriter(out.orElseThrow());
    }
    WriterOptions options = WriterOptions.standard().withWidth(Terminal.columns());
    if (inputs.size() == 1 && !java.nio.file.Files.isDirectory(Path.of(inputs.get(0)))) {
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

  private static void complain(PrintWriter err, IOException e) {
    err.println("hearsay: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
