package org.hearsay.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.store.PointSpan;
import org.hearsay.web.Problem;

/** The fields of a JSON object that was sent, read strictly. */
final class Fields {
  private static final int MOST = 1_000;

  private final JsonNode node;

  /** @throws Problem when there is a field whose name is not known */
  Fields(JsonNode node, String... known) {
    this.node = node;
    node.fieldNames().forEachRemaining(name -> {
      if (!List.of(known).contains(name)) {
        throw Problem.bad("There is a field that is not known; there are: " + String.join(", ", known) + ".");
      }
    });
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(node.get(name)).filter(n -> !n.isNull());
  }

  /** A text of any length; empty when it is not there. */
  Optional<String> text(String name) {
    Optional<JsonNode> field = field(name);
    field.filter(f -> !f.isTextual()).ifPresent(f -> {
      throw Problem.bad("The field " + name + " has to be a string.");
    });
    field.ifPresent(f -> Words.checkText("The field " + name, f.textValue()));
    return field.map(JsonNode::textValue);
  }

  /** Words in a line; empty when they are not there or blank. */
  Optional<String> words(String name, int longest) {
    Optional<String> words = text(name);
    words.ifPresent(w -> Words.check("The field " + name, w, longest));
    return words.map(String::strip).filter(w -> !w.isEmpty());
  }

  /** A whole number from 1; empty when it is not there. */
  Optional<Long> number(String name) {
    Optional<JsonNode> field = field(name);
    field.filter(f -> !f.canConvertToLong() || !f.isIntegralNumber() || f.longValue() < 1).ifPresent(f -> {
      throw Problem.bad("The field " + name + " has to be a whole number from 1.");
    });
    return field.map(JsonNode::longValue);
  }

  /** Strings; none when the field is not there. */
  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (JsonNode one : array(name)) {
      if (!one.isTextual()) {
        throw Problem.bad("The field " + name + " has to be an array of strings.");
      }
      strings.add(one.textValue());
    }
    return strings;
  }

  /** Spans in code points, as {@code {"start": 0, "end": 4}}; none when the field is not there. */
  List<PointSpan> spans(String name) {
    List<PointSpan> spans = new ArrayList<>();
    for (JsonNode one : array(name)) {
      JsonNode start = one.path("start");
      JsonNode end = one.path("end");
      if (one.size() != 2 || !start.isIntegralNumber() || !start.canConvertToInt() || !end.isIntegralNumber()
          || !end.canConvertToInt() || start.intValue() < 0 || end.intValue() <= start.intValue()) {
        throw Problem.bad("The field " + name + " has to be an array of {\"start\": …, \"end\": …}, in code points, start "
            + "before end.");
      }
      spans.add(new PointSpan(start.intValue(), end.intValue()));
    }
    return spans;
  }

  private Iterable<JsonNode> array(String name) {
    Optional<JsonNode> field = field(name);
    if (field.isEmpty()) {
      return List.of();
    }
    if (!field.get().isArray() || field.get().size() > MOST) {
      throw Problem.bad("The field " + name + " has to be an array of " + MOST + " at most.");
    }
    return field.get();
  }
}
