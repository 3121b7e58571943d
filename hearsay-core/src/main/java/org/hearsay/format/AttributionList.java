package org.hearsay.format;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Stance;
import org.hearsay.format.Table.Cell;
import org.hearsay.format.WriterOptions.Marking;

/**
 * Lists a reading's attributions under each other: who, cue, what, type, confidence. Where there is more to say than
 * that a statement was made in the writer's own voice, a line below says it: inside which attribution, what act, whether
 * it took place, and by which words the writer endorses it or keeps away from it.
 */
final class AttributionList {
  private static final String GAP = Table.GAP;
  private static final String MORE = "↳ ";
  private static final int CUE = 12; // a longer one takes a second line
  private static final int TYPE = 8;
  private static final int CONFIDENCE = 4;
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
    return width < Table.NARROW ? reading.attributions().stream().flatMap(this::narrow).toList() : table();
  }

  private List<String> table() {
    int id = widest(Attribution::id, 2, 8);
    int free = width - id - TYPE - CONFIDENCE - 5 * GAP.length();
    int cue = widest(this::cue, 3, Math.max(CUE, free * 2 / 10));
    int spare = free - cue - widest(a -> words(a, Role.CONTENT), 4, free);
    int who = widest(this::who, 3, Math.max(spare, Math.max(Wording.NOBODY.length(), free * 3 / 10)));
    int what = free - who - cue;
    Table table = new Table(marking);
    table.row(List.of(Cell.plain("", id), Cell.of("who", who, Style.TITLE), Cell.of("cue", cue, Style.TITLE),
        Cell.of("what", what, Style.TITLE), Cell.of("type", TYPE, Style.TITLE),
        Cell.of("conf", CONFIDENCE, Style.TITLE)));
    for (Attribution a : reading.attributions()) {
      table.row(List.of(Cell.plain(a.id(), id),
          Cell.of(who(a), who, Wording.style(who(a))), Cell.of(cue(a), cue, Style.CUE),
          Cell.of(words(a, Role.CONTENT), what, Style.CONTENT),
          Cell.plain(a.type().word(), TYPE), Cell.plain(Wording.confidence(a.confidence()), CONFIDENCE)));
      if (!more(a).isEmpty()) {
        table.row(List.of(Cell.plain("", id), Cell.plain(more(a), width - id - GAP.length())));
      }
    }
    return table.lines();
  }

  /** For narrow lines: all but the content, which follows on a line of its own, and what more there is to say. */
  private Stream<String> narrow(Attribution attribution) {
    String tail = GAP + attribution.type().word() + GAP + Wording.confidence(attribution.confidence());
    String cue = attribution.cue().isEmpty() ? "" : " · " + cue(attribution);
    String head = Terminal.line(attribution.id()) + GAP + who(attribution) + cue;
    String what = Terminal.shortened(words(attribution, Role.CONTENT), width - INDENT);
    String indent = " ".repeat(INDENT);
    return Stream.concat(
        Stream.of(Terminal.shortened(head, width - tail.length()) + tail,
            indent + Style.CONTENT.applied(what, marking)),
        Table.set(more(attribution), width - INDENT).stream().map(line -> indent + line));
  }

  /** What is out of the ordinary in an attribution; empty when nothing is. */
  private String more(Attribution attribution) {
    Stream<String> parent =
        attribution.parent().flatMap(reading::attribution).map(p -> "in " + Wording.named(reading, p)).stream();
    Stream<String> act = Stream.of(attribution.act()).filter(a -> a != Act.STATEMENT).map(Act::word);
    Stream<String> mode = Stream.of(attribution.mode()).filter(m -> m != Mode.PLAIN).map(Mode::word);
    Stream<String> stance = Stream.of(attribution.stance()).filter(s -> s.value() != Stance.Value.NEUTRAL)
        .map(s -> s.value().word() + " " + Wording.quoted(reading.words(s.evidence())));
    String more = Stream.of(parent, act, mode, stance).flatMap(part -> part).map(Terminal::line)
        .collect(Collectors.joining(" · "));
    return more.isEmpty() ? "" : MORE + more;
  }

  private String who(Attribution attribution) {
    return Wording.who(reading, attribution);
  }

  private String cue(Attribution attribution) {
    return words(attribution, Role.CUE);
  }

  private String words(Attribution attribution, Role role) {
    return Terminal.line(reading.words(attribution.pieces(role)));
  }

  private int widest(Function<Attribution, String> column, int least, int most) {
    return Table.widest(reading.attributions().stream().map(column), least, most);
  }
}
