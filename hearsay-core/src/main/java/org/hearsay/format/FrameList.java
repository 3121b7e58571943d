package org.hearsay.format;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.Frame;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.format.Table.Cell;
import org.hearsay.format.WriterOptions.Marking;

/** Lists a reading's frames; each row reads as a sentence: who presents what as what. */
final class FrameList {
  private static final String GAP = Table.GAP;
  private static final int CONFIDENCE = 4;
  private static final int INDENT = 4;

  private final Reading reading;
  private final Marking marking;
  private final int width;

  FrameList(Reading reading, WriterOptions options) {
    this.reading = reading;
    this.marking = options.marking();
    this.width = options.width();
  }

  /** The lines, without line ends. */
  List<String> lines() {
    if (reading.frames().isEmpty()) {
      return List.of();
    }
    return width < Table.NARROW ? reading.frames().stream().flatMap(this::narrow).toList() : table();
  }

  private List<String> table() {
    int id = widest(Frame::id, 2, 8);
    int free = width - id - CONFIDENCE - 4 * GAP.length();
    int who = widest(this::who, 3, free / 3);
    int target = widest(frame -> words(frame.target()), 8, (free - who) / 2);
    int as = free - who - target;
    Table table = new Table(marking);
    table.row(List.of(Cell.plain("", id), Cell.of("who", who, Style.TITLE), Cell.of("presents", target, Style.TITLE),
        Cell.of("as", as, Style.TITLE), Cell.of("conf", CONFIDENCE, Style.TITLE)));
    for (Frame frame : reading.frames()) {
      table.row(List.of(Cell.plain(Terminal.line(frame.id()), id),
          Cell.of(who(frame), who, Wording.style(who(frame))), Cell.plain(words(frame.target()), target),
          Cell.of(words(frame.frame()), as, Style.CONTENT),
          Cell.plain(Wording.confidence(frame.confidence()), CONFIDENCE)));
    }
    return table.lines();
  }

  /** For narrow lines: who, and what as what on a line of its own. */
  private Stream<String> narrow(Frame frame) {
    String tail = GAP + Wording.confidence(frame.confidence());
    String head = Terminal.line(frame.id()) + GAP + who(frame);
    String presents = words(frame.target()) + " as " + words(frame.frame());
    return Stream.of(Terminal.shortened(head, width - tail.length()) + tail,
        " ".repeat(INDENT) + Terminal.shortened(presents, width - INDENT));
  }

  private String who(Frame frame) {
    return Wording.who(reading, frame);
  }

  private String words(List<Span> pieces) {
    return Terminal.line(reading.words(pieces));
  }

  private int widest(Function<Frame, String> column, int least, int most) {
    return Table.widest(reading.frames().stream().map(column), least, most);
  }
}
