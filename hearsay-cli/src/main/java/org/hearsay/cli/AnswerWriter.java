package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.ActorKind;
import org.hearsay.format.Lines;
import org.hearsay.store.Revision;
import org.hearsay.store.Step;
import org.hearsay.trail.Told;
import org.hearsay.who.Share;
import picocli.CommandLine.Help.Ansi;

/** Writes answers about a library: text for people, or JSON. For one thread. */
final class AnswerWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();
  private static final String INDENT = "    ";

  private final PrintWriter out;
  private final int columns = Terminal.columns();
  private final Ansi ansi = Terminal.colours() ? Ansi.ON : Ansi.OFF;

  AnswerWriter(PrintWriter out) {
    this.out = out;
  }

  /** An answer in JSON, pretty, in one piece. */
  void json(JsonNode answer) {
    try {
      out.println(JSON.writeValueAsString(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  void line(String words) {
    Lines.of(words, columns).forEach(out::println);
  }

  void heading(String words) {
    String line = Lines.shortened(words, columns);
    out.println(ansi == Ansi.ON ? "\u001b[1m" + line + "\u001b[0m" : line);
  }

  void indented(String words) {
    Lines.of(words, columns - INDENT.length()).forEach(line -> out.println(INDENT + line));
  }

  void blank() {
    out.println();
  }

  /** A statement: when and where, from whom and how, the words, the address. */
  void told(Told told, String remark) {
    heading(time(told.published()) + " · " + outlet(told.revision()) + (remark.isEmpty() ? "" : " · " + remark));
    indented(speaker(told));
    indented(told.words());
    indented(place(told.revision()) + " · " + told.statement().id());
    if (!told.copies().isEmpty()) {
      indented("also in " + told.copies().stream().map(c -> outlet(c)).distinct().collect(Collectors.joining(", ")));
    }
  }

  /** Who said it, through whom, and how far the writer stands behind it. */
  static String speaker(Told told) {
    if (told.statement().ownVoice()) {
      return "in the writer's own voice: " + quoted(told);
    }
    List<String> chain = told.statement().chain().stream().map(AnswerWriter::step).toList();
    return String.join(" → ", chain) + " · " + word(told.statement().act()) + mode(told) + " · "
        + word(told.statement().stance()) + ": " + quoted(told);
  }

  private static String quoted(Told told) {
    String words = told.statement().content();
    return words.matches("(?s)[“\"].*[”\"]") ? words : "“" + words + "”";
  }

  private static String mode(Told told) {
    String mode = word(told.statement().mode());
    return mode.equals("plain") ? "" : " (" + mode + ")";
  }

  private static String step(Step step) {
    return step.name().orElse("somebody not named") + (step.kind() == ActorKind.PERSON ? ""
        : " (" + word(step.kind()) + ")");
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String outlet(Revision revision) {
    return revision.article().outlet().or(() -> revision.article().address().map(URI::getHost)).orElse("outlet not known");
  }

  static String place(Revision revision) {
    return revision.article().address().map(URI::toString).orElse(revision.origin().place());
  }

  static String time(Optional<Instant> time) {
    return time.map(TIME::format).orElse("time not known");
  }

  static String day(Optional<Instant> time) {
    return time.map(DAY::format).orElse("time not known");
  }

  static String counted(long number, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /** A share with its interval: <i>31 % (25–38) of 210</i>. */
  static String share(Share share) {
    return share.of() == 0 ? "none" : String.format(Locale.ROOT, "%.0f %% (%.0f–%.0f)", 100 * share.value(),
        100 * share.low(), 100 * share.high());
  }
}
