package org.hearsay.stance;

import java.util.List;
import java.util.Optional;
import org.hearsay.Act;
import org.hearsay.Attribution;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.stance.CueEntry.Kind;

/**
 * Judges the attributions of one text: what each source does, whether it does it, and how far the writer stands behind
 * what is attributed.
 *
 * <pre>{@code
 * StanceJudge judge = StanceJudge.of("The ministry falsely claimed the pier would hold.");
 * Judgement judgement = judge.judge(List.of(new Span(0, 12)), List.of(new Span(13, 28)), List.of(new Span(29, 48)));
 * judgement.stance().value();    // DISTANCED
 * judgement.stance().evidence(); // the span of "falsely claimed"
 * }</pre>
 *
 * <p>Spans are UTF-16 units of the text; what lies outside it is ignored. Preparing a text takes time in proportion to
 * its length, a judgement a bounded time. Immutable, safe to share between threads.
 */
public final class StanceJudge {
  /** An opinion has to be more certain than this to overrule the words. */
  static final float OVERRULES = 0.9f;

  private final StanceText text;

  private StanceJudge(StanceText text) {
    this.text = text;
  }

  /** Prepares to judge the attributions of {@code text}. */
  public static StanceJudge of(String text) {
    return new StanceJudge(new StanceText(text));
  }

  /** The attribution with act, mode and stance as judged from the words alone. */
  public Attribution judged(Attribution attribution) {
    return judge(attribution.source(), attribution.cue(), attribution.content()).of(attribution);
  }

  /** Judges from the words alone. */
  public Judgement judge(List<Span> source, List<Span> cue, List<Span> content) {
    return judge(Passage.of(text, source, cue, content), Optional.empty());
  }

  /**
   * Judges from the words and a model's opinion. What a word of the lexicon or a rule decides stands unless the opinion is
   * more than 0.9 sure of something else; where they are silent, the opinion decides.
   */
  public Judgement judge(List<Span> source, List<Span> cue, List<Span> content, Opinion opinion) {
    return judge(Passage.of(text, source, cue, content), Optional.of(opinion));
  }

  private static Judgement judge(Passage passage, Optional<Opinion> opinion) {
    Optional<CueMatch> match = CueLexicon.get().decides(passage);
    Choice<Act> act = ActRules.act(passage, match)
        .with(opinion.map(Opinion::act), Act.values());
    Choice<Mode> mode = mode(passage, match).with(opinion.map(Opinion::mode), Mode.values());
    StanceRules.Finding found = StanceRules.stance(passage, match, mode.value());
    Choice<Stance.Value> value = found.choice().with(opinion.map(Opinion::stance), Stance.Value.values());
    List<Span> evidence = value.value() == found.choice().value() ? found.evidence()
        : value.value() == Stance.Value.NEUTRAL ? List.of() : cueSpans(passage, match);
    return new Judgement(act.value(), act.confidence(), mode.value(), mode.confidence(),
        new Stance(value.value(), evidence, value.confidence()));
  }

  /** What an opinion alone rests on, as far as words can show it: the cue. */
  private static List<Span> cueSpans(Passage passage, Optional<CueMatch> match) {
    return match.map(m -> CueMatch.spans(passage.text(), m.telling(passage.text()))).orElseGet(() -> passage.cue().stream()
        .map(run -> passage.text().span(run.first(), run.end() - 1)).toList());
  }

  private static Choice<Mode> mode(Passage passage, Optional<CueMatch> match) {
    if (match.isPresent() && match.get().entry().mode() != Mode.PLAIN) {
      return Choice.decided(match.get().entry().mode(), Confidences.MODE_BY_CUE);
    }
    if (match.isEmpty() && passage.cue().isEmpty()) {
      return Choice.fallback(Mode.PLAIN, Confidences.MODE_PLAIN);
    }
    int head = match.isPresent() ? match.get().first() : passage.cue().get(passage.cue().size() - 1).end();
    Mode mode = ModeRules.mode(passage, head, match.map(m -> m.entry().kind()).orElse(Kind.LIGHT));
    return Choice.decided(mode, mode == Mode.PLAIN ? Confidences.MODE_PLAIN : Confidences.MODE_BY_WORDS);
  }
}
