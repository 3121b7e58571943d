package org.hearsay.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.format.WriterOptions.Marking;

/** Lists a reading's attributions under each other: who, cue, what, type, confidence. */
final class AttributionList {
  /** Below this width, columns would hold no more than a word each. */
  static final int NARROW = 72;

  private static final String NOBODY = "(no source named)";
  private static final String GAP = "  ";
  private static final int CUE = 12; // a longer one takes a second line
  private static final int TYPE = 8;
  private static final int CONFIDENCE = 4;
  private static final int ROW_LINES = 2; // what does not fit is shortened
  private static final int INDENT = 4;

  private final Reading reading;
  private final Marking marking;
  private final int width;

  AttributionList(Reading reading, WriterOptions options) {
    this.reading = reading;
    this.marking = options.marking();
    this.width = options.width();
  }

  /** The lines, without line ends. */
  List<String> lines() {
    if (reading.attributions().isEmpty()) {
      return List.of();
    }
    return width < NARROW ? reading.attributions().stream().flatMap(a -> Stream.of(head(a), what(a))).toList()
        : table();
  }

  private record Cell(String words, int columns, Style style) {}

  private List<String> table() {
    int id = widest(Attribution::id, 2, 8);
    int free = width - id - TYPE - CONFIDENCE - 5 * GAP.length();
    int cue = widest(this::cue, 3, Math.max(CUE, free * 2 / 10));
    int spare = free - cue - widest(a -> words(a, Role.CONTENT), 4, free);
    int who = widest(this::who, 3, Math.max(spare, Math.max(NOBODY.length(), free * 3 / 10)));
    int what = free - who - cue;
    List<String> lines = new ArrayList<>(row(new Cell("", id, Style.PLAIN), new Cell("who", who, Style.TITLE),
        new Cell("cue", cue, Style.TITLE), new Cell("what", what, Style.TITLE), new Cell("type", TYPE, Style.TITLE),
        new Cell("conf", CONFIDENCE, Style.TITLE)));
    for (Attribution a : reading.attributions()) {
      lines.addAll(row(new Cell(a.id(), id, Style.PLAIN),
          new Cell(who(a), who, a.source().isEmpty() ? Style.PLAIN : Style.SOURCE), new Cell(cue(a), cue, Style.CUE),
          new Cell(words(a, Role.CONTENT), what, Style.CONTENT), new Cell(a.type().word(), TYPE, Style.PLAIN),
          new Cell(confidence(a), CONFIDENCE, Style.PLAIN)));
    }
    return lines;
  }

  /** One row, in as many lines as its fullest cell takes. */
  private List<String> row(Cell... cells) {
    List<List<String>> columns = Stream.of(cells).map(AttributionList::set).toList();
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < cells.length; c++) {
        String words = i < columns.get(c).size() ? columns.get(c).get(i) : "";
        line.append(cells[c].style.applied(words, marking))
            .append(" ".repeat(cells[c].columns - Terminal.columns(words))).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> set(Cell cell) {
    List<String> lines = Typesetter.lines(cell.words, cell.columns);
    if (lines.size() <= ROW_LINES) {
      return lines;
    }
    String rest = String.join(" ", lines.subList(ROW_LINES - 1, lines.size()));
    List<String> kept = new ArrayList<>(lines.subList(0, ROW_LINES - 1));
    kept.add(Terminal.shortened(rest, cell.columns));
    return kept;
  }

  /** For narrow lines: all but the content, which follows on a line of its own. */
  private String head(Attribution attribution) {
    String tail = GAP + attribution.type().word() + GAP + confidence(attribution);
    String cue = attribution.cue().isEmpty() ? "" : " · " + cue(attribution);
    String words = Terminal.line(attribution.id()) + GAP + who(attribution) + cue;
    return Terminal.shortened(words, width - tail.length()) + tail;
  }

  private String what(Attribution attribution) {
    String words = Terminal.shortened(words(attribution, Role.CONTENT), width - INDENT);
    return " ".repeat(INDENT) + Style.CONTENT.applied(words, marking);
  }

  private String who(Attribution attribution) {
    return attribution.source().isEmpty() ? NOBODY : words(attribution, Role.SOURCE);
  }

  private String cue(Attribution attribution) {
    return words(attribution, Role.CUE);
  }

  private String words(Attribution attribution, Role role) {
    return Terminal.line(reading.words(attribution.pieces(role)));
  }

  private static String confidence(Attribution attribution) {
    return String.format(Locale.ROOT, "%.2f", attribution.confidence());
  }

  private int widest(Function<Attribution, String> column, int least, int most) {
    int widest = reading.attributions().stream().map(column).mapToInt(Terminal::columns).max().orElse(0);
    return Math.max(least, Math.min(most, widest));
  }
}
