package org.hearsay.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.Role;
import org.hearsay.assemble.FrameCalibration;
import org.hearsay.brat.BratFolder;
import org.hearsay.brat.BratFolder.Annotated;
import org.hearsay.encode.Shapes;
import org.hearsay.encode.WordPieces;
import org.hearsay.evaluate.Evaluation;

/** One training run: passes over the articles, a measurement after each, and the model at the end. */
final class Trainer {
  private static final double WARM_UP = 0.06;
  private static final double LAYER_DECAY = 0.9;
  private static final double HEAD_RATE = 8;
  private static final long CHECKPOINT_NANOS = 300_000_000_000L;
  private static final double MOST_LOSS_BY_EIGHT_BITS = 0.005;

  /** The articles that a run learns from; see {@link TrainCommand} for the meaning of each part. */
  record Material(Path data, double dataTimes, List<Path> also, int alsoTimes, List<Path> chains, List<Path> frames, int moreTimes,
      Optional<Path> gum, double gumTimes, List<Path> names, double namesTimes, Optional<Path> labels, Optional<Path> teacher) {
    /** Annotated articles and nothing else. */
    static Material of(Path data) {
      return new Material(data, 1, List.of(), 1, List.of(), List.of(), 1, Optional.empty(), 1, List.of(), 1,
          Optional.empty(), Optional.empty());
    }
  }

  /** What a run is made of; see {@link TrainCommand} for the meaning of each part. */
  @SuppressWarnings("ArrayRecordComponent")
  record Settings(Material material, Path out, Pretrained encoder, int[] layers, List<Path> start, double startShare, int epochs,
      int mostSteps, int batch, double rate, int window, int overlap, long seed, String name, String version) {}

  private final Settings settings;
  private final PrintStream log;
  private final String vocabularyText;
  private final Corpus corpus;
  private final List<Annotated> dev;

  /** Articles of which some sentences have labelled frames, for their calibration. */
  private final Map<String, FrameLayer> framed = new LinkedHashMap<>();

