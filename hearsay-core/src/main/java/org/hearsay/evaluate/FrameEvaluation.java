package org.hearsay.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Article;
import org.hearsay.Frame;
import org.hearsay.Reader;
import org.hearsay.Span;
import org.hearsay.brat.GoldFrame;
import org.hearsay.evaluate.StanceLabel.Half;
import org.hearsay.text.CodePoints;

/**
 * How well frames are found in labelled sentences: a frame is found where its target and its frame share at least half
 * of their words with those of a labelled one (intersection over union), one to one. Frames outside the labelled
 * sentences do not count. Not thread-safe.
 */
public final class FrameEvaluation {
  private static final double HALF = 0.5;
  private static final int COLUMNS = 8;

  private Score found = Score.NONE;
  private final CalibrationTable calibration = new CalibrationTable();
  private final List<String> errors = new ArrayList<>();

  /** A labelled sentence: what is presented as what in it; both empty where nothing is. */
  record Row(Span sentence, List<Span> target, List<Span> frame) {}

  /**
   * Reads the labelled sentences' articles.
   *
   * @param table a table with the columns part, document, sentence, annotator, framer, cue, target, frame; the rows of
   *     the annotator {@code final} count
   * @param texts holds {@code PART/text/DOCUMENT.txt}
   * @param half which documents count
   * @throws IOException when a file is missing or the table has another shape
   */
  public FrameEvaluation read(Path table, Path texts, Half half, Reader reader) throws IOException {
    Map<Path, List<String[]>> byDocument = new LinkedHashMap<>();
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IOException(table + ": a row has " + cells.length + " cells, not " + COLUMNS);
      }
      if (cells[3].equals("final") && half.has(cells[1])) {
        byDocument.computeIfAbsent(texts.resolve(cells[0]).resolve("text").resolve(cells[1] + ".txt"),
            k -> new ArrayList<>()).add(cells);
      }
    }
    for (Map.Entry<Path, List<String[]>> document : byDocument.entrySet()) {
      String text = Files.readString(document.getKey());
      List<Row> rows = new ArrayList<>();
      for (String[] cells : document.getValue()) {
        rows.add(row(table, cells, CodePoints.of(text)));
      }
      count(text, rows, reader.read(Article.of(text)).frames());
    }
    return this;
  }

  private static Row row(Path table, String[] cells, CodePoints points) throws IOException {
    try {
      return new Row(spans(cells[2], points).get(0), spans(cells[6], points), spans(cells[7], points));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(table + ": a row of " + cells[1] + " does not fit its text: " + String.join(" ", cells), e);
    }
  }

  /** Counts one article: what was labelled against what was read. */
  void count(String text, List<Row> rows, List<Frame> frames) {
    ScoredWords scored = new ScoredWords(text);
    List<Row> gold = rows.stream().filter(r -> !r.frame().isEmpty()).toList();
    List<Frame> read = frames.stream()
        .filter(f -> rows.stream().anyMatch(r -> r.sentence().overlaps(f.frame().get(0)))).toList();
    BitSet used = new BitSet();
    int both = 0;
    for (Row row : gold) {
      boolean matched = false;
      for (int i = 0; i < read.size() && !matched; i++) {
        if (!used.get(i) && same(scored, row.target(), read.get(i).target())
            && same(scored, row.frame(), read.get(i).frame())) {
          used.set(i);
          both++;
          matched = true;
        }
      }
      if (!matched) {
        errors.add("missed: " + words(text, row.target()) + " · " + words(text, row.frame()) + " in: "
            + row.sentence().of(text));
      }
    }
    for (int i = 0; i < read.size(); i++) {
      calibration.add(read.get(i).confidence(), used.get(i));
      if (!used.get(i)) {
        errors.add("invented: " + words(text, read.get(i).target()) + " · " + words(text, read.get(i).frame()));
      }
    }
    found = found.plus(new Score(both, read.size(), gold.size()));
  }

  private static String words(String text, List<Span> pieces) {
    return String.join(" … ", pieces.stream().map(p -> p.of(text)).toList());
  }

  /** Whether a labelled frame is found in a target and a frame that were read. */
  public static boolean finds(String text, GoldFrame gold, List<Span> target, List<Span> frame) {
    ScoredWords scored = new ScoredWords(text);
    return same(scored, gold.target(), target) && same(scored, gold.frame(), frame);
  }

  private static boolean same(ScoredWords scored, List<Span> a, List<Span> b) {
    return share(scored.in(a), scored.in(b)) >= HALF;
  }

  private static double share(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet all = (BitSet) a.clone();
    all.or(b);
    return all.isEmpty() ? 1 : (double) both.cardinality() / all.cardinality();
  }

  private static List<Span> spans(String cell, CodePoints points) {
    if (cell.isEmpty() || !Character.isDigit(cell.charAt(0))) {
      return List.of();
    }
    return Arrays.stream(cell.split(";")).map(piece -> {
      String[] ends = piece.split("-");
      return new Span(points.unit(Integer.parseInt(ends[0])), points.unit(Integer.parseInt(ends[1])));
    }).toList();
  }

  /** Frames found. */
  public Score found() {
    return found;
  }

  /** Confidence against what held. */
  public CalibrationTable calibration() {
    return calibration;
  }

  /** What was missed and what was invented, a line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }
}
