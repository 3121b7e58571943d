package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay train}: from annotated articles to a model that {@code hearsay read --model} takes. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
    header = "Train a model on annotated articles.",
    description = {"", "DIR holds articles with brat annotations: text/NAME.txt with attributions/NAME_ANNOTATOR.ann,",
        "or NAME.txt beside NAME.ann. A folder with train and dev in it is used as these two parts;",
        "otherwise every tenth article is kept for measuring.", "",
        "Stopped at any moment, the same command goes on from the last checkpoint.", ""},
    footer = {"", "Examples:", "  hearsay train --data my-articles --out my-model",
        "  hearsay train --data corpus --also more-articles --out my-model --epochs 5",
        "  hearsay read --model my-model article.txt", "",
        "Linking's model and weights: 'hearsay train pairs --help', 'hearsay train links --help'.", "",
        "Exit status: 0 done, 1 bad input, 2 wrong usage."})
public final class TrainCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Annotated articles.")
  private Path data;

  @Option(names = "--data-times", paramLabel = "N", defaultValue = "1",
      description = "How often each article of --data is used in one epoch; below 1, a random share (${DEFAULT-VALUE}).")
  private double dataTimes;

  @Option(names = "--also", paramLabel = "DIR", description = "More annotated articles for training; may be repeated.")
  private List<Path> also = List.of();

  @Option(names = "--also-times", paramLabel = "N", defaultValue = "2",
      description = "How often each article of --also is used in one epoch (${DEFAULT-VALUE}).")
  private int alsoTimes;

  @Option(names = "--chains", paramLabel = "DIR",
      description = "Articles in which attributions inside others are annotated too; may be repeated.")
  private List<Path> chains = List.of();

  @Option(names = "--frames", paramLabel = "DIR",
      description = "Articles in which frames are annotated; may be repeated.")
  private List<Path> frames = List.of();

  @Option(names = "--gum", paramLabel = "DIR",
      description = "The GUM corpus (splits.md and dep/), for names and mentions.")
  private Optional<Path> gum = Optional.empty();

  @Option(names = "--names", paramLabel = "FILE",
      description = "Names in columns, a token and its label in each line; may be repeated.")
  private List<Path> names = List.of();

  @Option(names = "--labels", paramLabel = "DIR",
      description = "Tables of further labels on the articles of --data (stance.tsv, frames.tsv, frames-train.tsv).")
  private Optional<Path> labels = Optional.empty();

  @Option(names = "--more-times", paramLabel = "N", defaultValue = "2",
      description = "How often each article of --chains and --frames, and each sentence of --labels with known frames, is used in one "
          + "epoch (${DEFAULT-VALUE}).")
  private int moreTimes;

  @Option(names = "--gum-times", paramLabel = "N", defaultValue = "1",
      description = "How often each document of --gum is used in one epoch; fractions as above (${DEFAULT-VALUE}).")
  private double gumTimes;

  @Option(names = "--names-times", paramLabel = "N", defaultValue = "1",
      description = "How often each text of --names is used in one epoch; fractions as above (${DEFAULT-VALUE}).")
  private double namesTimes;

  @Option(names = "--teacher", paramLabel = "MODEL",
      description = "A model that finds attributions inside the contents of --data and --also.")
  private Optional<Path> teacher = Optional.empty();

  @Option(names = "--start", paramLabel = "FILE", description = "A checkpoint of an earlier run whose weights this one "
      + "starts from; when it is given twice, from a mean of both.")
  private List<Path> start = List.of();

  @Option(names = "--start-share", paramLabel = "P", defaultValue = "0.5",
      description = "The first checkpoint's share in that mean, 0 to 1 (${DEFAULT-VALUE}).")
  private double startShare;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the model and checkpoints go.")
  private Path out;

  @Option(names = "--encoder", defaultValue = "BGE",
      description = "Pretrained encoder to start from: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Pretrained encoder;

  @Option(names = "--layers", split = ",", paramLabel = "N",
      description = "Which of the encoder's layers to keep, as 0,2,4 (the first eight, or all if there are fewer).")
  private int[] layers = {};

  @Option(names = "--epochs", defaultValue = "4", description = "Passes over the articles (${DEFAULT-VALUE}).")
  private int epochs;

  @Option(names = "--steps", paramLabel = "N", defaultValue = "0",
      description = "End after this many steps, whatever --epochs says (0: no such limit).")
  private int mostSteps;

  @Option(names = "--batch", defaultValue = "16", description = "Windows in one step (${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--rate", defaultValue = "1.5e-4", description = "Peak learning rate (${DEFAULT-VALUE}).")
  private double rate;

  @Option(names = "--window", defaultValue = "256", description = "Pieces in a window (${DEFAULT-VALUE}).")
  private int window;

  @Option(names = "--overlap", defaultValue = "40",
      description = "Pieces that neighbouring windows share when reading (${DEFAULT-VALUE}).")
  private int overlap;

  @Option(names = "--seed", defaultValue = "1", description = "Start of the random numbers (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--name", defaultValue = "my-model", description = "The model's name (${DEFAULT-VALUE}).")
  private String name;

  @Option(names = "--model-version", defaultValue = "1", description = "The model's version (${DEFAULT-VALUE}).")
  private String version;

  /** Runs the command. */
  public static void main(String[] args) {
    Map<String, Callable<Integer>> others = Map.of("pairs", new PairsCommand(), "links", new LinksCommand());
    Optional<Callable<Integer>> other = Optional.ofNullable(args.length > 0 ? others.get(args[0]) : null);
    String[] own = other.isPresent() ? Arrays.copyOfRange(args, 1, args.length) : args;
    CommandLine command = new CommandLine(other.orElseGet(TrainCommand::new))
        .setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler((e, given) -> {
      System.err.println("hearsay train: " + e.getMessage().lines().findFirst().orElse("wrong usage")
          + "; see 'hearsay train --help'");
      return CommandLine.ExitCode.USAGE;
    });
    command.setExecutionExceptionHandler((e, line, result) -> {
      System.err.println("hearsay train: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
      return CommandLine.ExitCode.SOFTWARE;
    });
    System.exit(command.execute(own));
  }

  @Override
  public Integer call() throws IOException {
    if (epochs < 1 || batch < 1 || alsoTimes < 1 || moreTimes < 1 || !(dataTimes > 0 && gumTimes > 0 && namesTimes > 0) || mostSteps < 0 || start.size() > 2 || !(startShare >= 0 && startShare <= 1) || !(rate > 0) || window < 64 || window > 512
        || overlap < 0 || overlap * 2 > window) {
      System.err.println("hearsay train: --epochs, --batch, --also-times and --more-times must be at least 1, --rate, --data-times, --gum-times and "
          + "--names-times more than 0, "
          + "--window 64 to 512, --overlap at most half of it; --start can be given twice, --start-share is 0 to 1");
      return 2;
    }
    Files.createDirectories(out);
    int[] kept = layers.length == 0 ? encoder.usualLayers() : layers;
    Trainer.Material material = new Trainer.Material(data, dataTimes, also, alsoTimes, chains, frames, moreTimes, gum,
        gumTimes, names, namesTimes, labels, teacher);
    new Trainer(new Trainer.Settings(material, out, encoder, kept, start, startShare, epochs, mostSteps, batch, rate,
        window, overlap, seed, name, version), System.err).run();
    return 0;
  }
}