  Trainer(Settings settings, PrintStream log) throws IOException {
    this.settings = settings;
    this.log = log;
    vocabularyText = settings.encoder().vocabulary();
    WordPieces vocabulary = WordPieces.load(new ByteArrayInputStream(vocabularyText.getBytes(StandardCharsets.UTF_8)));
    corpus = new Corpus(vocabulary, settings.window());
    Material material = settings.material();
    List<Annotated> kept = new ArrayList<>();
    if (Files.isDirectory(material.data().resolve("train"))) {
      kept.addAll(BratFolder.read(material.data().resolve("train")));
      dev = BratFolder.read(material.data().resolve("dev"));
    } else {
      List<Annotated> all = BratFolder.read(material.data());
      if (all.size() < 2) {
        throw new IOException(material.data() + " has only one annotated article; at least two are needed, "
            + "one to train on and one to measure on");
      }
      dev = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (i % 10 == 9 || all.size() < 10 && i == all.size() - 1 ? dev : kept).add(all.get(i));
      }
    }
    gather(material, kept, new Corpora(vocabulary));
  }

  private void gather(Material material, List<Annotated> kept, Corpora corpora) throws IOException {
    LabelTables tables = material.labels().isPresent() ? new LabelTables(material.labels().get()) : new LabelTables();
    for (Annotated a : Stream.concat(kept.stream(), dev.stream()).toList()) {
      for (Layer layer : tables.of(a.name(), a.text())) {
        if (layer instanceof FrameLayer frames) {
          framed.put(a.text(), frames);
        }
      }
    }
    Optional<Reader> reader = material.teacher().isPresent() ? Optional.of(Reader.load(material.teacher().get()))
        : Optional.empty();
    try {
      NestedTeacher teacher = new NestedTeacher(reader);
      corpus.add(corpora.outermost(kept, teacher, tables), material.dataTimes());
      for (Path more : material.also()) {
        corpus.add(corpora.outermost(BratFolder.read(more), teacher, new LabelTables()), material.alsoTimes());
      }
    } finally {
      reader.ifPresent(Reader::close);
    }
    for (Path more : material.chains()) {
      corpus.add(corpora.chains(more), material.moreTimes());
    }
    for (Path more : material.frames()) {
      corpus.add(corpora.frames(more), material.moreTimes());
    }
    corpus.add(corpora.framed(kept, tables), material.moreTimes());
    if (material.labels().isPresent()) {
      corpus.add(corpora.framed(kept, LabelTables.forTraining(material.labels().get())), material.moreTimes());
    }
    if (material.gum().isPresent()) {
      corpus.add(corpora.mentions(material.gum().get()), material.gumTimes());
    }
    for (Path more : material.names()) {
      corpus.add(corpora.names(more), material.namesTimes());
    }
  }

  void run() throws IOException {
    int perEpoch = corpus.batches(new Random(settings.seed()), settings.batch()).size();
    int steps = settings.mostSteps() > 0 ? Math.min(settings.mostSteps(), perEpoch * settings.epochs())
        : perEpoch * settings.epochs();
    Weights start = settings.encoder().weights(settings.layers())
        .withHeads(Shapes.COUNT, new Random(settings.seed()));
    if (!settings.start().isEmpty()) {
      Weights from = Session.averaged(settings.start().get(0));
      start.startingFrom(settings.start().size() == 1 ? from
          : from.mean(Session.averaged(settings.start().get(1)), settings.startShare()));
    }
    log.printf(Locale.ROOT, "training: %d articles, about %d steps in each of %d epochs; measuring on %d articles%n",
        corpus.articles(), perEpoch, settings.epochs(), dev.size());
    try (Session session = new Session(start, LAYER_DECAY, HEAD_RATE)) {
      Path checkpoint = settings.out().resolve("checkpoint.bin");
      refuseOtherRun(checkpoint);
      if (Files.exists(checkpoint)) {
        session.load(checkpoint);
        log.printf(Locale.ROOT, "going on from step %d%n", session.step());
      }
      long began = System.nanoTime();
      int beganAt = session.step();
      long saved = began;
      for (int epoch = session.step() / perEpoch; session.step() < steps; epoch++) {
        List<List<Example>> batches = corpus.batches(Session.random(settings.seed(), epoch), settings.batch());
        while (session.step() < Math.min((epoch + 1) * perEpoch, steps)) {
          int at = Math.min(session.step() - epoch * perEpoch, batches.size() - 1); // passes differ a little in length
          Batch batch = new Batch(batches.get(at), Session.random(settings.seed(), session.step()));
          Session.Progress progress = session.train(batch, rate(session.step(), steps));
          if (!Double.isFinite(progress.norm())) {
            log.printf("step %d: the gradient is not a number; skipped%n", session.step());
          }
          if (session.step() % 20 == 0) {
            double each = (System.nanoTime() - began) / 1e9 / (session.step() - beganAt);
            String losses = progress.losses().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
                .collect(Collectors.joining("  "));
            log.printf(Locale.ROOT, "step %d of %d  %s  norm %.1f  %.2f s a step, %.0f min left%n", session.step(), steps,
                losses, progress.norm(), each, each * (steps - session.step()) / 60);
          }
          if (System.nanoTime() - saved > CHECKPOINT_NANOS) {
            session.save(checkpoint);
            saved = System.nanoTime();
          }
        }
        session.save(checkpoint);
        saved = System.nanoTime();
        log.printf(Locale.ROOT, "epoch %d: %s%n", epoch + 1, finish(session.averaged(), false));
      }
      finish(session.averaged(), true);
    }
  }

  /** Weights of another network, or of another encoder that happens to have the same shapes, are not gone on with. */
  private void refuseOtherRun(Path checkpoint) throws IOException {
    Path made = settings.out().resolve("checkpoint.txt");
    String here = settings.encoder().title() + ", layers " + layers() + ", windows of " + settings.window();
    if (Files.exists(checkpoint) && Files.exists(made) && !Files.readString(made).strip().equals(here)) {
      throw new IOException(settings.out() + " holds a run with " + Files.readString(made).strip() + ", this one has "
          + here + "; choose another --out");
    }
    Files.writeString(made, here + "\n");
  }

  private String layers() {
    return settings.layers().length == 0 ? "all" : Arrays.toString(settings.layers());
  }

  private double rate(int step, int steps) {
    double warm = Math.max(1, WARM_UP * steps);
    return settings.rate() * Math.min((step + 1) / warm, Math.max(0.01, (steps - step) / (steps - warm)));
  }

  /** Exports, calibrates and measures; the last time in 8 bits too, which is kept where it loses little. */
  private String finish(Weights weights, boolean last) throws IOException {
    Path folder = settings.out().resolve("model");
    double whole = calibrated(folder, weights, false);
    if (last) {
      Path small = settings.out().resolve("model-8bit");
      double eight = calibrated(small, weights, true);
      log.printf(Locale.ROOT, "found F1 %.2f with whole weights, %.2f with 8 bits%n", 100 * whole, 100 * eight);
      log.printf("8 bits: %s%n", measured(small));
      if (whole - eight < MOST_LOSS_BY_EIGHT_BITS) {
        calibrated(folder, weights, true);
      }
    }
    return measured(folder);
  }

  private double calibrated(Path folder, Weights weights, boolean eightBit) throws IOException {
    ModelFolder.write(folder, weights, vocabularyText, eightBit, described(Calibrator.START, 0.5, FrameCalibration.NONE));
    Calibrator.Fitted fitted;
    FrameCalibrator frames = new FrameCalibrator();
    try (Reader reader = Reader.load(folder)) {
      fitted = new Calibrator(reader, dev).fit();
      framed.forEach((text, layer) -> frames.add(reader, text, layer));
    }
    ModelFolder.writeSettings(folder, weights, described(fitted.weights(), fitted.threshold(), frames.fit()));
    log.printf(Locale.ROOT, "threshold %.2f, calibration error %.3f when fitted on one half and measured on the other%n",
        fitted.threshold(), fitted.crossError());
    return fitted.f1();
  }

  private ModelFolder.Settings described(double[] calibration, double threshold,
      FrameCalibration frames) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("encoder", settings.encoder().title());
    provenance.put("layers", layers());
    provenance.put("data", names());
    provenance.put("data-times", "" + settings.material().dataTimes());
    provenance.put("also-times", "" + settings.material().alsoTimes());
    provenance.put("more-times", "" + settings.material().moreTimes());
    provenance.put("articles", "" + corpus.articles());
    provenance.put("epochs", "" + settings.epochs());
    provenance.put("batch", "" + settings.batch());
    provenance.put("rate", "" + settings.rate());
    provenance.put("seed", "" + settings.seed());
    return new ModelFolder.Settings(settings.name(), settings.version(), settings.window(), settings.overlap(),
        calibration, threshold, frames, provenance);
  }

  /** The folders that the articles came from; where they lay is nobody's concern. */
  private String names() {
    Material m = settings.material();
    return Stream.of(Stream.of(m.data()), m.also().stream(), m.chains().stream(), m.frames().stream(),
        m.gum().stream(), m.names().stream(), m.labels().stream()).flatMap(s -> s)
        .map(folder -> String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
        .collect(Collectors.joining(", "));
  }

  private String measured(Path folder) throws IOException {
    Evaluation evaluation = new Evaluation();
    try (Reader reader = Reader.load(folder)) {
      for (Annotated a : dev) {
        evaluation.add(a.name(), a.annotators().get(0), reader.read(Article.of(a.name(), a.text())).outermost());
      }
    }
    return String.format(Locale.ROOT,
        "found %.1f  sourced %.1f  exact %.1f  words: source %.1f cue %.1f content %.1f  calibration error %.3f",
        100 * evaluation.found().f1(), 100 * evaluation.sourced().f1(), 100 * evaluation.exact().f1(),
        100 * evaluation.words(Role.SOURCE).f1(), 100 * evaluation.words(Role.CUE).f1(),
        100 * evaluation.words(Role.CONTENT).f1(), evaluation.calibration().error());
  }
}
