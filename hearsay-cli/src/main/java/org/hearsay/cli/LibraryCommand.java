package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay library}: what a library holds, whether it is sound, and its upkeep. */
@Command(name = "library", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "See what a library holds, check it, copy it, renew its readings.",
    subcommands = {LibraryCommand.Info.class, LibraryCommand.Check.class, LibraryCommand.Backup.class,
        LibraryCommand.Reread.class,
        LibraryCommand.Link.class, LibraryCommand.Rebuild.class},
    footer = {"", "Examples:", "  hearsay library info", "  hearsay library check --library news.db",
        "  hearsay library backup /backup/news-2031-05-04.db", "  hearsay library reread", "  hearsay library link",
        "",
        "Exit status: 0 done, 1 something is wrong or failed, 2 wrong usage."})
final class LibraryCommand implements Callable<Integer> {
  @Mixin
  private LibraryOptions library;

  @Spec
  private CommandSpec spec;

  /** Without a further word, what the library holds. */
  @Override
  public Integer call() throws IOException {
    return new Upkeep(spec.commandLine(), library).info();
  }

  /** {@code hearsay library info}. */
  @Command(name = "info", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Where the library is, what it holds, and which models read it.")
  static final class Info implements Callable<Integer> {
    @Mixin
    private LibraryOptions library;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return new Upkeep(spec.commandLine(), library).info();
    }
  }

  /** {@code hearsay library check}. */
  @Command(name = "check", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Look the whole library through for damage.")
  static final class Check implements Callable<Integer> {
    @Mixin
    private LibraryOptions library;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return new Upkeep(spec.commandLine(), library).check();
    }
  }

  /** {@code hearsay library backup}. */
  @Command(name = "backup", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Write a copy of the library while it is in use.")
  static final class Backup implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The copy, which must not be there yet.")
    private Path file;

    @Mixin
    private LibraryOptions library;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return new Upkeep(spec.commandLine(), library).backup(file);
    }
  }

  /** {@code hearsay library reread}. */
  @Command(name = "reread", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Read again what another model has read.",
      description = {"", "Ends cleanly on Ctrl-C; the same command goes on where it was.", ""})
  static final class Reread implements Callable<Integer> {
    @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private LibraryOptions library;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return new Upkeep(spec.commandLine(), library).reread(model);
    }
  }

  /** {@code hearsay library link}. */
  @Command(name = "link", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Put statements that say the same thing into claims, and into the index.",
      description = {"", "'hearsay collect' does it by itself. Ends cleanly on Ctrl-C; the same command goes on where it was. "
          + "With --anew, all claims are made anew; what people decided stays.", ""})
  static final class Link implements Callable<Integer> {
    @Option(names = "--anew", description = "Make all claims anew.")
    private boolean anew;

    @Mixin
    private LibraryOptions library;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return new LinkingRun(spec.commandLine(), library).link(anew);
    }
  }

  /** {@code hearsay library rebuild}. */
  @Command(name = "rebuild", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
      header = "Make the index anew from the library.",
      description = {"", "The index holds nothing that the library has not; when it is lost or damaged, this mends it.", ""})
  static final class Rebuild implements Callable<Integer> {
    @Mixin
    private LibraryOptions library;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      return new LinkingRun(spec.commandLine(), library).rebuild();
    }
  }
}
