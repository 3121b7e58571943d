package org.hearsay.trail;

import java.util.List;
import org.hearsay.ActorKind;
import org.hearsay.store.Step;

/** The way by which a statement came into an article. */
public enum Passage {
  /** The writer says it, and gives it to nobody. */
  OWN_VOICE("own voice"),
  /** The article has it from whoever said it. */
  SAID_ITSELF("said itself"),
  /** The article has it through somebody else: an agency, a spokesperson, a report. */
  THROUGH_OTHERS("through others"),
  /** Whoever said it is not named. */
  ANONYMOUS("anonymous");

  private final String word;

  Passage(String word) {
    this.word = word;
  }

  /** The name in every format. */
  public String word() {
    return word;
  }

  /** The way that a chain describes; empty chains are the writer's own voice. */
  public static Passage of(List<Step> chain) {
    if (chain.isEmpty()) {
      return OWN_VOICE;
    }
    Step last = chain.get(chain.size() - 1);
    if (last.name().isEmpty() || last.kind() == ActorKind.ANONYMOUS) {
      return ANONYMOUS;
    }
    return chain.size() > 1 ? THROUGH_OTHERS : SAID_ITSELF;
  }
}
