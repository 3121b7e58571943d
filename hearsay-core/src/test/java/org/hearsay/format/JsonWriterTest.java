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
import org.hearsay.Span;
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
          "actors": [],
          "attributions": [
            {
              "id": "a1",
              "parent": null,
              "type": "indirect",
              "source": [{"start": 0, "end": 20, "text": "The harbour ministry"}],
              "cue": [{"start": 21, "end": 25, "text": "said"}],
              "content": [{"start": 26, "end": 45, "text": "the pier would hold"}],
              "actor": null,
              "act": "statement",
              "mode": "plain",
              "negated": false,
              "stance": {"value": "neutral", "evidence": [], "confidence": 1.0},
              "confidence": 0.9
            },
            {
              "id": "a2",
              "parent": null,
              "type": "indirect",
              "source": [{"start": 63, "end": 67, "text": "Fenn"}],
              "cue": [{"start": 68, "end": 73, "text": "added"}],
              "content": [{"start": 49, "end": 62, "text": "“None moves,”"}, {"start": 75, "end": 82, "text": "“none.”"}],
              "actor": null,
              "act": "statement",
              "mode": "plain",
              "negated": false,
              "stance": {"value": "neutral", "evidence": [], "confidence": 1.0},
              "confidence": 0.8
            }
          ],
          "frames": [],
          "summary": {
            "words": 13,
            "attributed": 7,
            "share": 0.538,
            "reliance": 0.0,
            "actors": [],
            "kinds": {
              "unknown": 7
            },
            "unsourced": [],
            "anonymous": [],
            "endorsed": [],
            "distanced": []
          }
        }
        """, Readings.written(Format.JSON, ONE, Readings.PIER));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertEquals("{\"id\":\"\",\"model\":\"test 1\",\"actors\":[],\"attributions\":[],\"frames\":[],\"summary\":{"
        + "\"words\":0,\"attributed\":0,\"share\":0.0,\"reliance\":0.0,\"actors\":[],\"kinds\":{},\"unsourced\":[],"
        + "\"anonymous\":[],\"endorsed\":[],\"distanced\":[]}}\n",
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
    assertEquals("0.667", Fraction.of(2 / 3.0).toString());
    assertEquals("0.93", Fraction.of(0.93).toString());
    assertEquals("1.0", Fraction.of(0.99999).toString());
    assertEquals("0.0", Fraction.of(1e-9).toPlainString());
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
    String text = reading.article().text();
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      JsonNode written = read.path("attributions").path(i);
      for (Role role : Role.values()) {
        cut(text, attribution.pieces(role), written.path(role.word()));
      }
      cut(text, attribution.stance().evidence(), written.path("stance").path("evidence"));
    }
    for (int i = 0; i < reading.actors().size(); i++) {
      cut(text, reading.actors().get(i).mentions(), read.path("actors").path(i).path("mentions"));
    }
    for (int i = 0; i < reading.frames().size(); i++) {
      cut(text, reading.frames().get(i).target(), read.path("frames").path(i).path("target"));
      cut(text, reading.frames().get(i).frame(), read.path("frames").path(i).path("frame"));
    }
  }

  private static void cut(String text, List<Span> pieces, JsonNode written) {
    int[] points = text.codePoints().toArray();
    assertEquals(pieces.size(), written.size());
    for (int p = 0; p < pieces.size(); p++) {
      int start = written.path(p).path("start").asInt();
      String words = new String(points, start, written.path(p).path("end").asInt() - start);
      assertEquals(pieces.get(p).of(text), words);
      assertEquals(words, written.path(p).path("text").asText());
    }
  }

  @Test
  void saysWhoSpeaksInWhatManner() throws IOException {
    JsonNode read = MAPPER.readTree(Readings.written(Format.JSON, ONE, Readings.VALE));
    JsonNode claims = read.at("/attributions/4");
    assertEquals("it", claims.at("/source/0/text").asText());
    assertEquals("The harbour ministry", read.at("/actors/3/name").asText());
    assertEquals(read.at("/actors/3/id"), claims.path("actor"));
    assertEquals("distanced", claims.at("/stance/value").asText());
    assertEquals("claims", claims.at("/stance/evidence/0/text").asText());
    assertEquals("a2", read.at("/attributions/2/parent").asText());
    assertEquals("attitude", read.at("/attributions/3/act").asText());
    assertTrue(read.at("/attributions/5/negated").asBoolean());
  }

  @Test
  void sumsUpInWordsAndShares() throws IOException {
    JsonNode summary = MAPPER.readTree(Readings.written(Format.JSON, ONE, Readings.VALE)).path("summary");
    assertEquals("{\"actor\":\"s4\",\"name\":\"The harbour ministry\",\"kind\":\"government\",\"statements\":2,"
        + "\"words\":10,\"share\":0.455}", summary.at("/actors/0").toString());
    assertEquals("{\"person\":4,\"government\":10,\"outlet\":4,\"group\":2,\"anonymous\":2}",
        summary.path("kinds").toString());
    assertEquals("[\"a6\"]", summary.path("anonymous").toString());
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
  }
}
