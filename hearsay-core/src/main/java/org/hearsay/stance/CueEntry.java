package org.hearsay.stance;

import java.util.List;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;

/** One line of the lexicon. */
record CueEntry(List<String> lemmas, Kind kind, Act act, Mode mode, Stance.Value stance, Condition when) {

  /** What part of speech the entry is, as far as choosing among entries needs it. */
  enum Kind {
    VERB, NOUN, ADJECTIVE, PHRASE, LIGHT
  }
}
