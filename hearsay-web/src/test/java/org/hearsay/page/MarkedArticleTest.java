package org.hearsay.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hearsay.Act;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.junit.jupiter.api.Test;

class MarkedArticleTest {
  private static final String TEXT = "🚢 The port said the wall had moved.\n\nNobody asked who moved it.";

  private static Attribution attribution(int number, Span content) {
    return new Attribution("a" + number, Optional.empty(), QuotationType.INDIRECT, List.of(), List.of(), List.of(content),
        Optional.empty(), Act.STATEMENT, Mode.PLAIN, new Stance(Stance.Value.DISTANCED, List.of(), 1), 0.9);
  }

  private static List<Block> blocks(List<Attribution> attributions) {
    return MarkedArticle.of(Reading.of(Article.of(TEXT), "m", attributions), Map.of());
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  /** The page's words with brackets around each marked stretch. */
  private static String shown(List<Block> blocks) {
    return blocks.stream().map(b -> b.segments().stream().map(s -> s.within().isEmpty() ? s.text()
        : "[" + s.text() + "]" + String.join(",", s.within()) + (s.ends().isEmpty() ? "" : "." )).collect(Collectors.joining()))
        .collect(Collectors.joining(" | "));
  }

  @Test
  void aMarkThatOverlapsAnotherIsCutAtItsBorders() {
    assertEquals("🚢 The port said [the wall ]a1[had]a1,a2.[ moved]a2.. | Nobody asked who moved it.",
        shown(blocks(List.of(attribution(1, span("the wall had")), attribution(2, span("had moved"))))));
  }

  @Test
  void aMarkOverTwoParagraphsIsInBoth() {
    assertEquals("🚢 The port said the wall had [moved.]a1 | [Nobody]a1. asked who moved it.",
        shown(blocks(List.of(attribution(1, span("moved.\n\nNobody"))))));
  }

  @Test
  void offsetsCountCodePoints() {
    Segment port = blocks(List.of(attribution(1, span("port")))).get(0).segments().get(1);
    assertEquals("port", port.text());
    assertEquals(6, port.offset(), "the ship is one");
    assertEquals(List.of("a1"), port.anchors());
    assertTrue(port.classes().contains("distanced"), port.classes());
  }

  @Property
  void nothingOfTheTextIsLostAndEveryMarkHasOnePlaceAndOneNumber(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 60) Integer> starts, @ForAll @IntRange(min = 1, max = 30) int length) {
    List<Attribution> attributions = new ArrayList<>();
    for (int start : starts) {
      int from = Math.max(start, 2); // not inside the ship
      attributions.add(attribution(attributions.size() + 1, new Span(from, Math.min(TEXT.length(), from + length))));
    }
    List<Segment> segments = blocks(attributions).stream().flatMap(b -> b.segments().stream()).toList();
    assertEquals(TEXT.replace("\n", ""), segments.stream().map(Segment::text).collect(Collectors.joining()));
    List<String> anchors = segments.stream().flatMap(s -> s.anchors().stream()).toList();
    Set<String> once = new HashSet<>(anchors);
    assertEquals(once.size(), anchors.size(), "an address leads to one place");
    for (Segment segment : segments) {
      int unit = TEXT.offsetByCodePoints(0, segment.offset());
      assertTrue(TEXT.startsWith(segment.text(), unit), "the offset is where the words are");
      Set<String> over = attributions.stream().filter(a -> a.content().get(0).start() <= unit
          && unit + segment.text().length() <= a.content().get(0).end()).map(Attribution::id).collect(Collectors.toSet());
      assertEquals(over, new HashSet<>(segment.within()));
    }
  }
}
