package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Stance;
import org.junit.jupiter.api.Test;

/** What is written has the fields that {@code docs/reading.schema.json} declares, and no others. */
class ReadingSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode SCHEMA = read(Path.of("..", "docs", "reading.schema.json"));

  @Test
  void aReadingWithEverythingHasEveryField() throws IOException {
    JsonNode reading = written(Readings.VALE);
    assertEquals(declared("/properties"), names(reading));
    assertEquals(declared("/$defs/attribution/properties"), names(reading.at("/attributions/0")));
    assertEquals(declared("/$defs/piece/properties"), names(reading.at("/attributions/0/content/0")));
    assertEquals(declared("/$defs/stance/properties"), names(reading.at("/attributions/0/stance")));
    assertEquals(declared("/$defs/frame/properties"), names(reading.at("/frames/0")));
    assertEquals(declared("/$defs/summary/properties"), names(reading.path("summary")));
    assertEquals(declared("/$defs/actorShare/properties"), names(reading.at("/summary/actors/0")));
    TreeSet<String> ofActors = new TreeSet<>();
    reading.path("actors").forEach(actor -> ofActors.addAll(names(actor)));
    assertEquals(declared("/$defs/actor/properties"), ofActors);
  }

  @Test
  void everyWordOfTheModelIsDeclared() {
    assertEquals(words(Act.values(), Act::word), enumerated("/$defs/attribution/properties/act"));
    assertEquals(words(Mode.values(), Mode::word), enumerated("/$defs/attribution/properties/mode"));
    assertEquals(words(QuotationType.values(), QuotationType::word), enumerated("/$defs/attribution/properties/type"));
    assertEquals(words(Stance.Value.values(), Stance.Value::word), enumerated("/$defs/stance/properties/value"));
    assertEquals(words(ActorKind.values(), ActorKind::word), enumerated("/$defs/kind"));
  }

  @Property(tries = 300)
  void everyReadingFits(@ForAll("readings") Reading reading) throws IOException {
    fits(SCHEMA, written(reading), "reading");
  }

  @Test
  void aReadingWithLittleHasWhatIsRequired() throws IOException {
    fits(SCHEMA, written(Readings.of("", "{con1: The pier will hold}.")), "reading");
    fits(SCHEMA, written(Readings.of("", "")), "reading");
  }

  @Test
  void aReadingWithEverythingFits() throws IOException {
    fits(SCHEMA, written(Readings.VALE), "reading");
  }

  private static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode written(Reading reading) throws IOException {
    return MAPPER.readTree(Readings.written(Format.JSON, WriterOptions.standard().forOne().withText(), reading));
  }

  /** The part of JSON Schema that the schema uses: types, fields, items, enumerations, references, limits. */
  private static void fits(JsonNode rule, JsonNode value, String where) {
    if (rule.has("$ref")) {
      fits(SCHEMA.at(rule.path("$ref").asText().substring(1)), value, where);
    }
    if (rule.has("type")) {
      String type = value.isNumber() && !rule.path("type").asText().equals("integer") ? "number"
          : value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
      assertTrue(values(rule.path("type")).contains(type), where + " is a " + type);
    }
    if (rule.has("enum")) {
      assertTrue(values(rule.path("enum")).contains(value.asText()), where + " is " + value);
    }
    assertTrue(value.size() >= rule.path("minItems").asInt(), where);
    assertTrue(!rule.has("minimum") || value.asDouble() >= rule.path("minimum").asDouble(), where);
    assertTrue(!rule.has("maximum") || value.asDouble() <= rule.path("maximum").asDouble(), where);
    rule.path("required").forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name));
    value.fieldNames().forEachRemaining(name -> {
      JsonNode field = rule.path("properties").path(name);
      JsonNode other = rule.path("additionalProperties");
      if (rule.has("propertyNames")) {
        fits(rule.path("propertyNames"), TextNode.valueOf(name), where + "'s " + name);
      }
      if (!field.isMissingNode() || other.isObject()) {
        fits(field.isMissingNode() ? other : field, value.path(name), where + "." + name);
      } else {
        assertTrue(other.asBoolean(true), where + " should not have " + name);
      }
    });
    if (rule.has("items")) {
      value.forEach(item -> fits(rule.path("items"), item, where + "[]"));
    }
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
  }

  private static TreeSet<String> declared(String pointer) {
    return names(SCHEMA.at(pointer));
  }

  private static List<String> enumerated(String pointer) {
    return values(SCHEMA.at(pointer).path("enum"));
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Stream.of(values).map(word).toList();
  }

  /** The strings of an array, or the one. */
  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(value -> values.add(value.asText()));
    } else {
      values.add(node.asText());
    }
    return values;
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
