package org.hearsay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hearsay.store.Store;
import org.hearsay.store.StoreOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands that ask a library have in common. */
abstract class AskCommand implements Callable<Integer> {
  @Mixin
  private LibraryOptions library = new LibraryOptions();

  @Spec
  private CommandSpec spec;

  @Override
  public final Integer call() throws IOException {
    try (Store store = open(library)) {
      return answer(store, new AnswerWriter(spec.commandLine().getOut()));
    }
  }

  /** Opens the library; for reading only unless a command changes it. */
  Store open(LibraryOptions options) throws IOException {
    return Libraries.open(options, StoreOptions.Access.READ);
  }

  /** Answers; the exit status. */
  abstract int answer(Store store, AnswerWriter out) throws IOException;

  final boolean json() {
    return library.format == Output.JSON;
  }

  /** What is asked for is not there: one line, and the exit status. */
  final int none(String line) {
    spec.commandLine().getErr().println("hearsay: " + Hearsay.shown(line));
    return 1;
  }

  final ParameterException wrong(String line) {
    return new ParameterException(spec.commandLine(), line);
  }

  final LibraryOptions library() {
    return library;
  }
}
