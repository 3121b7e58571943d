package org.hearsay.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.hearsay.Article;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.brat.GoldAttribution;
import org.hearsay.brat.MarkedText;
import org.hearsay.brat.MarkedTexts;

/** Readings out of marked text, and what writers make of them. */
final class Readings {
  /** A small reading with all that can be known of an article. */
  static final Reading PIER = known(of("pier",
      "{src1: The harbour ministry} {cue1: said} {con1: the pier would hold}. 😀 {con2: “None moves,”} {src2: Fenn} "
          + "{cue2: added}, {con2: “none.”}"));

  private Readings() {}

  /** What is marked, as a model called "test 1" would have read it: indirect, 0.9, then 0.8, 0.7, … */
  static Reading of(String id, String marked) {
    return of(id, MarkedText.parse(marked));
  }

  static Reading of(String id, MarkedText marked) {
    List<Attribution> attributions = new ArrayList<>();
    for (GoldAttribution gold : marked.attributions()) {
      attributions.add(Attribution.of("a" + (attributions.size() + 1), QuotationType.INDIRECT, gold.source(),
          gold.cue(), gold.content(), 0.9 - 0.1 * attributions.size()));
    }
    return Reading.of(Article.of(id, marked.text()), "test 1", attributions);
  }

  /** Readings of every shape, each attribution with a content. */
  static Arbitrary<Reading> any() {
    return MarkedTexts.any().map(marked -> of("any", new MarkedText(marked.text(),
        marked.attributions().stream().filter(a -> !a.content().isEmpty()).toList())));
  }

  /** What the format makes of the readings. */
  static String written(Format format, WriterOptions options, Reading... readings) {
    StringWriter out = new StringWriter();
    ReadingWriter writer = format.writer(out, options);
    try {
      writer.begin();
      for (Reading reading : readings) {
        writer.write(reading);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Reading known(Reading reading) {
    Article article = new Article(reading.article().id(), reading.article().text(), Optional.of("Pier will hold"),
        Optional.of("The Vale Courier"), Optional.of("Ida Marsh"), Optional.of("2031-11-04"),
        Optional.of(URI.create("https://courier.example/pier")), Optional.of("en"));
    return Reading.of(article, reading.model(), reading.attributions());
  }
}
