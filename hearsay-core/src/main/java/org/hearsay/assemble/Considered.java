package org.hearsay.assemble;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.actor.Mention;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.WindowScores.Anchor;
import org.hearsay.encode.Windows.Window;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;

/**
 * Everything the model considers in an article, before overlapping candidates are decided and weak ones dropped.
 *
 * @param outermost candidates for attributions in the writer's own voice
 * @param nested candidates for attributions inside contents
 * @param frames candidates for frames
 * @param mentions names, descriptions and pronouns
 */
public record Considered(List<Candidate> outermost, List<Candidate> nested, List<FrameCandidate> frames,
    List<Mention> mentions) {

  /** What one window adds. */
  public record Part(List<Candidate> outermost, List<Candidate> nested, List<FrameCandidate> frames,
      MentionScores mentions) {

    /** Reads the scores of a window; plain functions, no model. */
    public static Part of(String text, Words words, Quotes quotes, WindowScores scores, Window window,
        LabelChain links, LabelChain frames) {
      return new Part(Assembly.candidates(text, words, quotes, scores, window, links, Anchor.OUTERMOST),
          Assembly.candidates(text, words, quotes, scores, window, links, Anchor.NESTED),
          FrameCandidate.of(text, words, scores, window, frames), MentionScores.of(scores, window));
    }
  }

  /** Puts the windows' parts together, in the order of the text. */
  public static Considered of(String text, Words words, List<Part> parts) {
    List<Candidate> outermost = new ArrayList<>();
    List<Candidate> nested = new ArrayList<>();
    List<FrameCandidate> frames = new ArrayList<>();
    for (Part part : parts) {
      outermost.addAll(part.outermost());
      nested.addAll(part.nested());
      frames.addAll(part.frames());
    }
    return new Considered(outermost, nested, frames,
        Mentions.of(text, words, parts.stream().map(Part::mentions).toList()));
  }
}
