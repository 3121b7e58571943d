package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command printed, and how it ended. */
record Run(int status, String out, String err) {

  /** Runs the command in this process. */
  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Hearsay.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(status, out.toString(), err.toString());
  }

  /** Starts the command in a process of its own, which writes to files: what it had written outlives it. */
  static Process start(Path out, Path err, String... args) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  /** What starts the command, without its arguments. */
  static List<String> java() {
    return java(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
  }

  static List<String> java(String classes) {
    return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classes, Hearsay.class.getName()));
  }

  static Run ended(Process process, Path out, Path err) throws IOException, InterruptedException {
    int status = process.waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  /** The lines on standard error. */
  List<String> complaints() {
    return err.lines().toList();
  }

  /** The last line on standard output. */
  String last() {
    return out.lines().reduce("", (a, b) -> b);
  }
}
