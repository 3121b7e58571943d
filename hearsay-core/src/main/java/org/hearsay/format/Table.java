package org.hearsay.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.format.WriterOptions.Marking;

/** Sets words in columns, each cell in at most two lines; what does not fit is shortened. */
final class Table {
  /** Below this width, columns would hold no more than a word each. */
  static final int NARROW = 72;
  /** What stands between columns. */
  static final String GAP = "  ";

  private static final int ROW_LINES = 2;

  private final Marking marking;
  private final List<String> lines = new ArrayList<>();

  Table(Marking marking) {
    this.marking = marking;
  }

  /** On which side of a column its words stand. */
  enum Side { LEFT, RIGHT }

  /** Words of one line, without control characters, to be set in so many columns. */
  record Cell(String words, int columns, Style style, Side side) {
    static Cell of(String words, int columns, Style style) {
      return new Cell(words, columns, style, Side.LEFT);
    }

    static Cell plain(String words, int columns) {
      return of(words, columns, Style.PLAIN);
    }

    Cell right() {
      return new Cell(words, columns, style, Side.RIGHT);
    }

    private String set(String line, Marking marking) {
      String space = " ".repeat(columns - Terminal.columns(line));
      String shown = style.applied(line, marking);
      return side == Side.LEFT ? shown + space : space + shown;
    }
  }

  /** Adds a row, in as many lines as its fullest cell takes. */
  void row(List<Cell> cells) {
    List<List<String>> columns = cells.stream().map(cell -> set(cell.words, cell.columns)).toList();
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < cells.size(); c++) {
        line.append(cells.get(c).set(i < columns.get(c).size() ? columns.get(c).get(i) : "", marking)).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  /** The lines, without line ends. */
  List<String> lines() {
    return lines;
  }

  /** Words in at most two lines of so many columns. */
  static List<String> set(String words, int columns) {
    List<String> lines = Typesetter.lines(words, columns);
    if (lines.size() <= ROW_LINES) {
      return lines;
    }
    String rest = String.join(" ", lines.subList(ROW_LINES - 1, lines.size()));
    return Stream.concat(lines.stream().limit(ROW_LINES - 1), Stream.of(Terminal.shortened(rest, columns))).toList();
  }

  /** The columns of the widest of the words, within limits. */
  static int widest(Stream<String> words, int least, int most) {
    return Math.max(least, Math.min(most, words.mapToInt(Terminal::columns).max().orElse(0)));
  }
}
