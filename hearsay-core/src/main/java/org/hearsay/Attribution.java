package org.hearsay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The writer gives a statement or an attitude to somebody. Immutable.
 *
 * @param id the attribution's name within its reading: a1, a2, … in the order of the text
 * @param parent the id of the attribution inside whose content this one stands; empty for one in the writer's own voice
 * @param type how the content is given
 * @param source the words that name who, in pieces in the order of the text; empty when the text names nobody
 * @param cue the words that signal the attribution; empty when nothing but position or punctuation does
 * @param content what is attributed; at least one piece
 * @param actor who the source turns out to be; empty when the text names nobody
 * @param act what the source does
 * @param mode whether it does so at all
 * @param stance how far the writer stands behind the content
 * @param confidence a calibrated probability, 0 to 1, that a careful reader would find this attribution here
 */
public record Attribution(String id, Optional<String> parent, QuotationType type, List<Span> source, List<Span> cue,
    List<Span> content, Optional<String> actor, Act act, Mode mode, Stance stance, double confidence) {

  /** @throws IllegalArgumentException when there is no content or the confidence is not a probability */
  public Attribution {
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(stance, "stance");
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has no content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("attribution " + id + ": confidence must be in 0..1, not " + confidence);
    }
  }

  /** An attribution of which no more is known than its pieces: no actor, a plain statement, neutral. */
  public static Attribution of(String id, QuotationType type, List<Span> source, List<Span> cue, List<Span> content,
      double confidence) {
    return new Attribution(id, Optional.empty(), type, source, cue, content, Optional.empty(), Act.STATEMENT, Mode.PLAIN,
        new Stance(Stance.Value.NEUTRAL, List.of(), 1), confidence);
  }

  /** The pieces that have the role, in the order of the text. */
  public List<Span> pieces(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }

  /** Whether the text says that the source does <em>not</em> say, think or do it. */
  public boolean negated() {
    return mode == Mode.NEGATED;
  }

  /** The same attribution inside another one, or in the writer's own voice. */
  public Attribution within(Optional<String> parent) {
    return new Attribution(id, parent, type, source, cue, content, actor, act, mode, stance, confidence);
  }

  /** The smallest span that holds every piece. */
  public Span extent() {
    List<Span> all = Stream.of(source, cue, content).flatMap(List::stream).toList();
    return new Span(all.stream().mapToInt(Span::start).min().orElseThrow(),
        all.stream().mapToInt(Span::end).max().orElseThrow());
  }
}
