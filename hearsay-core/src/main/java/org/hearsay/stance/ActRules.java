package org.hearsay.stance;

import java.util.Optional;
import java.util.Set;
import org.hearsay.Act;
import org.hearsay.stance.CueEntry.Kind;

/** Tells what a source does from its cue. */
final class ActRules {
  private static final int NOUN_REACH = 4;

  /** Verbs that leave it to a noun to say what is done: <i>reiterated his support</i>. */
  private static final Set<String> CARRIERS = Set.of("show", "demonstrate", "reiterate", "repeat", "declare", "announce",
      "state", "signal", "reaffirm", "emphasize", "underscore", "underline", "communicate", "convey");
  private static final Set<String> OPENERS = Set.of("his", "her", "its", "their", "my", "our", "your", "s", "little", "no",
      "some", "any", "strong", "deep", "great", "such", "much", "more");

  private ActRules() {}

  static Choice<Act> act(Passage passage, Optional<CueMatch> match) {
    if (match.isEmpty()) {
      return Choice.fallback(Act.STATEMENT, Confidences.ACT_UNKNOWN);
    }
    CueEntry entry = match.get().entry();
    if (entry.kind() == Kind.LIGHT || CARRIERS.contains(entry.lemmas().get(0))) {
      Optional<Act> carried = carried(passage);
      if (carried.isPresent()) {
        return Choice.decided(carried.get(), Confidences.ACT_BY_NOUN);
      }
    }
    return switch (entry.kind()) {
      case VERB, PHRASE -> Choice.decided(entry.act(), Confidences.ACT_BY_CUE);
      case NOUN, ADJECTIVE -> Choice.decided(entry.act(), Confidences.ACT_BY_NOUN);
      case LIGHT -> Choice.fallback(entry.act(), Confidences.ACT_BY_LIGHT);
    };
  }

  /** The attitude that the first words of a content name: <i>little interest</i>, <i>his support for</i>. */
  private static Optional<Act> carried(Passage passage) {
    int first = passage.contentFirst();
    StanceText text = passage.text();
    for (int i = first; first >= 0 && i < Math.min(first + NOUN_REACH, passage.content().get(0).end()); i++) {
      if (text.quoted(i)) {
        break;
      }
      for (CueEntry entry : CueLexicon.get().plain(text.word(i))) {
        if (entry.kind() == Kind.NOUN && entry.act() == Act.ATTITUDE && (i == first || opened(text, first, i))) {
          return Optional.of(Act.ATTITUDE);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean opened(StanceText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.is(i, OPENERS)) {
        return true;
      }
    }
    return false;
  }
}
