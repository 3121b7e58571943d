package org.hearsay.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Actor;
import org.hearsay.AttributedWords;
import org.hearsay.Attribution;
import org.hearsay.Reading;
import org.hearsay.Role;
import org.hearsay.Span;
import org.hearsay.text.CodePoints;

/**
 * Writes each attribution as a row of CSV (RFC 4180) under a heading: words first, then offsets, then who and how. Pieces
 * are joined with {@code " … "}, their offsets written {@code 0-4;10-14}. The text is written as it stands, so a field
 * may begin with a sign that a spreadsheet takes for a formula: import the columns as text.
 *
 * <p>A reading's summary follows from the rows: {@code words} are those that count for the attribution, so that they add
 * up to the attributed ones by actor, kind, stance or article, and {@code text_words} all of the article's. Frames, and
 * articles without attributions, have no rows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvWriter implements ReadingWriter {
  private static final List<String> HEADING = List.of("article", "attribution", "type", "source", "cue", "content",
      "confidence", "start", "end", "source_spans", "cue_spans", "content_spans", "parent", "actor", "actor_kind",
      "act", "mode", "stance", "stance_evidence", "words", "text_words");
  private static final String SPECIAL = ",\"\r\n;\t";
  private static final String FORMULA = "=+-@'";

  private final Writer out;

  /** @param out where to write; to be encoded in UTF-8 */
  public CsvWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    row(HEADING.stream());
  }

  @Override
  public void write(Reading reading) throws IOException {
    CodePoints points = CodePoints.of(reading.article().text());
    AttributedWords counts = AttributedWords.of(reading);
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      Span extent = attribution.extent();
      Stream<String> named =
          Stream.of(reading.article().id(), attribution.id(), attribution.type().word());
      Stream<String> words = Stream.of(Role.values()).map(role -> reading.words(attribution.pieces(role)));
      Stream<String> numbers = Stream.of(Fraction.of(attribution.confidence()), points.before(extent.start()),
          points.before(extent.end())).map(Object::toString);
      Stream<String> spans = Stream.of(Role.values()).map(role -> spans(attribution.pieces(role), points));
      Stream<String> counted = Stream.of(counts.on(i), counts.text()).map(Object::toString);
      row(Stream.of(named, words, numbers, spans, manner(reading, attribution), counted).flatMap(fields -> fields));
    }
    out.flush();
  }

  /** Inside what, who it really is, and how it is said and told. */
  private static Stream<String> manner(Reading reading, Attribution attribution) {
    Optional<Actor> actor = reading.actor(attribution);
    return Stream.of(attribution.parent().orElse(""), actor.map(Actor::name).orElse(""),
        actor.map(a -> a.kind().word()).orElse(""), attribution.act().word(), attribution.mode().word(),
        attribution.stance().value().word(), reading.words(attribution.stance().evidence()));
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void row(Stream<String> fields) throws IOException {
    out.write(fields.map(CsvWriter::field).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** Quoted where the standard demands it, and where a spreadsheet might cut the field or take away its white space. */
  private static String field(String words) {
    boolean plain = words.equals(words.strip()) && words.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)
        && (words.isEmpty() || FORMULA.indexOf(words.charAt(0)) < 0);
    return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
  }

  private static String spans(List<Span> pieces, CodePoints points) {
    return pieces.stream().map(p -> points.before(p.start()) + "-" + points.before(p.end()))
        .collect(Collectors.joining(";"));
  }
}
