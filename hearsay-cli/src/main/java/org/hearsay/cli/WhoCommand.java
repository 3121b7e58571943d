package org.hearsay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hearsay.answer.AnswerJson;
import org.hearsay.store.Store;
import org.hearsay.trail.Told;
import org.hearsay.trail.Trails;
import org.hearsay.who.KnownActor;
import org.hearsay.who.Who;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay who}: what an actor said, and who carried it. */
@Command(name = "who", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class,
    header = "Show what somebody said, by whom it was carried, over time.",
    description = {"", "Names from different articles are one actor when the full names agree, or when a surname alone comes with "
        + "the same office, the same claim or the same company. Never on a surname alone.", ""},
    footer = {"", "Examples:", "  hearsay who \"Orrin Vale\"", "  hearsay who ministry --limit 5 --format json", "",
        "Exit status: 0 done, 1 nobody of that name or bad library, 2 wrong usage."})
final class WhoCommand extends AskCommand {
  private static final Comparator<Told> BY_TIME = Comparator.comparing((Told t) -> t.published().isEmpty())
      .thenComparing(t -> t.published().orElse(Instant.EPOCH)).thenComparing(t -> t.statement().number());

  @Parameters(paramLabel = "NAME", description = "A name, or a part of one.")
  private String name;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20",
      description = "At most so many statements of each (${DEFAULT-VALUE}).")
  private int limit;

  @Override
  int answer(Store store, AnswerWriter out) throws IOException {
    if (name.isBlank() || limit < 1) {
      throw wrong(name.isBlank() ? "an empty name is nobody's" : "--limit must be at least 1, not " + limit);
    }
    Who who = new Who(store);
    Trails trails = new Trails(store);
    List<KnownActor> found = who.named(name);
    if (found.isEmpty()) {
      return none("nobody of that name says anything in this library: " + name);
    }
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    for (KnownActor actor : found) {
      List<Told> said = trails.told(who.statements(actor, limit)).stream().sorted(BY_TIME).toList();
      if (json()) {
        answers.add(AnswerJson.actor(actor, said));
      } else {
        text(actor, said, out);
      }
    }
    if (json()) {
      out.json(answers);
    }
    return 0;
  }

  private static void text(KnownActor actor, List<Told> said, AnswerWriter out) {
    out.heading(actor.name() + " (" + AnswerWriter.word(actor.kind()) + ") · "
        + AnswerWriter.counted(actor.statements(), "statement"));
    actor.namings().stream().skip(actor.namings().size() > 1 ? 0 : 1)
        .forEach(n -> out.indented(n.name() + " " + n.statements() + " · " + n.why()));
    actor.doubts().forEach(out::indented);
    for (Told told : said) {
      out.blank();
      out.told(told, "");
    }
    if (said.size() < actor.statements()) {
      out.line("… " + AnswerWriter.counted(actor.statements() - said.size(), "more statement") + " (--limit)");
    }
    out.blank();
  }
}
