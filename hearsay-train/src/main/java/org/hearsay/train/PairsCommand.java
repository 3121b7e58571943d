package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay train pairs}: the model that says whether two statements make the same claim. */
@Command(name = "train pairs", mixinStandardHelpOptions = true, sortOptions = false,
    header = "Train the model that tells whether two statements make the same claim.",
    description = {"", "DIR of --groups holds text files of groups, as corpus/statement-groups/README.md describes them;",
        "every tenth group is kept for measuring. The model is written to pairs.onnx in --out after each epoch.", ""},
    footer = {"", "Examples:", "  hearsay train pairs --groups corpus/statement-groups --out my-pairs",
        "  hearsay train pairs --groups corpus/statement-groups --press corpus/press/tuning \\",
        "    --table corpus/statement-pairs/pairs.tsv --basil BASIL --ecbplus ECBPLUS --out my-pairs", "",
        "Exit status: 0 done, 1 bad input, 2 wrong usage."})
final class PairsCommand implements Callable<Integer> {
  @Option(names = "--groups", required = true, paramLabel = "DIR", description = "Groups of statements; may be repeated.")
  private List<Path> groups;

  @Option(names = "--group-share", paramLabel = "P", defaultValue = "1",
      description = "The share of the groups that is used in one epoch (${DEFAULT-VALUE}).")
  private double groupShare;

  @Option(names = "--table", paramLabel = "FILE",
      description = "Labelled pairs of BASIL, ECB+ and PolNeAR, of which the half for tuning is used (--basil, --ecbplus,"
          + " --polnear); may be repeated.")
  private List<Path> tables = List.of();

  @Option(names = "--basil", paramLabel = "DIR", description = "The BASIL corpus.")
  private Optional<Path> basil = Optional.empty();

  @Option(names = "--ecbplus", paramLabel = "DIR", description = "The ECB+ corpus.")
  private Optional<Path> ecbPlus = Optional.empty();

  @Option(names = "--polnear", paramLabel = "DIR", description = "The PolNeAR corpus.")
  private Optional<Path> polnear = Optional.empty();

  @Option(names = "--press", paramLabel = "DIR", description = "Labelled pairs of articles; may be repeated.")
  private List<Path> press = List.of();

  @Option(names = "--weak", paramLabel = "ECBPLUS",
      description = "Sentences of ECB+'s topics for tuning, labelled by the coreference that it annotates.")
  private Optional<Path> weak = Optional.empty();

  @Option(names = "--table-times", paramLabel = "N", defaultValue = "2",
      description = "How often each pair of --table and --press is used in one epoch; 0 to measure on them only "
          + "(${DEFAULT-VALUE}).")
  private int tableTimes;

  @Option(names = "--fold", paramLabel = "N", defaultValue = "-1",
      description = "Measure on one half of the events of --table and --press, 0 or 1, instead of learning from it; pairs of"
          + " PolNeAR are learnt from in any case.")
  private int fold;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the model goes.")
  private Path out;

  @Option(names = "--encoder", defaultValue = "MINILM",
      description = "Pretrained encoder to start from: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Pretrained encoder;

  @Option(names = "--layers", split = ",", paramLabel = "N", description = "Which of the encoder's layers to keep (all).")
  private int[] layers = {};

  @Option(names = "--start", paramLabel = "FILE", description = "weights.bin of an earlier run to start "
      + "from; when it is given twice, from the mean of both.")
  private List<Path> start = List.of();

  @Option(names = "--epochs", defaultValue = "4", description = "Passes over the pairs; 0 to write what "
      + "--start gives as a model (${DEFAULT-VALUE}).")
  private int epochs;

  @Option(names = "--batch", defaultValue = "32", description = "Pairs in one step (${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--rate", defaultValue = "1e-4", description = "Peak learning rate (${DEFAULT-VALUE}).")
  private double rate;

  @Option(names = "--seed", defaultValue = "1", description = "Start of the random numbers (${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (epochs < 0 || epochs == 0 && start.isEmpty() || start.size() > 2 || batch < 1 || tableTimes < 0 || !(rate > 0) || fold < -1 || fold > 1 || !(groupShare > 0)) {
      System.err.println("hearsay train pairs: --batch must be at least 1, --epochs too without --start, "
          + "--start can be given twice, --table-times at least 0, --rate and "
          + "--group-share more than 0, --fold 0 or 1");
      return 2;
    }
    Map<String, Path> corpora = new HashMap<>();
    basil.ifPresent(dir -> corpora.put("basil", dir));
    ecbPlus.ifPresent(dir -> corpora.put("ecbplus", dir));
    polnear.ifPresent(dir -> corpora.put("polnear", dir));
    new PairTrainer(new PairTrainer.Settings(groups, tables, corpora, press, weak, groupShare,
        tableTimes, fold, out, encoder, layers, start,
        epochs, batch, rate, seed), System.err).run();
    return 0;
  }
}
