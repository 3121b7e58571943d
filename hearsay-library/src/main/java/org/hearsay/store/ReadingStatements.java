package org.hearsay.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.ActorKind;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.Reading;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.text.Breaks;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Words;

/**
 * The statements of a reading: each attribution's content, and of each sentence what stands outside every attribution, which
 * is what the writer says in his own voice.
 */
final class ReadingStatements {
  /** Fewer words than this outside attributions say nothing by themselves. */
  static final int LEAST_WORDS = 4;

  private final Reading reading;
  private final Revision revision;
  private final String text;
  private final CodePoints points;
  private final Words words;
  private final int[] sentences; // the first word of each, and at the end how many words there are

  ReadingStatements(Reading reading, Revision revision) {
    this.reading = reading;
    this.revision = revision;
    text = reading.article().text();
    points = CodePoints.of(text);
    words = Words.of(text);
    List<Integer> starts = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      if (Breaks.sentenceStarts(text, words, w)) {
        starts.add(w);
      }
    }
    starts.add(words.size());
    sentences = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** All of them, attributed ones first, each kind in the order of the text. */
  List<Statement> all() {
    return Stream.concat(reading.attributions().stream().map(this::attributed), ownVoice().stream()).toList();
  }

  private Statement attributed(Attribution attribution) {
    List<Step> chain = reading.chain(attribution).stream().map(this::step).toList();
    List<Span> content = attribution.content();
    return new Statement(0, revision.arrival(), id(attribution.id()), reading.words(content), points(content),
        sentence(content), Optional.of(attribution.type()), chain, attribution.act(), attribution.mode(),
        attribution.stance().value(), attribution.confidence(), revision.published());
  }

  private Step step(Attribution attribution) {
    return reading.actor(attribution).map(actor -> new Step(Optional.of(actor.name()), actor.kind()))
        .orElseGet(() -> attribution.source().isEmpty() ? new Step(Optional.empty(), ActorKind.UNKNOWN)
            : new Step(Optional.of(reading.words(attribution.source())), ActorKind.UNKNOWN));
  }

  private List<Statement> ownVoice() {
    BitSet others = new BitSet(words.size());
    for (Attribution attribution : reading.attributions()) {
      Stream.of(attribution.source(), attribution.cue(), attribution.content()).flatMap(List::stream)
          .forEach(piece -> others.set(words.firstEndingAfter(piece.start()), firstFrom(piece.end())));
    }
    List<Statement> found = new ArrayList<>();
    for (int s = 0; s + 1 < sentences.length; s++) {
      List<Span> pieces = pieces(others, sentences[s], sentences[s + 1]);
      if (!pieces.isEmpty()) {
        found.add(new Statement(0, revision.arrival(), id("w" + (s + 1)), reading.words(pieces), points(pieces),
            sentence(pieces), Optional.empty(), List.of(), Act.STATEMENT, Mode.PLAIN, Stance.Value.ENDORSED, 1,
            revision.published()));
      }
    }
    return found;
  }

  /** The runs of words from {@code first} to before {@code end} that are nobody else's and long enough. */
  private List<Span> pieces(BitSet others, int first, int end) {
    List<Span> pieces = new ArrayList<>();
    for (int from = others.nextClearBit(first); from < end; from = others.nextClearBit(from)) {
      int to = others.nextSetBit(from);
      to = to < 0 || to > end ? end : to;
      piece(from, to).ifPresent(pieces::add);
      from = to;
    }
    return pieces;
  }

  /** Without punctuation before the first and after the last word. */
  private Optional<Span> piece(int from, int to) {
    int first = to;
    int last = from;
    int count = 0;
    for (int w = from; w < to; w++) {
      if (Character.isLetterOrDigit(text.codePointAt(words.start(w)))) {
        first = Math.min(first, w);
        last = w;
        count++;
      }
    }
    return count < LEAST_WORDS ? Optional.empty() : Optional.of(words.span(first, last));
  }

  /** The first word that starts at an offset or after it. */
  private int firstFrom(int offset) {
    int w = words.firstEndingAfter(offset);
    return w < words.size() && words.start(w) < offset ? w + 1 : w;
  }

  private PointSpan sentence(List<Span> pieces) {
    int first = words.firstEndingAfter(pieces.get(0).start());
    int last = Math.max(first, firstFrom(pieces.get(pieces.size() - 1).end()) - 1);
    if (first >= words.size()) { // a content without a word
      return point(new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end()));
    }
    int from = 0;
    while (sentences[from + 1] <= first) {
      from++;
    }
    int to = from;
    while (sentences[to + 1] <= last && to + 2 < sentences.length) {
      to++;
    }
    return point(words.span(sentences[from], sentences[to + 1] - 1));
  }

  private StatementId id(String part) {
    return new StatementId(revision.key(), revision.number(), part);
  }

  private List<PointSpan> points(List<Span> pieces) {
    return pieces.stream().map(this::point).toList();
  }

  private PointSpan point(Span span) {
    return new PointSpan(points.before(span.start()), points.before(span.end()));
  }
}
