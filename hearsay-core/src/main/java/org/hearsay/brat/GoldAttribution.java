package org.hearsay.brat;

import java.util.List;
import org.hearsay.Role;
import org.hearsay.Span;

/**
 * An attribution as a person annotated it.
 *
 * @param source the pieces of the source, in the order of the text; empty when the text names none
 * @param cue the pieces of the cue; may be empty
 * @param content the pieces of the content; may be empty in flawed annotations
 */
public record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
  /** Copies the lists. */
  public GoldAttribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** The pieces that have the role. */
  public List<Span> pieces(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }
}
