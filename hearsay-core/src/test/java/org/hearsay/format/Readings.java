package org.hearsay.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Article;
import org.hearsay.MarkedReading;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Reading;
import org.hearsay.Stance;
import org.hearsay.brat.MarkedTexts;

/** Readings for the tests of formats, and what writers make of them. */
final class Readings {
  /** A small reading with all that can be known of an article. */
  static final Reading PIER = known(of("pier",
      "{src1: The harbour ministry} {cue1: said} {con1: the pier would hold}. 😀 {con2: “None moves,”} {src2: Fenn} "
          + "{cue2: added}, {con2: “none.”}"));

  /** A reading with every part that a reading can have; {@code docs/formats.md} shows it in every format. */
  static final Reading VALE = known(MarkedReading.of("vale",
      """
      {con1: “The pier,”} {src1: Orla Fenn}, who built it, {cue1: said}, {con1: “will hold.”}

      {con2: Inspectors}, {src2: the Vale Courier} {cue2: revealed}, {con2: had warned of “unexplained” cracks}. \
      {src3: The harbour ministry} {cue3: casts} {con3: the closure as a precaution}; {src4: it} {cue4: claims} \
      {con4: that nobody was in danger}. Two clerks, for fear of their posts, would not say who knew.
      """, """
      “The pier,” Orla Fenn, who built it, said, “will hold.”

      {src5: Inspectors}, the Vale Courier revealed, had {cue5: warned} of {con5: “unexplained” cracks}. \
      The harbour ministry casts the closure as a precaution; it claims \
      that nobody was in danger. {src6: Two clerks}, for fear of their posts, would not {cue6: say} {con6: who knew}.
      """)
      .actor("Orla Fenn", ActorKind.PERSON, "a1").role("built it")
      .actor("Inspectors", ActorKind.GROUP, "a3")
      .actor("the Vale Courier", ActorKind.OUTLET, "a2")
      .actor("The harbour ministry", ActorKind.GOVERNMENT, "a4", "a5")
      .frame("The harbour ministry", "casts", "the closure", "a precaution")
      .actor("Two clerks", ActorKind.ANONYMOUS, "a6").reason("for fear of their posts")
      .type("a1", QuotationType.DIRECT).type("a2", QuotationType.MIXED).type("a3", QuotationType.MIXED)
      .act("a4", Act.ATTITUDE).mode("a6", Mode.NEGATED)
      .stance("a2", Stance.Value.ENDORSED, "revealed").stance("a5", Stance.Value.DISTANCED, "claims").reading());

  private Readings() {}

  /** What is marked, as a model called "test 1" would have read it: indirect, 0.9, then 0.8, 0.7, … */
  static Reading of(String id, String marked) {
    return MarkedReading.of(id, marked).reading();
  }

  /** Readings of every shape and with every part, each attribution with a content. */
  static Arbitrary<Reading> any() {
    return Combinators.combine(MarkedTexts.any(), Arbitraries.randoms())
        .as((marked, random) -> new AnyReading(marked, random).reading());
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
    return new Reading(article, reading.model(), reading.actors(), reading.attributions(), reading.frames());
  }
}
