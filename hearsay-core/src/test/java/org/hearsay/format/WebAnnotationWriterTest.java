package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Actor;
import org.hearsay.ActorKind;
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
    assertEquals(9, page.path("items").size());
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

  private static List<String> bodies(JsonNode annotation, String purpose) {
    List<String> bodies = new ArrayList<>();
    for (JsonNode body : annotation.path("body")) {
      if (body.path("purpose").asText().equals(purpose)) {
        bodies.add(body.path("value").asText(body.path("source").asText().replaceAll(".*#", "")));
      }
    }
    return bodies;
  }

  @Test
  void anAttributionTellsWhoItIsAndHowItIsTold() throws IOException {
    Map<String, JsonNode> annotations = annotations(page(Readings.VALE));
    JsonNode claims = annotations.get("a5");
    assertEquals(List.of("act:statement", "mode:plain", "stance:distanced"), bodies(claims, "tagging"));
    assertEquals(List.of("s4"), bodies(claims, "identifying"));
    assertEquals(List.of("a5-source", "a5-cue", "a5-stance"), bodies(claims, "linking"));
    assertEquals("claims", annotations.get("a5-stance").at("/target/0/selector/0/exact").asText());
    assertEquals(List.of("a3-source", "a3-cue", "a2"), bodies(annotations.get("a3"), "linking"));
  }

  @Test
  void anActorIdentifiesItsMentions() throws IOException {
    Map<String, JsonNode> annotations = annotations(page(Readings.VALE));
    JsonNode ministry = annotations.get("s4");
    assertEquals("identifying", ministry.path("motivation").asText());
    assertEquals(List.of("The harbour ministry"), bodies(ministry, "identifying"));
    assertEquals(List.of("government"), bodies(ministry, "classifying"));
    assertEquals("it", ministry.at("/target/1/selector/0/exact").asText());
    assertEquals(List.of("s1-role"), bodies(annotations.get("s1"), "linking"));
    assertEquals("for fear of their posts", annotations.get("s5-reason").at("/target/0/selector/0/exact").asText());
  }

  @Test
  void theWriterIsInTheWholeArticle() throws IOException {
    Reading reading = Readings.of("pier", "{con1: It leaks}.");
    Actor writer = new Actor("s1", "the writer", ActorKind.WRITER, Optional.empty(), Optional.empty(), List.of(), 1);
    JsonNode page = page(new Reading(reading.article(), "test 1", List.of(writer), List.of(), List.of()));
    assertEquals("urn:hearsay:article:pier", annotations(page).get("s1").path("target").asText());
  }

  @Test
  void aFrameLinksItsTargetToWhatItIsPresentedAs() throws IOException {
    Map<String, JsonNode> annotations = annotations(page(Readings.VALE));
    JsonNode frame = annotations.get("f1");
    assertEquals("linking", frame.path("motivation").asText());
    assertEquals(annotations.get("f1-target").path("id"), frame.path("target"));
    assertEquals(List.of("f1-framer", "f1-cue", "f1-frame"), bodies(frame, "linking"));
    assertEquals(List.of("s4"), bodies(frame, "identifying"));
    assertEquals("a precaution", annotations.get("f1-frame").at("/target/0/selector/0/exact").asText());
  }

  @Test
  void theSummaryDescribesTheArticle() throws IOException {
    JsonNode summary = annotations(page(Readings.VALE)).get("summary");
    assertEquals("https://courier.example/pier", summary.path("target").asText());
    assertTrue(bodies(summary, "describing").get(0)
        .startsWith("46 % of this text rests on 5 sources; 1 is anonymous.\nOf the"), summary.toString());
  }

  /** As the model demands: a type, one target or more, and ids that are in the page. */
  @Property(tries = 300)
  void everyAnnotationIsCompleteAndLeadsToOthersOfThePage(@ForAll("readings") Reading reading) throws IOException {
    JsonNode page = page(reading);
    Set<String> ids = new HashSet<>();
    page.path("items").forEach(item -> assertTrue(ids.add(item.path("id").asText()), item.toString()));
    for (JsonNode item : page.path("items")) {
      assertEquals("Annotation", item.path("type").asText());
      assertTrue(item.path("target").isTextual() || item.path("target").size() > 0, item.toString());
      for (JsonNode body : item.path("body")) {
        assertTrue(body.path("type").asText().equals("TextualBody") || ids.contains(body.path("source").asText()),
            item.toString());
      }
    }
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
