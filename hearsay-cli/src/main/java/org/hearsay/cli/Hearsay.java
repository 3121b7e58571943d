package org.hearsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code hearsay}. */
@Command(name = "hearsay", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    header = "Who is said to have said what, and where exactly.",
    description = {"", "Reads news articles and finds every attribution in them: the words that name who (source),",
        "the words that signal it (cue), and what is attributed (content).", ""},
    subcommands = {ReadCommand.class, EvaluateCommand.class, BratCommand.class, TrainElsewhere.class},
    footer = {"", "Examples:", "  hearsay read article.txt", "  hearsay read --format jsonl articles/ > readings.jsonl",
        "  hearsay read --help", "", "Exit status: 0 done, 1 bad input, 2 wrong usage."})
public final class Hearsay {
  private Hearsay() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
  }

  /**
   * Runs the command.
   *
   * @param out takes what was asked for
   * @param err takes what went wrong
   * @return its exit status: 0 done, 1 bad input, 2 wrong usage
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine command = new CommandLine(new Hearsay()).setCaseInsensitiveEnumValuesAllowed(true);
    command.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colours() ? Ansi.ON : Ansi.OFF));
    command.setOut(out);
    command.setErr(err);
    command.setParameterExceptionHandler(Hearsay::wrongUsage);
    command.setExecutionExceptionHandler(Hearsay::failed);
    if (args.length == 0) {
      command.usage(err);
      err.flush();
      return CommandLine.ExitCode.USAGE;
    }
    int status = command.execute(args);
    out.flush();
    err.flush();
    return status;
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String first = e.getMessage().lines().findFirst().orElse("wrong usage");
    command.getErr().println("hearsay: " + first + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
    String message = e instanceof IOException || e instanceof UncheckedIOException || e instanceof IllegalStateException
        ? String.valueOf(e.getMessage())
        : "an error inside hearsay, please report it: " + e;
    command.getErr().println("hearsay: " + message.replaceAll("\\s*\\R\\s*", " "));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
