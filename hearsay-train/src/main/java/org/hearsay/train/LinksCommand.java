package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.link.BasilArticles;
import org.hearsay.link.LabelledPairs;
import org.hearsay.link.LabelledPairs.LabelledPair;
import org.hearsay.link.LinkTraining;
import org.hearsay.link.PressEvaluation;
import org.hearsay.link.ScratchLibrary;
import org.hearsay.pair.PairModel;
import org.hearsay.vector.SentenceEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay train links}: the weights by which statements that were read together are linked. */
@Command(name = "train links", mixinStandardHelpOptions = true, sortOptions = false,
    header = "Learn the weights by which statements are linked.",
    description = {"", "Needs two models of pairs, made by 'hearsay train pairs' with --fold 0 and",
        "--fold 1, so that each half of the labels is scored by the one that has not",
        "learnt from it. Writes weights-open.tsv and weights-same.tsv.", ""},
    footer = {"", "Example:", "  hearsay train links --model OUT0/pairs.onnx --model OUT1/pairs.onnx \\",
        "    --table corpus/statement-pairs/pairs.tsv \\",
        "    --table corpus/statement-pairs/training.tsv \\", "    --basil BASIL --ecbplus ECBPLUS --press corpus/press/tuning --out my-weights", "",
        "Exit status: 0 done, 1 bad input, 2 wrong usage."})
final class LinksCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, arity = "1", paramLabel = "FILE",
      description = "pairs.onnx of --fold 0; given again, that of --fold 1.")
  private List<Path> models;

  @Option(names = "--table", required = true, paramLabel = "FILE",
      description = "Labelled pairs, of which the half for tuning is used; those of PolNeAR are left out, since both models"
          + " have learnt from them. May be repeated.")
  private List<Path> tables;

  @Option(names = "--basil", required = true, paramLabel = "DIR",
      description = "The BASIL corpus; statements alike on different events are taken from it too.")
  private Path basil;

  @Option(names = "--ecbplus", required = true, paramLabel = "DIR", description = "The ECB+ corpus.")
  private Path ecbPlus;

  @Option(names = "--press", required = true, paramLabel = "DIR", description = "Labelled pairs of articles.")
  private Path press;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the weights go.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (models.size() != 2) {
      System.err.println("hearsay train links: --model must be given twice, for --fold 0 and --fold 1");
      return 2;
    }
    try (SentenceEncoder encoder = SentenceEncoder.load(); Reader reader = Reader.load();
        PairModel zero = PairModel.load(models.get(0)); PairModel one = PairModel.load(models.get(1))) {
      List<PairModel> byFold = List.of(zero, one);
      LinkTraining training = new LinkTraining(encoder);
      for (Path table : tables) {
        List<LabelledPair> pairs = LabelledPairs.read(table, Map.of("basil", basil, "ecbplus", ecbPlus), "tuning",
            corpus -> !corpus.equals(PairTrainer.ALWAYS));
        training.with(pairs, event -> byFold.get(PairTrainer.fold(event)));
        System.err.println(table + ": " + pairs.size() + " pairs");
      }
      for (int fold = 0; fold < byFold.size(); fold++) {
        int own = fold;
        training.with(PressEvaluation.of(press, name -> PairTrainer.fold(name) == own, reader, encoder, byFold.get(fold)));
      }
      System.err.println(press + " read");
      apart(training, reader, zero);
      System.err.println("learning from " + training.size() + " pairs of statements");
      Files.createDirectories(out);
      Files.writeString(out.resolve("weights-open.tsv"), training.open());
      Files.writeString(out.resolve("weights-same.tsv"), training.same());
    }
    return 0;
  }

  /** Statements that are alike and tell of different events. */
  private void apart(LinkTraining training, Reader reader, PairModel model) throws IOException {
    try (ScratchLibrary library = ScratchLibrary.open()) {
      for (Article article : BasilArticles.read(basil)) {
        library.add(article, reader.read(article));
      }
      training.with(library.store(), model);
    }
  }
}
