package org.hearsay.format;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.format.WriterOptions.Marking;

/**
 * Sets an article's text with its marks in lines of a given width. Lines break where Unicode (UAX 14) allows it, or
 * anywhere in a word that is longer than a line; the text's own line breaks stay, several empty lines become one.
 */
final class Typesetter {
  private final String text;
  private final Marks marks;
  private final Marking marking;
  private final int width;
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
  private final List<String> lines = new ArrayList<>();

  private final StringBuilder line = new StringBuilder(); // finished but for the run
  private final StringBuilder run = new StringBuilder(); // the last characters of one style
  private Style runStyle = Style.PLAIN;
  private int used;

  private Typesetter(String text, Marks marks, Marking marking, int width) {
    this.text = text;
    this.marks = marks;
    this.marking = marking;
    this.width = width;
  }

  /** Words without marks, in lines of at most {@code width} columns. */
  static List<String> lines(String words, int width) {
    return lines(words, Marks.none(words), Marking.SIGNS, width);
  }

  /** A text with its marks, in lines of at most {@code width} columns; without line ends. */
  static List<String> lines(String text, Marks marks, Marking marking, int width) {
    Typesetter typesetter = new Typesetter(text, marks, marking, width);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || breaksLine(text.charAt(i))) {
        typesetter.paragraph(start, i);
        start = i + 1;
      }
    }
    typesetter.dropEmptyEnd();
    return typesetter.lines;
  }

  /** One character, a sign or a number: never divided. */
  private record Cell(String shown, int columns, Style style) {}

  private void paragraph(int from, int to) {
    if (text.substring(from, to).isBlank()) {
      if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
        lines.add("");
      }
      return;
    }
    breaks.setText(text.substring(from, to));
    int start = from;
    List<Cell> space = List.of();
    while (start < to) {
      int end = from + breaks.next();
      int wordEnd = end;
      while (wordEnd > start && Terminal.isSpace(text.charAt(wordEnd - 1))) {
        wordEnd--;
      }
      if (wordEnd > start) {
        unbroken(cells(start, wordEnd), space);
        space = List.of();
      }
      if (wordEnd < end) {
        space = List.of(new Cell(" ", 1, marks.style(wordEnd)));
      }
      start = end;
    }
    endLine();
  }

  /** The cells of [start, end) with the marks in it and at its two ends. */
  private List<Cell> cells(int start, int end) {
    List<Cell> cells = new ArrayList<>();
    for (int i = start; i < end;) {
      int c = text.codePointAt(i);
      if (i > start) {
        mark(cells, marks.closing(i));
      }
      mark(cells, marks.opening(i));
      String shown = Terminal.isSpace(c) ? " " : Terminal.shown(c);
      cells.add(new Cell(shown, Terminal.columns(shown), marks.style(i)));
      i += Character.charCount(c);
    }
    mark(cells, marks.closing(end));
    return cells;
  }

  private static void mark(List<Cell> cells, String mark) {
    if (!mark.isEmpty()) {
      cells.add(new Cell(mark, Terminal.columns(mark), Style.PLAIN));
    }
  }

  /** Adds cells that should stay together, after {@code space} unless they begin a line. */
  private void unbroken(List<Cell> cells, List<Cell> space) {
    int columns = cells.stream().mapToInt(Cell::columns).sum();
    if (used > 0 && used + space.size() + columns > width) {
      endLine();
    } else if (used > 0) {
      space.forEach(this::add);
    }
    for (Cell cell : cells) {
      if (used > 0 && used + cell.columns > width) {
        endLine();
      }
      add(cell);
    }
  }

  private void add(Cell cell) {
    if (cell.style != runStyle) {
      endRun();
      runStyle = cell.style;
    }
    run.append(cell.shown);
    used += cell.columns;
  }

  private void endRun() {
    line.append(runStyle.applied(run.toString(), marking));
    run.setLength(0);
  }

  private void endLine() {
    endRun();
    lines.add(line.toString());
    line.setLength(0);
    used = 0;
  }

  private void dropEmptyEnd() {
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
  }

  private static boolean breaksLine(char c) {
    return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
