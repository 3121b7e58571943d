package org.hearsay.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;

/**
 * What was labelled of one attribution of a corpus whose text is kept elsewhere. Spans count <em>code points</em> of the
 * document, unlike everywhere else in Java; {@link org.hearsay.text.CodePoints} translates.
 *
 * @param part the part of the corpus
 * @param document the document's name
 * @param source the pieces of the source
 * @param cue the pieces of the cue
 * @param content the pieces of the content
 * @param stance how far the writer stands behind the content
 * @param evidence the words that show it; empty for neutral
 * @param act what the source does
 * @param mode whether it does so
 */
public record StanceLabel(String part, String document, List<Span> source, List<Span> cue, List<Span> content,
    Stance.Value stance, List<Span> evidence, Act act, Mode mode) {
  private static final List<String> COLUMNS = List.of("part", "document", "source", "cue", "content", "stance",
      "evidence", "act", "mode");

  /** A half of the documents, told from their names so that it is the same everywhere and always. */
  public enum Half {
    /** Rules may be made and constants fitted by looking at it. */
    TUNING,
    /** Only measured. */
    HELD_OUT,
    /** Both. */
    ALL;

    /** Whether a document belongs to it: those whose name has an odd {@link String#hashCode()} are held out. */
    public boolean has(String document) {
      return this == ALL || (Math.floorMod(document.hashCode(), 2) == 1) == (this == HELD_OUT);
    }
  }

  /** Copies the lists. */
  public StanceLabel {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    evidence = List.copyOf(evidence);
  }

  /**
   * Reads labels from a table: a first line that names the columns, then one label a line, tabs between columns. Columns
   * with other names are passed over.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names file and line
   */
  public static List<StanceLabel> read(Path table) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(table, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(table + " is not UTF-8; save it as UTF-8", e);
    }
    List<String> header = lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t", -1));
    Map<String, Integer> columns = new HashMap<>();
    for (String column : COLUMNS) {
      if (!header.contains(column)) {
        throw new IOException(table + ", line 1: no column \"" + column + "\"; expected " + String.join(", ", COLUMNS));
      }
      columns.put(column, header.indexOf(column));
    }
    List<StanceLabel> labels = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      try {
        if (cells.length < header.size()) {
          throw new IllegalArgumentException(cells.length + " columns where " + header.size() + " were expected");
        }
        labels.add(label(column -> cells[columns.get(column)]));
      } catch (IllegalArgumentException e) {
        throw new IOException(table + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return labels;
  }

  /**
   * Finds the document's text: {@code PART/text/DOCUMENT.txt}, {@code text/DOCUMENT.txt} or {@code DOCUMENT.txt}.
   *
   * @throws IOException when there is none or it cannot be read; the message says which was looked for
   */
  public String text(Path folder) throws IOException {
    for (Path file : List.of(folder.resolve(part).resolve("text"), folder.resolve("text"), folder)) {
      Path candidate = file.resolve(document + ".txt").normalize();
      if (candidate.startsWith(folder.normalize()) && Files.isRegularFile(candidate)) {
        try {
          return Files.readString(candidate, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
          throw new IOException(candidate + " is not UTF-8; save it as UTF-8", e);
        }
      }
    }
    throw new IOException("no text of " + document + " in " + folder + "; expected " + part + "/text/" + document
        + ".txt, text/" + document + ".txt or " + document + ".txt");
  }

  private static StanceLabel label(Function<String, String> cell) {
    return new StanceLabel(cell.apply("part"), cell.apply("document"), spans(cell.apply("source")),
        spans(cell.apply("cue")), spans(cell.apply("content")), named(Stance.Value.values(), cell.apply("stance")),
        spans(cell.apply("evidence")), named(Act.values(), cell.apply("act")), named(Mode.values(), cell.apply("mode")));
  }

  private static <T extends Enum<T>> T named(T[] values, String word) {
    return Stream.of(values).filter(v -> v.name().equalsIgnoreCase(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of " + Arrays.toString(values)));
  }

  private static List<Span> spans(String cell) {
    List<Span> spans = new ArrayList<>();
    if (!cell.isEmpty() && !cell.equals("-")) {
      for (String piece : cell.split(";")) {
        int dash = piece.indexOf('-');
        if (dash < 0) {
          throw new IllegalArgumentException("expected start-end, not \"" + piece + "\"");
        }
        try {
          spans.add(new Span(Integer.parseInt(piece.substring(0, dash)), Integer.parseInt(piece.substring(dash + 1))));
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException("expected start-end, not \"" + piece + "\"", e);
        }
      }
    }
    return spans;
  }
}
