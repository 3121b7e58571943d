package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Reading;
import org.junit.jupiter.api.Test;

class WebAnnotationWriterTest {
  private static final WriterOptions ONE = WriterOptions.standard().forOne();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode page(Reading reading) throws IOException {
    return MAPPER.readTree(Readings.written(Format.WEBANNO, ONE, reading));
  }

  private static Map<String, JsonNode> annotations(JsonNode page) {
    Map<String, JsonNode> annotations = new HashMap<>();
    page.path("items").forEach(item -> annotations.put(item.path("id").asText().replaceAll(".*#", ""), item));
    return annotations;
  }

  @Test
  void aReadingIsAnAnnotationPage() throws IOException {
    JsonNode page = page(Readings.PIER);
    assertEquals("http://www.w3.org/ns/anno.jsonld", page.path("@context").asText());
    assertEquals("AnnotationPage", page.path("type").asText());
    assertEquals(8, page.path("items").size());
  }

  @Test
  void severalReadingsAreAnArrayOfPages() throws IOException {
    JsonNode pages = MAPPER.readTree(
        Readings.written(Format.WEBANNO, WriterOptions.standard(), Readings.PIER, Readings.of("dam", "{con1: Yes}")));
    assertTrue(pages.isArray());
    assertNotEquals(pages.path(0).path("id"), pages.path(1).path("id"));
  }

  @Test
  void eachRoleClassifiesItsPieces() throws IOException {
    JsonNode content = annotations(page(Readings.PIER)).get("a2-content");
    assertEquals("classifying", content.path("motivation").asText());
    assertEquals("content", content.path("body").path(0).path("value").asText());
    assertEquals(2, content.path("target").size());
    JsonNode target = content.path("target").path(0);
    assertEquals("https://courier.example/pier", target.path("source").asText());
    assertEquals("“None moves,”", target.path("selector").path(0).path("exact").asText());
    assertEquals("try said the pier would hold. 😀 ", target.path("selector").path(0).path("prefix").asText());
    assertEquals(" Fenn added, “none.”", target.path("selector").path(0).path("suffix").asText());
    assertEquals(49, target.path("selector").path(1).path("start").asInt());
    assertEquals(62, target.path("selector").path(1).path("end").asInt());
  }

  @Test
  void anAttributionLinksItsContentToSourceAndCue() throws IOException {
    Map<String, JsonNode> annotations = annotations(page(Readings.PIER));
    JsonNode link = annotations.get("a1");
    assertEquals("linking", link.path("motivation").asText());
    assertEquals(annotations.get("a1-content").path("id"), link.path("target"));
    assertEquals(annotations.get("a1-source").path("id"), link.path("body").path(0).path("source"));
    assertEquals(annotations.get("a1-cue").path("id"), link.path("body").path(1).path("source"));
    assertEquals("indirect", link.path("body").path(2).path("value").asText());
    assertEquals("0.9", link.path("body").path(3).path("value").asText());
    assertEquals("test 1", link.path("generator").path("name").asText());
  }

  @Test
  void anArticleWithoutAnAddressIsNamedByItsId() throws IOException {
    JsonNode content = annotations(page(Readings.of("a pier/2", "{con1: Yes}"))).get("a1-content");
    assertEquals("urn:hearsay:article:a%20pier%2F2", content.path("target").path(0).path("source").asText());
  }

  @Test
  void theSameReadingHasTheSameIds() throws IOException {
    assertEquals(page(Readings.PIER), page(Readings.PIER));
  }

  @Property(tries = 300)
  void quotationAndPositionSelectTheSameWords(@ForAll("readings") Reading reading) throws IOException {
    int[] text = reading.article().text().codePoints().toArray();
    for (JsonNode annotation : page(reading).path("items")) {
      for (JsonNode target : annotation.path("target")) {
        JsonNode quote = target.path("selector").path(0);
        int start = target.path("selector").path(1).path("start").asInt();
        int end = target.path("selector").path(1).path("end").asInt();
        int from = Math.max(0, start - 32);
        int to = Math.min(text.length, end + 32);
        assertEquals(new String(text, start, end - start), quote.path("exact").asText());
        assertEquals(new String(text, from, start - from), quote.path("prefix").asText());
        assertEquals(new String(text, end, to - end), quote.path("suffix").asText());
      }
    }
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
  }
}
