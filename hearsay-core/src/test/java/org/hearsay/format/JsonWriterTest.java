package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final WriterOptions ONE = WriterOptions.standard().forOne();
  private static final WriterOptions SEVERAL = WriterOptions.standard();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void oneReadingIsAnObjectWithAPieceOnEachLine() {
    assertEquals("""
        {
          "id": "pier",
          "title": "Pier will hold",
          "outlet": "The Vale Courier",
          "author": "Ida Marsh",
          "published": "2031-11-04",
          "address": "https://courier.example/pier",
          "language": "en",
          "model": "test 1",
          "attributions": [
            {
              "id": "a1",
              "type": "indirect",
              "source": [{"start": 0, "end": 20, "text": "The harbour ministry"}],
              "cue": [{"start": 21, "end": 25, "text": "said"}],
              "content": [{"start": 26, "end": 45, "text": "the pier would hold"}],
              "confidence": 0.9
            },
            {
              "id": "a2",
              "type": "indirect",
              "source": [{"start": 63, "end": 67, "text": "Fenn"}],
              "cue": [{"start": 68, "end": 73, "text": "added"}],
              "content": [{"start": 49, "end": 62, "text": "“None moves,”"}, {"start": 75, "end": 82, "text": "“none.”"}],
              "confidence": 0.8
            }
          ]
        }
        """, Readings.written(Format.JSON, ONE, Readings.PIER));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertEquals("{\"id\":\"\",\"model\":\"test 1\",\"attributions\":[]}\n",
        Readings.written(Format.JSONL, ONE, Reading.of(Article.of(""), "test 1", List.of())));
  }

  @Test
  void severalReadingsAreAnArray() throws IOException {
    JsonNode read = MAPPER.readTree(Readings.written(Format.JSON, SEVERAL, Readings.PIER, Readings.PIER));
    assertTrue(read.isArray());
    assertEquals(2, read.size());
    assertEquals(1, MAPPER.readTree(Readings.written(Format.JSON, SEVERAL, Readings.PIER)).size());
    assertEquals(0, MAPPER.readTree(Readings.written(Format.JSON, SEVERAL)).size());
  }

  @Test
  void anArrayIsLaidOutLikeItsReadings() {
    String one = Readings.written(Format.JSON, ONE, Readings.PIER).stripTrailing();
    assertEquals("[\n" + one.indent(2).stripTrailing() + "\n]\n",
        Readings.written(Format.JSON, SEVERAL, Readings.PIER));
  }

  @Test
  void carriesTheTextOnlyWhenAsked() throws IOException {
    assertFalse(MAPPER.readTree(Readings.written(Format.JSON, ONE, Readings.PIER)).has("text"));
    assertEquals(Readings.PIER.article().text(),
        MAPPER.readTree(Readings.written(Format.JSON, ONE.withText(), Readings.PIER)).path("text").asText());
  }

  @Test
  void roundsConfidenceToThreeDigits() {
    assertEquals("0.667", Confidence.of(2 / 3.0).toString());
    assertEquals("0.93", Confidence.of(0.93).toString());
    assertEquals("1.0", Confidence.of(0.99999).toString());
    assertEquals("0.0", Confidence.of(1e-9).toPlainString());
  }

  @Property(tries = 300)
  void everyLineOfJsonLinesIsTheObjectOfJson(@ForAll("readings") Reading reading) throws IOException {
    String[] lines = Readings.written(Format.JSONL, SEVERAL, reading, reading).split("\n", -1);
    assertEquals(3, lines.length);
    assertEquals(lines[0], lines[1]);
    assertEquals("", lines[2]);
    assertEquals(MAPPER.readTree(Readings.written(Format.JSON, ONE, reading)), MAPPER.readTree(lines[0]));
  }

  @Property(tries = 300)
  void offsetsCutTheTextInCodePoints(@ForAll("readings") Reading reading) throws IOException {
    JsonNode read = MAPPER.readTree(Readings.written(Format.JSON, ONE.withText(), reading));
    int[] text = read.path("text").asText().codePoints().toArray();
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      for (Role role : Role.values()) {
        JsonNode pieces = read.path("attributions").path(i).path(role.word());
        assertEquals(attribution.pieces(role).size(), pieces.size());
        for (int p = 0; p < pieces.size(); p++) {
          int start = pieces.path(p).path("start").asInt();
          String words = new String(text, start, pieces.path(p).path("end").asInt() - start);
          assertEquals(attribution.pieces(role).get(p).of(reading.article().text()), words);
          assertEquals(words, pieces.path(p).path("text").asText());
        }
      }
    }
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
  }
}
