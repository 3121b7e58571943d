package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.brat.MarkedText;
import org.hearsay.brat.Standoff;
import org.hearsay.format.BratWriter;
import org.hearsay.input.ArticleSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay brat}: from articles with marks in the text to articles that training and evaluation take. */
@Command(name = "brat", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Turn articles with inline marks into brat annotations for training.",
    description = {"", "Write an article with its attributions marked:", "",
        "  {src1: The ministry} {cue1: said} {con1: the pier would hold}.", "",
        "src is the source, cue the cue, con the content; the number tells which belong together.", ""},
    footer = {"", "Examples:", "  hearsay brat --out my-articles one.txt two.txt",
        "  hearsay train --data my-articles --out my-model", "",
        "Exit status: 0 done, 1 bad input, 2 wrong usage."})
final class BratCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles with inline marks.")
  private List<Path> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR",
      description = "Where NAME.txt and NAME.ann go, with brat's settings; made when it is missing.")
  private Path out;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    BratWriter folder = new BratWriter(out);
    folder.begin();
    int status = 0;
    Map<String, Path> written = new HashMap<>();
    for (Path file : files) {
      try {
        MarkedText marked = MarkedText.parse(ArticleSource.file(file).load().text());
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Path other = written.putIfAbsent(name, file);
        if (other != null) {
          throw new IOException(file + ": " + other + " has the same name already; rename one of the two");
        }
        folder.write(name, marked.text(), Standoff.of(marked.text(), marked.attributions()));
      } catch (IOException e) {
        spec.commandLine().getErr().println(Hearsay.line(e));
        status = 1;
      } catch (IllegalArgumentException e) {
        spec.commandLine().getErr().println(Hearsay.line(new IOException(file + ": " + e.getMessage(), e)));
        status = 1;
      }
    }
    return status;
  }
}
