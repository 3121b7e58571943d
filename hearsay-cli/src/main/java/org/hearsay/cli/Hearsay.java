package org.hearsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.format.Format;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code hearsay}.
 *
 * <p>Picocli looks at the fields and signatures of every command it knows to find their options, and so loads what they
 * name. Where an article is to be read that is the only command known, so that it starts quickly and needs no library.
 */
@Command(name = "hearsay", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
    header = "Who is said to have said what, and where exactly.",
    description = {"", "Reads news articles and finds every attribution in them: the words that name who (source),",
        "the words that signal it (cue), and what is attributed (content).", ""},
    footer = {"", "Examples:", "  hearsay read article.txt", "  hearsay read --format jsonl articles/ > readings.jsonl",
        "  hearsay collect articles/", "  hearsay serve", "  hearsay read --help", "", "Exit status: 0 done, 1 bad input, 2 wrong usage."})
public final class Hearsay {
  private static final int LONGEST = 1_000;

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
    CommandLine command = new CommandLine(new Hearsay());
    commands(args.length == 0 ? "" : args[0]).forEach(command::addSubcommand);
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
    command.registerConverter(Format.class, Hearsay::format);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.registerConverter(Output.class, Hearsay::output);
    command.setExpandAtFiles(false); // a file's name may begin with @
    int status = executed(command, args);
    out.flush();
    err.flush();
    return status;
  }

  private static List<Object> commands(String first) {
    if (first.equals("read")) {
      return List.of(new ReadCommand());
    }
    return List.of(new ReadCommand(), new CollectCommand(), new WatchCommand(), new LibraryCommand(), new FindCommand(),
        new WhoCommand(), new ClaimsCommand(), new TrailCommand(), new LossesCommand(), new DisputesCommand(), new OutletsCommand(),
        new ExportCommand(), new ReportCommand(), new ServeCommand(), new EvaluateCommand(),
        new BratCommand(), new TrainElsewhere());
  }

  private static Format format(String word) {
    return Format.named(word.toLowerCase(Locale.ROOT)).orElseThrow(() -> new TypeConversionException("expected one of "
        + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", ")) + ", not '" + word + "'"));
  }

  private static Output output(String word) {
    return Output.named(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new TypeConversionException("expected text or json, not '" + word + "'"));
  }

  /** Picocli hands on exceptions, but not the errors of a machine without memory or of one ONNX Runtime cannot run on. */
  private static int executed(CommandLine command, String... args) {
    try {
      return command.execute(args);
    } catch (VirtualMachineError | LinkageError e) {
      command.getErr().println(line(e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String first = e.getMessage().lines().findFirst().orElse("wrong usage");
    command.getErr().println("hearsay: " + first + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
    command.getErr().println(line(e));
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** What went wrong, in one line for users. */
  static String line(Throwable e) {
    String message = "an error inside hearsay, please report it: " + e;
    if (e instanceof FileSystemException file && file.getReason() == null) {
      message = file.getFile() + ": " + reason(file);
    } else if (e instanceof OutOfMemoryError) {
      message = "the memory at hand does not suffice; give Java more (-Xmx)";
    } else if (e.getMessage() != null
        && (e instanceof IOException || e instanceof UncheckedIOException || e instanceof IllegalStateException)) {
      message = e.getMessage();
    }
    return "hearsay: " + shown(message.replaceAll("\\s*\\R\\s*", " "));
  }

  /** Words of a file on a terminal: nothing in them steers it. */
  static String shown(String words) {
    StringBuilder shown = new StringBuilder();
    words.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.toString();
  }

  /** Java names these by their kind alone. */
  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "is there already, and is no folder";
    }
    return e instanceof AccessDeniedException ? "permission denied" : "cannot be read or written";
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
