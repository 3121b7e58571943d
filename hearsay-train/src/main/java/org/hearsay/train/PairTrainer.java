package org.hearsay.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.encode.WordPieces;
import org.hearsay.link.LabelledPairs;
import org.hearsay.link.LabelledPairs.LabelledPair;
import org.hearsay.pair.PairModel;
import org.hearsay.pair.PairPieces;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.vector.SentenceEncoder;

/** One run of training on pairs: passes over the groups and tables, a measurement and an export after each. */
final class PairTrainer {
  private static final double WARM_UP = 0.08;
  private static final int FOLDS = 2;
  /** The corpus whose pairs are learnt from whatever the fold: its days are not divided into events. */
  static final String ALWAYS = "polnear";

  /**
   * What a run is made of; see {@link PairsCommand} for the meaning of each part.
   *
   * @param fold which half of the tables' events is measured on instead of learnt from; -1 for none
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Settings(List<Path> groups, List<Path> tables, Map<String, Path> corpora, List<Path> press, Optional<Path> weak, double groupShare,
      int tableTimes,
      int fold, Path out, Pretrained encoder, int[] layers, List<Path> start, int epochs, int batch, double rate, long seed) {}

  private final Settings settings;
  private final PrintStream log;
  private final WordPieces vocabulary = SentenceEncoder.vocabulary();
  private final List<PairGroups> groups = new ArrayList<>();
  private final List<PairExample> labelled = new ArrayList<>();
  private List<PairExample> weak = List.of();
  private final Map<String, List<PairExample>> measured = new LinkedHashMap<>();

  PairTrainer(Settings settings, PrintStream log) throws IOException {
    this.settings = settings;
    this.log = log;
    List<PairExample> dev = new ArrayList<>();
    for (Path folder : settings.groups()) {
      PairGroups read = PairGroups.read(folder);
      groups.add(read);
      dev.addAll(read.dev());
    }
    measured.put("groups", dev);
    if (!settings.tables().isEmpty()) {
      List<LabelledPair> pairs = new ArrayList<>();
      for (Path file : settings.tables()) {
        pairs.addAll(LabelledPairs.read(file, settings.corpora(), "tuning"));
      }
      divide("table", examples(pairs.stream().filter(p -> !p.corpus().equals(ALWAYS))));
      if (settings.tableTimes() > 0) {
        labelled.addAll(examples(pairs.stream().filter(p -> p.corpus().equals(ALWAYS))));
      }
    }
    if (settings.weak().isPresent()) {
      Set<String> measuredOn = measured.getOrDefault("table", List.of()).stream().flatMap(p -> Stream.of(p.one(), p.other()))
          .collect(Collectors.toSet());
      weak = EcbPairs.read(settings.weak().get()).stream().filter(p -> fold(p) != settings.fold()
          && !measuredOn.contains(p.one()) && !measuredOn.contains(p.other())).toList();
    }
    for (Path folder : settings.press()) {
      divide(settings.press().size() == 1 ? "press" : folder.getFileName().toString(), PairPress.read(folder));
    }
  }

  private static List<PairExample> examples(Stream<LabelledPair> pairs) {
    return pairs.map(p -> new PairExample(topic(p.event()), p.one(), p.other(),
        List.of("same", "differs", "unrelated").indexOf(p.label()))).toList();
  }

  /** Both halves of a topic of ECB+ are in one group. */
  private static String topic(String event) {
    return event.matches("\\d+ecb(plus)?(\\|.*)?") ? EcbPairs.group(event.replaceFirst("ecb.*", "")) : event;
  }

  /** What is learnt from, and what is measured on. */
  private void divide(String name, List<PairExample> pairs) {
    measured.put(name, pairs.stream().filter(p -> settings.tableTimes() == 0 || fold(p) == settings.fold()).toList());
    pairs.stream().filter(p -> settings.tableTimes() > 0 && fold(p) != settings.fold()).forEach(labelled::add);
  }

  private static int fold(PairExample pair) {
    return fold(pair.group());
  }

  /** In which half of what is learnt from an event, or a pair of articles, is; 0 or 1. */
  static int fold(String event) {
    return Math.floorMod(topic(event).hashCode(), FOLDS);
  }

  private List<PairExample> pass(Random random) {
    List<PairExample> pairs = new ArrayList<>();
    groups.forEach(g -> pairs.addAll(g.pass(random, settings.groupShare())));
    pairs.addAll(weak);
    for (int i = 0; i < settings.tableTimes(); i++) {
      boolean swap = i % 2 == 1;
      labelled.forEach(p -> pairs.add(swap ? p.swapped() : p));
    }
    return pairs.stream().map(p -> random.nextBoolean() ? p.swapped() : p).toList();
  }

