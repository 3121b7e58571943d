package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Stands in the list of commands for {@code hearsay train}, which the launcher starts from a jar of its own. */
@Command(name = "train", header = "Train a model on annotated articles (fetches the training engine on first use).")
final class TrainElsewhere implements Callable<Integer> {
  @Unmatched
  private List<String> ignored = List.of();

  @Parameters(hidden = true)
  private List<String> alsoIgnored = List.of();

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getErr().println(
        "hearsay: training needs the jar hearsay-train; start it as './hearsay train' from the project's folder");
    return 1;
  }
}
