package org.hearsay.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay collect}: articles into a library. */
@Command(name = "collect", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Collect articles into a library, read.",
    description = {"", "Takes texts, HTML, Markdown and PDF; web archives (WARC); records in JSONL, JSON and CSV; ninjs and",
        "NewsML-G2; RSS and Atom feeds and OPML lists, with the pages they announce; all of these packed with gzip.",
        "Folders are walked in the order of names. What the library has already is passed over.", ""},
    footer = {"", "Examples:", "  hearsay collect articles/",
        "  hearsay collect https://example.org/news.rss archive.warc.gz",
        "  hearsay collect --map text=story.body,title=headline,published=date agency.jsonl",
        "  hearsay collect --library jdbc:postgresql://db.example/news?user=desk articles/", "",
        "Ends cleanly on Ctrl-C; the same command goes on where it was.", "",
        "Exit status: 0 everything is in the library, 1 something was skipped or failed, 2 wrong usage."})
final class CollectCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files, folders and web addresses.")
  private List<String> sources = List.of();

  @Option(names = "--map", paramLabel = "PART=FIELD[,PART=FIELD]", description = {
      "Which fields or columns of records hold id, text, html, title, outlet,", "author, published, address and language."})
  private List<String> mapping = List.of();

  @Mixin
  private IntakeOptions intake;

  @Mixin
  private LibraryOptions library;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return new Collecting(spec.commandLine(), library, intake, mapping).collect(sources);
  }
}
