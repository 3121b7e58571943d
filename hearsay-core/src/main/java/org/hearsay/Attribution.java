package org.hearsay;

import java.util.List;
import java.util.stream.Stream;

/**
 * The writer gives a statement or an attitude to somebody. Immutable.
 *
 * @param id the attribution's name within its reading: a1, a2, … in the order of the text
 * @param type how the content is given
 * @param source the words that name who, in pieces in the order of the text; empty when the text names nobody
 * @param cue the words that signal the attribution; empty when nothing but position or punctuation does
 * @param content what is attributed; at least one piece
 * @param confidence a calibrated probability, 0 to 1, that a careful reader would find this attribution here
 */
public record Attribution(String id, QuotationType type, List<Span> source, List<Span> cue, List<Span> content,
    double confidence) {

  /** @throws IllegalArgumentException when there is no content or the confidence is not a probability */
  public Attribution {
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

  /** The pieces that have the role, in the order of the text. */
  public List<Span> pieces(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }

  /** The smallest span that holds every piece. */
  public Span extent() {
    List<Span> all = Stream.of(source, cue, content).flatMap(List::stream).toList();
    return new Span(all.stream().mapToInt(Span::start).min().orElseThrow(),
        all.stream().mapToInt(Span::end).max().orElseThrow());
  }
}
