package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Reader;
import org.hearsay.evaluate.StanceLabel.Half;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay evaluate}: how well readings agree with people's annotations of every kind. */
@Command(name = "evaluate", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Measure the reader against annotated articles.",
    description = {"", "DIR of --gold holds articles with brat annotations: text/NAME.txt with",
        "attributions/NAME_ANNOTATOR.ann, or NAME.txt beside NAME.ann. Of several annotators the first by name counts.", "",
        "words: words that have the role.  spans: pieces with exactly the same words.",
        "found: contents that share at least half of their words, one to one.",
        "sourced: found, with a source that shares a word, or both without one.",
        "exact: found, with exactly the same words in the content.", ""},
    footer = {"", "Examples:", "  hearsay evaluate --gold corpus/test",
        "  hearsay evaluate --gold corpus/chains/test --nested",
        "  hearsay evaluate --gold my-articles --model my-model --worst 10",
        "  hearsay evaluate --stance corpus/polnear-labels/stance.tsv --texts POLNEAR",
        "  hearsay evaluate --frames corpus/polnear-labels/frames.tsv --texts POLNEAR",
        "  hearsay evaluate --speakers BASIL", "  hearsay evaluate --coreference GUM",
        "  hearsay evaluate --names GUM", "  hearsay evaluate --names re3d/test.conll",
        "  hearsay evaluate --links BASIL", "  hearsay evaluate --press corpus/press/test",
        "  hearsay evaluate --pairs corpus/statement-pairs/pairs.tsv --basil BASIL --ecbplus ECBPLUS",
        "", "Exit status: 0 done, 1 bad input, 2 wrong usage."})
final class EvaluateCommand implements Callable<Integer> {
  /** What is measured, and against what. */
  private static final class Measured {
    @Option(names = "--gold", paramLabel = "DIR", description = "Attributions, against annotated articles.")
    private Optional<Path> gold;

    @Option(names = "--stance", paramLabel = "TABLE", description = "Stance, act and mode, against a table of labels.")
    private Optional<Path> stance;

    @Option(names = "--frames", paramLabel = "TABLE", description = "Frames, against a table of labels.")
    private Optional<Path> frames;

    @Option(names = "--speakers", paramLabel = "DIR",
        description = "Actors: how often a quotation is given to the speaker that the BASIL corpus names.")
    private Optional<Path> speakers;

    @Option(names = "--coreference", paramLabel = "DIR",
        description = "Whether pronouns and descriptions that speak lead to the right entity, against the GUM corpus.")
    private Optional<Path> coreference;

    @Option(names = "--names", paramLabel = "DIR or FILE",
        description = "Names of persons, organisations and places, against GUM's news, or names in columns.")
    private Optional<Path> names;

    @Option(names = "--links", paramLabel = "BASIL",
        description = "Whether quotations that several outlets carry are in one claim, and claims keep to one event.")
    private Optional<Path> links;

    @Option(names = "--pairs", paramLabel = "TABLE",
        description = "Whether statements that say the same are joined, against a table of labels (--basil, --ecbplus).")
    private Optional<Path> pairs;

    @Option(names = "--press", paramLabel = "DIR",
        description = "Lost attributions, shifts of stance and disputes, against labelled pairs of articles.")
    private Optional<Path> press;
  }

  @ArgGroup(multiplicity = "1")
  private Measured measured;

  @Option(names = "--nested",
      description = "With --gold: count attributions inside others too, where the annotations have them.")
  private boolean nested;

  @Option(names = "--texts", paramLabel = "DIR",
      description = "With --stance and --frames: the texts, as PART/text/NAME.txt.")
  private Optional<Path> texts;

  @Option(names = "--half", paramLabel = "HALF", defaultValue = "held-out",
      description = "With --stance, --frames and --pairs: what to count, tuning, held-out or all (${DEFAULT-VALUE}).")
  private String half;

  @Option(names = "--basil", paramLabel = "DIR", description = "With --pairs: the BASIL corpus.")
  private Optional<Path> basil;

  @Option(names = "--ecbplus", paramLabel = "DIR", description = "With --pairs: the ECB+ corpus.")
  private Optional<Path> ecbPlus;

  @Option(names = "--model", paramLabel = "DIR", description = "A model of your own, as 'hearsay train' writes it.")
  private Optional<Path> model;

  @Option(names = "--worst", paramLabel = "N", defaultValue = "5",
      description = "How many of the worst articles, or of the errors, to show (${DEFAULT-VALUE}).")
  private int worst;

  @Option(names = "--min-confidence", paramLabel = "P", defaultValue = "0",
      description = "With --gold: leave out attributions of less confidence (${DEFAULT-VALUE}).")
  private double least;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (worst < 0 || !(least >= 0 && least <= 1)) {
      throw new ParameterException(spec.commandLine(), "--worst takes 0 or more, --min-confidence a number from 0 to 1");
    }
    if ((measured.stance.isPresent() || measured.frames.isPresent()) != texts.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--stance and --frames need --texts DIR, and nothing else takes it");
    }
    Half documents = half();
    PrintWriter out = spec.commandLine().getOut();
    if (measured.speakers.isPresent()) {
      SpeakerReport.print(out, measured.speakers.get(), model);
    } else if (measured.stance.isPresent()) {
      StanceReport.print(out, measured.stance.get(), texts.get(), documents);
    } else if (measured.pairs.isPresent()) {
      LinkReport.pairs(out, measured.pairs.get(), LinkReport.corpora(basil, ecbPlus), half, worst);
    } else {
      try (Reader reader = Models.reader(model)) {
        if (measured.gold.isPresent()) {
          AttributionReport.print(out, measured.gold.get(), reader, new AttributionReport.Choice(nested, least, worst));
        } else if (measured.frames.isPresent()) {
          CorpusReport.frames(out, measured.frames.get(), texts.get(), documents, reader, worst);
        } else if (measured.coreference.isPresent()) {
          CorpusReport.coreference(out, measured.coreference.get(), reader, worst);
        } else if (measured.links.isPresent()) {
          LinkReport.links(out, measured.links.get(), reader, worst);
        } else if (measured.press.isPresent()) {
          LinkReport.press(out, measured.press.get(), reader, worst);
        } else {
          CorpusReport.names(out, measured.names.get(), reader);
        }
      }
    }
    out.flush();
    return 0;
  }

  private Half half() {
    for (Half candidate : Half.values()) {
      if (candidate.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(half)) {
        return candidate;
      }
    }
    throw new ParameterException(spec.commandLine(), "--half takes tuning, held-out or all, not " + half);
  }
}
