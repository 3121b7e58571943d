package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.QuotationType;
import org.hearsay.Stance;

/**
 * A content with its chain, stance and time: what one article says that somebody said, or says in the writer's own voice.
 * Immutable.
 *
 * @param number its number in the library, in the order of arrival, from 1; 0 before it is stored
 * @param arrival the revision it stands in; 0 before it is stored
 * @param id its name in every library
 * @param content the words, with " … " between pieces
 * @param spans where they stand, in the order of the text; at least one
 * @param sentence from the start of the sentence in which the content begins to the end of that in which it ends
 * @param type how the content is given; empty in the writer's own voice
 * @param chain through whom the statement came, outermost first: the last is who said it; empty in the writer's own voice
 * @param act what the source does; a statement in the writer's own voice
 * @param mode whether the source does so at all; plain in the writer's own voice
 * @param stance how far the writer stands behind it; endorsed in the writer's own voice
 * @param confidence the attribution's, 0 to 1; 1 in the writer's own voice
 * @param published when the article was published, as {@link Revision#published} has it
 */
public record Statement(long number, long arrival, StatementId id, String content, List<PointSpan> spans,
    PointSpan sentence, Optional<QuotationType> type, List<Step> chain, Act act, Mode mode, Stance.Value stance,
    double confidence, Optional<Instant> published) {

  /** @throws IllegalArgumentException when there is no span or the confidence is not a probability */
  public Statement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(stance, "stance");
    Objects.requireNonNull(published, "published");
    spans = List.copyOf(spans);
    chain = List.copyOf(chain);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("statement " + id + " has no content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("statement " + id + ": confidence must be in 0..1, not " + confidence);
    }
  }

  /** Whether the writer says it, with no attribution. */
  public boolean ownVoice() {
    return chain.isEmpty();
  }

  /** The id of the attribution in the reading; empty in the writer's own voice. */
  public Optional<String> attribution() {
    return ownVoice() ? Optional.empty() : Optional.of(id.part());
  }

  /** Who said it: the last step of the chain; empty in the writer's own voice. */
  public Optional<Step> actor() {
    return ownVoice() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
  }
}
