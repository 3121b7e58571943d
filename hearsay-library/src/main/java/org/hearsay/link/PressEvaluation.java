package org.hearsay.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.compare.Comparison;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.Verdict.Relation;
import org.hearsay.pair.PairModel;
import org.hearsay.pair.PairScorer;
import org.hearsay.pair.PairScorer.Pair;
import org.hearsay.store.Claim;
import org.hearsay.store.Dispute;
import org.hearsay.store.Statement;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;
import org.hearsay.trail.Loss;
import org.hearsay.trail.Shift;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trail;
import org.hearsay.trail.Trails;
import org.hearsay.vector.SentenceEncoder;

/**
 * Whether lost attributions, shifts of stance and disputes are found in pairs of short articles that are labelled with them.
 * Each pair is a folder with {@code a.txt}, {@code b.txt}, {@code meta.json} (outlet and time of each) and {@code labels.tsv};
 * it is collected into a library of its own and linked, the earlier article first.
 *
 * <p>A label is found when statements of the two articles are reported with which its words in each share at least half of
 * the words of the shorter; a report counts as right when it finds a label of its kind. Of several reports that find
 * the same label, none but the first counts at all.
 */
public final class PressEvaluation {
  private static final double HALF = 0.5;

  /** What is looked for. */
  public enum Kind { LOSS, SHIFT, DISPUTE, SAME }

  /** How many there are, and how many were found. */
  public static final class Score {
    private int labelled;
    private int found;
    private int reported;
    private int right;

    /** Of the reports, the share that is right, 0 to 1. */
    public double precision() {
      return reported == 0 ? 0 : (double) right / reported;
    }

    /** Of the labels, the share that is found, 0 to 1. */
    public double recall() {
      return labelled == 0 ? 0 : (double) found / labelled;
    }

    /** How many labels there are. */
    public int labelled() {
      return labelled;
    }

    /** How many reports there are. */
    public int reported() {
      return reported;
    }
  }

  private record Label(Kind kind, String detail, String a, String b, boolean inside) {}

  private record Report(Kind kind, String a, String b, String detail) {}

