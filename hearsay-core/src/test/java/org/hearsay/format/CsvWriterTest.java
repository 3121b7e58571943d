package org.hearsay.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  private static String csv(Reading... readings) {
    return Readings.written(Format.CSV, WriterOptions.standard(), readings);
  }

  @Test
  void oneRowForEachAttributionUnderOneHeading() {
    assertEquals("""
        article,attribution,type,source,cue,content,confidence,start,end,source_spans,cue_spans,content_spans,\
        parent,actor,actor_kind,act,mode,stance,stance_evidence,words,text_words
        pier,a1,indirect,The harbour ministry,said,the pier would hold,0.9,0,45,0-20,21-25,26-45,\
        ,,,statement,plain,neutral,,4,13
        pier,a2,indirect,Fenn,added,"“None moves,” … “none.”",0.8,49,82,63-67,68-73,"49-62;75-82",\
        ,,,statement,plain,neutral,,3,13
        dam,a1,indirect,,,It holds,0.9,0,8,,,0-8,,,,statement,plain,neutral,,2,2
        """.replace("\n", "\r\n"), csv(Readings.PIER, Readings.of("dam", "{con1: It holds}.")));
  }

  @Test
  void saysWhoItIsAndHowItIsToldAtTheEnd() {
    List<List<String>> rows = rows(csv(Readings.VALE));
    assertEquals(List.of("", "the Vale Courier", "outlet", "statement", "plain", "endorsed", "revealed", "4", "48"),
        rows.get(2).subList(12, 21));
    assertEquals(List.of("a2", "Inspectors", "group", "statement", "plain", "neutral", "", "2", "48"),
        rows.get(3).subList(12, 21));
    assertEquals(List.of("", "Two clerks", "anonymous", "statement", "negated", "neutral", "", "2", "48"),
        rows.get(6).subList(12, 21));
  }

  @Property(tries = 300)
  void theSummaryFollowsFromTheRows(@ForAll("readings") Reading reading) {
    List<List<String>> rows = rows(csv(reading));
    List<List<String>> attributions = rows.subList(1, rows.size());
    assertEquals(reading.summary().attributed(),
        attributions.stream().mapToInt(row -> Integer.parseInt(row.get(19))).sum());
    attributions.forEach(row -> assertEquals(String.valueOf(reading.summary().words()), row.get(20)));
    assertEquals(reading.summary().unsourced().size(),
        attributions.stream().filter(row -> row.get(3).isEmpty() && row.get(13).isEmpty()).count());
  }

  @Test
  void quotesWhatASpreadsheetMightMistake() {
    assertTrue(csv(Readings.of("q", "{con1: =1+1}")).contains(",\"=1+1\","));
    assertTrue(csv(Readings.of("q", "{con1:  kept }")).contains(",\" kept \","));
    assertTrue(csv(Readings.of("q", "{con1: \"Yes\"}")).contains(",\"\"\"Yes\"\"\","));
  }

  @Property(tries = 300)
  void everyFieldReadsBackAsItWas(@ForAll("readings") Reading reading) {
    List<List<String>> rows = rows(csv(reading));
    assertEquals(reading.attributions().size() + 1, rows.size());
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      List<String> row = rows.get(i + 1);
      assertEquals(21, row.size());
      assertEquals(List.of("any", attribution.id(), attribution.type().word(), reading.words(attribution.source()),
          reading.words(attribution.cue()), reading.words(attribution.content())), row.subList(0, 6));
      assertEquals(reading.words(attribution.stance().evidence()), row.get(18));
    }
  }

  @Provide
  Arbitrary<Reading> readings() {
    return Readings.any();
  }

  /** RFC 4180, read strictly. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int i = 0;
    while (i < csv.length()) {
      if (field.isEmpty() && csv.charAt(i) == '"') {
        for (i++; csv.charAt(i) != '"' || csv.startsWith("\"\"", i); i++) {
          field.append(csv.charAt(i));
          i += csv.charAt(i) == '"' ? 1 : 0;
        }
        i++;
      } else {
        while (csv.charAt(i) != ',' && csv.charAt(i) != '\r') {
          assertTrue(csv.charAt(i) != '"' && csv.charAt(i) != '\n');
          field.append(csv.charAt(i++));
        }
      }
      row.add(field.toString());
      field.setLength(0);
      if (csv.charAt(i) == ',') {
        i++;
      } else {
        assertTrue(csv.startsWith("\r\n", i), csv.substring(i));
        i += 2;
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }
}
