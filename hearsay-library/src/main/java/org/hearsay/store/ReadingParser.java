package org.hearsay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.Act;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.text.CodePoints;

/** Readings from the JSON that {@link org.hearsay.format.JsonLinesWriter} makes of them. */
final class ReadingParser {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CodePoints points;

  private ReadingParser(CodePoints points) {
    this.points = points;
  }

  /**
   * The reading of an article.
   *
   * @throws IOException when it is no JSON
   * @throws IllegalArgumentException when it is no reading
   */
  static Reading parse(String json, Article article) throws IOException {
    JsonNode reading = JSON.readTree(json);
    ReadingParser parser = new ReadingParser(CodePoints.of(article.text()));
    try {
      return new Reading(article, reading.path("model").asText(), each(reading.path("actors"), parser::actor),
          each(reading.path("attributions"), parser::attribution), each(reading.path("frames"), parser::frame));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a reading's spans lie outside its text", e);
    }
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> make) {
    List<T> made = new ArrayList<>(array.size());
    array.forEach(item -> made.add(make.apply(item)));
    return made;
  }

  private Actor actor(JsonNode a) {
    return new Actor(a.path("id").asText(), a.path("name").asText(),
        worded(ActorKind.values(), ActorKind::word, a.path("kind")), optionalSpan(a.path("role")),
        optionalSpan(a.path("reason")), spans(a.path("mentions")), a.path("confidence").asDouble());
  }

  private Attribution attribution(JsonNode a) {
    JsonNode stance = a.path("stance");
    return new Attribution(a.path("id").asText(), optional(a.path("parent")),
        worded(QuotationType.values(), QuotationType::word, a.path("type")), spans(a.path("source")),
        spans(a.path("cue")), spans(a.path("content")), optional(a.path("actor")),
        worded(Act.values(), Act::word, a.path("act")), worded(Mode.values(), Mode::word, a.path("mode")),
        new Stance(worded(Stance.Value.values(), Stance.Value::word, stance.path("value")),
            spans(stance.path("evidence")), stance.path("confidence").asDouble()),
        a.path("confidence").asDouble());
  }

  private Frame frame(JsonNode f) {
    return new Frame(f.path("id").asText(), optional(f.path("actor")), spans(f.path("framer")), spans(f.path("cue")),
        spans(f.path("target")), spans(f.path("frame")), f.path("confidence").asDouble());
  }

  private List<Span> spans(JsonNode pieces) {
    return each(pieces, this::span);
  }

  private Span span(JsonNode piece) {
    return new Span(points.unit(piece.path("start").asInt(-1)), points.unit(piece.path("end").asInt(-1)));
  }

  private Optional<Span> optionalSpan(JsonNode piece) {
    return piece.isObject() ? Optional.of(span(piece)) : Optional.empty();
  }

  private static Optional<String> optional(JsonNode text) {
    return text.isTextual() ? Optional.of(text.asText()) : Optional.empty();
  }

  private static <T> T worded(T[] values, Function<T, String> word, JsonNode given) {
    return Arrays.stream(values).filter(v -> word.apply(v).equals(given.asText())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a reading has the unknown word '" + given.asText() + "'"));
  }
}