  /** Batches of pairs of similar length, in random order. */
  private List<PairBatch> batches(List<PairExample> pairs, Random random) {
    List<PairPieces> sequences = pairs.stream().map(p -> PairPieces.of(vocabulary, p.one(), p.other())).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
    Collections.shuffle(order, random);
    order.sort(Comparator.comparingInt(i -> sequences.get(i).ids().length));
    List<PairBatch> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += settings.batch()) {
      List<Integer> some = order.subList(from, Math.min(order.size(), from + settings.batch()));
      batches.add(PairBatch.of(some.stream().map(pairs::get).toList(), some.stream().map(sequences::get).toList()));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  void run() throws IOException {
    Weights start = settings.start().isEmpty()
        ? PairWeights.start(settings.encoder().weights(settings.layers()), new Random(settings.seed()))
        : PairWeights.load(settings.start().get(0));
    if (settings.start().size() > 1) {
      start = start.mean(PairWeights.load(settings.start().get(1)), 0.5);
    }
    if (settings.epochs() == 0) {
      export(start, 0);
      return;
    }
    int perEpoch = (pass(new Random(0)).size() + settings.batch() - 1) / settings.batch();
    int steps = perEpoch * settings.epochs();
    log.printf(Locale.ROOT, "training: %d groups, %d labelled pairs, %d weakly labelled, about %d steps in each of %d epochs%n",
        groups.stream().mapToInt(PairGroups::size).sum(), labelled.size(), weak.size(), perEpoch, settings.epochs());
    try (PairSession session = new PairSession(start)) {
      long began = System.nanoTime();
      for (int epoch = 0; epoch < settings.epochs(); epoch++) {
        Random random = Session.random(settings.seed(), epoch);
        double sum = 0;
        int count = 0;
        for (PairBatch batch : batches(pass(random), random)) {
          sum += session.train(batch, rate(session.step(), steps));
          if (++count % 10 == 0) {
            double each = (System.nanoTime() - began) / 1e9 / session.step();
            log.printf(Locale.ROOT, "step %d of %d  loss %.3f  %.2f s a step, %.0f min left%n", session.step(), steps,
                sum / count, each, each * (steps - session.step()) / 60);
          }
        }
        export(session.averaged(), epoch + 1);
      }
    }
  }

  private void export(Weights weights, int epoch) throws IOException {
    Files.createDirectories(settings.out());
    PairWeights.save(settings.out().resolve("weights.bin"), weights);
    PairWeights.write(settings.out().resolve("pairs.onnx"), weights, true);
    try (PairModel model = PairModel.load(settings.out().resolve("pairs.onnx"))) {
      for (Map.Entry<String, List<PairExample>> e : measured.entrySet()) {
        if (!e.getValue().isEmpty()) {
          log.printf("epoch %d, %s: %s%n", epoch, e.getKey(), measure(model, e.getValue()));
        }
      }
    }
  }

  /** How well a model tells pairs apart, in a line. */
  static String measure(PairModel model, List<PairExample> pairs) {
    var scores = model.of(pairs.stream().map(p -> new Pair(p.one(), p.other())).toList());
    int[][] taken = new int[PairExample.CLASSES][PairExample.CLASSES];
    double loss = 0;
    TreeMap<Double, int[]> bySame = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < pairs.size(); i++) {
      double[] shares = {scores.get(i).same(), scores.get(i).differs(), scores.get(i).unrelated()};
      int label = pairs.get(i).label();
      int best = shares[0] >= shares[1] && shares[0] >= shares[2] ? 0 : shares[1] >= shares[2] ? 1 : 2;
      taken[label][best]++;
      loss -= Math.log(Math.max(1e-9, shares[label]));
      bySame.computeIfAbsent(shares[0], k -> new int[2])[label == PairExample.SAME ? 1 : 0]++;
    }
    int all = Arrays.stream(taken[0]).sum();
    double f1 = 0;
    double at = 0;
    int right = 0;
    int joined = 0;
    for (Map.Entry<Double, int[]> e : bySame.entrySet()) {
      right += e.getValue()[1];
      joined += e.getValue()[0] + e.getValue()[1];
      double now = 2.0 * right / (joined + all);
      if (now > f1) {
        f1 = now;
        at = e.getKey();
      }
    }
    return String.format(Locale.ROOT, "%d pairs, loss %.3f, F1 same %.1f differs %.1f unrelated %.1f; best same %.1f from %.2f  %s",
        pairs.size(), loss / pairs.size(), 100 * f1(taken, 0), 100 * f1(taken, 1), 100 * f1(taken, 2), 100 * f1, at,
        Arrays.deepToString(taken));
  }

  private static double f1(int[][] taken, int label) {
    int labelled = Arrays.stream(taken[label]).sum();
    int found = Arrays.stream(taken).mapToInt(row -> row[label]).sum();
    return labelled + found == 0 ? 0 : 2.0 * taken[label][label] / (labelled + found);
  }

  private double rate(int step, int steps) {
    double warm = Math.max(1, WARM_UP * steps);
    return settings.rate() * Math.min((step + 1) / warm, Math.max(0.02, (steps - step) / (steps - warm)));
  }
}
