package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.hearsay.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written has the fields that {@code docs/reading.schema.json} declares, and no others. */
class ReadingSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static JsonNode schema;

  @BeforeAll
  static void readSchema() throws IOException {
    schema = MAPPER.readTree(Path.of("..", "docs", "reading.schema.json").toFile());
  }

  @Test
  void aReadingWithEverythingHasEveryField() throws IOException {
    JsonNode reading = written(Readings.PIER);
    JsonNode attribution = reading.path("attributions").path(0);
    assertEquals(names(schema.path("properties")), names(reading));
    assertEquals(names(schema.at("/$defs/attribution/properties")), names(attribution));
    assertEquals(names(schema.at("/$defs/pieces/items/properties")), names(attribution.path("content").path(0)));
  }

  @Test
  void aReadingWithLittleHasWhatIsRequired() throws IOException {
    JsonNode reading = written(Readings.of("", "{con1: The pier will hold}."));
    fits(schema, reading, "reading");
  }

  @Test
  void aReadingWithEverythingFits() throws IOException {
    fits(schema, written(Readings.PIER), "reading");
  }

  private static JsonNode written(Reading reading) throws IOException {
    return MAPPER.readTree(Readings.written(Format.JSON, WriterOptions.standard().forOne().withText(), reading));
  }

  /** The part of JSON Schema that the schema uses for structure: types, fields, items, enumerations, references. */
  private static void fits(JsonNode rule, JsonNode value, String where) {
    if (rule.has("$ref")) {
      fits(schema.at(rule.path("$ref").asText().substring(1)), value, where);
    }
    if (rule.has("type")) {
      String type = value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
      assertEquals(rule.path("type").asText(), type, where);
    }
    if (rule.has("enum")) {
      assertTrue(rule.path("enum").toString().contains(value.toString()), where);
    }
    assertTrue(value.size() >= rule.path("minItems").asInt(), where);
    rule.path("required").forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name));
    if (rule.has("properties")) {
      value.fieldNames().forEachRemaining(name -> {
        assertTrue(rule.path("properties").has(name), where + " should not have " + name);
        fits(rule.path("properties").path(name), value.path(name), where + "." + name);
      });
    }
    if (rule.has("items")) {
      value.forEach(item -> fits(rule.path("items"), item, where + "[]"));
    }
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
