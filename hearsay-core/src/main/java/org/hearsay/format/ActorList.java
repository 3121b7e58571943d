package org.hearsay.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Actor;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Summary;
import org.hearsay.Summary.Share;
import org.hearsay.format.Table.Cell;
import org.hearsay.format.WriterOptions.Marking;

/**
 * Lists a reading's actors, those with most attributed words first: name, kind, role or the reason why there is no name,
 * how many statements, and their share of all attributed words.
 */
final class ActorList {
  private static final String GAP = Table.GAP;
  private static final int STATEMENTS = 10;
  private static final int SHARE = 5;
  private static final int INDENT = 4;

  private final Reading reading;
  private final Summary summary;
  private final Map<String, Share> shares;
  private final List<Actor> actors;
  private final Marking marking;
  private final int width;

  ActorList(Reading reading, Summary summary, WriterOptions options) {
    this.reading = reading;
    this.summary = summary;
    this.shares = summary.actors().stream().collect(Collectors.toMap(Share::actor, Function.identity()));
    Map<String, Actor> byId = reading.actors().stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    this.actors = Stream.concat(summary.actors().stream().map(share -> byId.get(share.actor())),
        reading.actors().stream().filter(actor -> !shares.containsKey(actor.id()))).toList();
    this.marking = options.marking();
    this.width = options.width();
  }

  /** The lines, without line ends. */
  List<String> lines() {
    if (actors.isEmpty()) {
      return List.of();
    }
    return width < Table.NARROW ? actors.stream().flatMap(this::narrow).toList() : table();
  }

  private List<String> table() {
    int id = Table.widest(actors.stream().map(Actor::id), 2, 8);
    int kind = Table.widest(actors.stream().map(actor -> actor.kind().word()), 4, 12);
    int free = width - id - kind - STATEMENTS - SHARE - 5 * GAP.length();
    boolean roles = actors.stream().anyMatch(actor -> !role(actor).isEmpty());
    int widestRole = roles ? Table.widest(actors.stream().map(this::role), 4, free) : 0;
    int name = Table.widest(actors.stream().map(ActorList::name), 5, Math.max(free / 2, free - widestRole));
    int role = Math.min(widestRole, free - name);
    Table table = new Table(marking);
    table.row(List.of(Cell.plain("", id), Cell.of("actor", name, Style.TITLE), Cell.of("kind", kind, Style.TITLE),
        Cell.of(roles ? "role" : "", role, Style.TITLE), Cell.of("statements", STATEMENTS, Style.TITLE),
        Cell.of("share", SHARE, Style.TITLE).right()));
    for (Actor actor : actors) {
      table.row(List.of(Cell.plain(Terminal.line(actor.id()), id), Cell.of(name(actor), name, Style.SOURCE),
          Cell.plain(actor.kind().word(), kind), Cell.plain(role(actor), role),
          Cell.plain(statements(actor), STATEMENTS).right(), Cell.plain(share(actor), SHARE).right()));
    }
    return table.lines();
  }

  /** For narrow lines: all but the role, which follows on a line of its own. */
  private Stream<String> narrow(Actor actor) {
    String tail = GAP + statements(actor) + " · " + share(actor);
    String head = Terminal.line(actor.id()) + GAP + name(actor) + " · " + actor.kind().word();
    return Stream.concat(Stream.of(Terminal.shortened(head, width - tail.length()) + tail),
        Stream.of(role(actor)).filter(role -> !role.isEmpty())
            .map(role -> " ".repeat(INDENT) + Terminal.shortened(role, width - INDENT)));
  }

  private static String name(Actor actor) {
    return Terminal.line(actor.name());
  }

  /** What the actor is, and in parentheses why there is no name. */
  private String role(Actor actor) {
    return Stream.concat(actor.role().stream().map(this::words),
        actor.reason().stream().map(reason -> "(" + words(reason) + ")")).collect(Collectors.joining(" "));
  }

  private String words(Span span) {
    return Terminal.line(span.of(reading.article().text()));
  }

  private String statements(Actor actor) {
    return shares.containsKey(actor.id()) ? String.valueOf(shares.get(actor.id()).statements()) : "0";
  }

  private String share(Actor actor) {
    return Wording.percent(shares.containsKey(actor.id()) ? summary.share(shares.get(actor.id())) : 0);
  }
}