  private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);
  private final List<String> errors = new ArrayList<>();
  private final List<LinkTraining.Example> examples = new ArrayList<>();

  private PressEvaluation() {
    for (Kind kind : Kind.values()) {
      scores.put(kind, new Score());
    }
  }

  /** Measures on every pair in a folder. */
  public static PressEvaluation of(Path folder, Reader reader, SentenceEncoder encoder) throws IOException {
    return of(folder, name -> true, reader, encoder, PairModel.shipped());
  }

  /** Measures on some of the pairs in a folder, with a model of pairs that has not learnt from them. */
  public static PressEvaluation of(Path folder, Predicate<String> which, Reader reader, SentenceEncoder encoder,
      PairScorer scorer) throws IOException {
    return of(folder, which, reader, encoder, Verifier.shipped(), scorer);
  }

  static PressEvaluation of(Path folder, Predicate<String> which, Reader reader, SentenceEncoder encoder, Verifier verifier,
      PairScorer scorer) throws IOException {
    PressEvaluation evaluation = new PressEvaluation();
    List<Path> pairs;
    try (Stream<Path> list = Files.list(folder)) {
      pairs = list.filter(p -> Files.exists(p.resolve("labels.tsv")) && which.test(p.getFileName().toString())).sorted().toList();
    }
    if (pairs.isEmpty()) {
      throw new IOException(folder + ": no pairs of articles (folders with labels.tsv) in it");
    }
    for (Path pair : pairs) {
      try (ScratchLibrary library = ScratchLibrary.open();
          LibraryIndex index = LibraryIndex.open(library.store().place().index())) {
        evaluation.pair(pair, library, reader, encoder, new Linking(library.store(), index, encoder, verifier, scorer), scorer);
      }
    }
    return evaluation;
  }

  private void pair(Path pair, ScratchLibrary library, Reader reader, SentenceEncoder encoder, Linking linking, PairScorer scorer)
      throws IOException {
    JsonNode meta = new ObjectMapper().readTree(pair.resolve("meta.json").toFile());
    for (String which : List.of("a", "b")) {
      String text = Files.readString(pair.resolve(which + ".txt"));
      Article article = new Article(which, text, Optional.empty(), Optional.of(meta.path(which).path("outlet").asText()),
          Optional.empty(), Optional.of(meta.path(which).path("published").asText()), Optional.empty(), Optional.empty());
      library.add(article, reader.read(article));
    }
    linking.run(arrival -> { }, () -> false);
    List<Label> labels = labels(pair.resolve("labels.tsv"));
    score(pair.getFileName().toString(), labels, reports(library.store()));
    learn(library.store(), labels, encoder, scorer);
  }

  private static List<Label> labels(Path file) throws IOException {
    List<Label> labels = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 1) {
        boolean inside = cells[0].equals("dispute-inside");
        labels.add(new Label(Kind.valueOf((inside ? "dispute" : cells[0]).toUpperCase(Locale.ROOT)), cells[1], cells[2],
            cells[3], inside));
      }
    }
    return labels;
  }

  private static List<Report> reports(Store store) throws StoreException {
    List<Report> reports = new ArrayList<>();
    Trails trails = new Trails(store);
    for (Claim claim : store.claims().after(0, 2, 1000)) {
      Trail trail = trails.of(claim);
      for (Loss loss : trail.losses()) {
        reports.add(new Report(Kind.LOSS, words(loss.attributed()), words(loss.asserted()), ""));
      }
      for (Shift shift : trail.shifts()) {
        reports.add(new Report(Kind.SHIFT, words(shift.earlier()), words(shift.later()), ""));
      }
      for (Told one : trail.told()) {
        trail.told().stream().filter(t -> t.before(one)).findFirst()
            .ifPresent(first -> reports.add(new Report(Kind.SAME, words(first), words(one), "")));
      }
    }
    for (Dispute dispute : store.disputes().after(0, 1000)) {
      List<Statement> both = store.statements().all(List.of(dispute.one(), dispute.other()));
      reports.add(new Report(Kind.DISPUTE, both.get(0).content(), both.get(1).content(),
          dispute.kind().word() + " " + dispute.oneWords() + " / " + dispute.otherWords()));
    }
    return reports;
  }

  private static String words(Told told) {
    return told.statement().content();
  }

  private void score(String pair, List<Label> labels, List<Report> reports) {
    Set<Label> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Report report : reports) {
      Score score = scores.get(report.kind);
      List<Label> fitting = labels.stream().filter(l -> fits(l, report)).toList();
      boolean again = !fitting.isEmpty() && found.containsAll(fitting);
      if (!again) {
        score.reported++;
        score.right += fitting.isEmpty() ? 0 : 1;
      }
      if (fitting.isEmpty() && report.kind != Kind.SAME) {
        errors.add(pair + " wrong " + report.kind + " " + report.detail + ": " + report.a + " | " + report.b);
      }
      found.addAll(fitting);
    }
    for (Label label : labels) {
      Score score = scores.get(label.kind);
      score.labelled++;
      if (found.contains(label)) {
        score.found++;
      } else {
        errors.add(pair + " missed " + label.kind + " " + label.detail + ": " + label.a + " | " + label.b);
      }
    }
  }

  private static boolean fits(Label label, Report report) {
    boolean kind = label.kind == report.kind
        || report.kind == Kind.SAME && (label.kind == Kind.LOSS || label.kind == Kind.SHIFT);
    return kind && (shared(label.a, report.a) >= HALF && shared(label.b, report.b) >= HALF
        || label.inside && shared(label.a, report.b) >= HALF && shared(label.b, report.a) >= HALF);
  }

  private static double shared(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    int smaller = Math.min(a.size(), b.size());
    a.retainAll(b);
    return smaller == 0 ? 0 : (double) a.size() / smaller;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every two statements of the two articles as an example: about the same thing when a label says so. */
  private void learn(Store store, List<Label> labels, SentenceEncoder encoder, PairScorer scorer) throws StoreException {
    Looked looked = new Looked(store);
    for (Statement a : store.statements().of(1)) {
      for (Statement b : store.statements().of(2)) {
        if (looked.wording(a).saysEnough() && looked.wording(b).saysEnough()) {
          Relation relation = labels.stream()
              .filter(l -> !l.inside && shared(l.a, a.content()) >= HALF && shared(l.b, b.content()) >= HALF).findFirst()
              .map(l -> l.kind == Kind.DISPUTE ? Relation.DIFFER : Relation.SAME).orElse(Relation.UNRELATED);
          Evidence evidence = new Evidence(SentenceEncoder.cosine(encoder.encode(a.content()), encoder.encode(b.content())),
              looked.subject(1).shared(looked.subject(2)),
              Comparison.of(looked.wording(a), looked.wording(b)))
              .with(scorer.of(List.of(new Pair(a.content(), b.content()))).get(0));
          examples.add(new LinkTraining.Example(evidence, relation));
        }
      }
    }
  }

  /** What linking could learn from these pairs. */
  List<LinkTraining.Example> examples() {
    return examples;
  }

  /** The score of a kind. */
  public Score score(Kind kind) {
    return scores.get(kind);
  }

  /** What was missed and what was wrong, a line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }
}
