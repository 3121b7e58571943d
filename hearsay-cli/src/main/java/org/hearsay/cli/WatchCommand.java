package org.hearsay.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay watch}: what feeds announce, into a library, again and again. */
@Command(name = "watch", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Keep collecting what feeds announce.",
    description = {"", "Asks each feed again and again, only for what has changed, follows robots.txt, and asks one host for",
        "one thing at a time. A feed that cannot be had is asked less often, down to once a day.", ""},
    footer = {"", "Examples:", "  hearsay watch https://example.org/news.rss https://example.net/atom.xml",
        "  hearsay watch --every 1h newsroom.opml", "  hearsay watch --once newsroom.opml", "",
        "Ends cleanly on Ctrl-C; begun anew it gives nothing twice.", "",
        "Exit status: 0 done, 1 something was skipped or failed, 2 wrong usage."})
final class WatchCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FEED|OPML", description = "Addresses of feeds, and lists of feeds in OPML.")
  private List<String> feeds = List.of();

  @Option(names = "--every", paramLabel = "TIME", defaultValue = "15m", converter = Durations.class,
      description = "How long from one visit to a feed to the next (${DEFAULT-VALUE}).")
  private Duration every;

  @Option(names = "--once", description = "Ask each feed once, then end.")
  private boolean once;

  @Mixin
  private IntakeOptions intake;

  @Mixin
  private LibraryOptions library;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (every.isZero()) {
      throw new ParameterException(spec.commandLine(), "--every takes a time above zero");
    }
    Collecting collecting = new Collecting(spec.commandLine(), library, intake, List.of());
    return once ? collecting.askOnce(feeds) : collecting.watch(feeds, every);
  }
}
