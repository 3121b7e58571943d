package org.hearsay.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Span;
import org.hearsay.Stance;
import org.hearsay.stance.StanceText.Run;

/** Tells how far the writer stands behind a content from the cue and the words around it; the first rule that fits decides. */
final class StanceRules {
  private static final int ADVERB_REACH = 3;

  private static final Set<String> DISCREDITING = Set.of("falsely", "wrongly", "incorrectly", "inaccurately",
      "erroneously", "mistakenly", "baselessly", "misleadingly", "groundlessly", "disingenuously", "implausibly",
      "dubiously", "improbably", "dishonestly", "cynically", "preposterously", "absurdly", "ludicrously", "allegedly",
      "supposedly", "purportedly", "ostensibly", "bizarrely", "untruthfully", "spuriously", "fraudulently");
  private static final Set<String> CREDITING = Set.of("correctly", "rightly", "accurately", "truthfully", "justly",
      "rightfully", "presciently", "astutely", "convincingly", "aptly", "undeniably");
  private static final Set<String> HEDGING_ADJECTIVES = Set.of("supposed", "alleged", "purported", "ostensible",
      "putative", "professed", "supposedly", "purportedly");
  private static final Set<String> AS_CUES = Set.of("note", "report", "show", "point", "say", "tell", "write", "observe",
      "explain", "document", "reveal", "mention", "indicate", "demonstrate", "state",
      "acknowledge", "remind", "recall", "tweet", "detail", "find");
  private static final Set<String> PLAIN_SPEECH = Set.of("say", "tell", "write", "reply", "add", "cite", "quote", "mention",
      "call", "name", "know", "tweet", "ask", "respond", "answer", "introduce", "proclaim", "read", "report", "accord",
      "continue", "shout", "chant", "sing", "describe", "refer", "recall", "explain");

  /** Beliefs that are no word for the content. */
  private static final Set<String> UNDECIDED = Set.of("doubt", "wonder", "disagree", "differ", "misunderstand", "guess",
      "speculate", "contemplate", "ponder", "second", "misjudge", "underestimate", "overestimate");

  private StanceRules() {}

  /** A stance and the words that show it. */
  record Finding(Choice<Stance.Value> choice, List<Span> evidence) {}

  static Finding stance(Passage passage, Optional<CueMatch> match, Mode mode) {
    Optional<Finding> byWords = aroundCue(passage, match).or(() -> Refutation.of(passage));
    if (byWords.isPresent()) {
      return byWords.get();
    }
    Stance.Value value = match.map(m -> m.entry().stance()).orElse(Stance.Value.NEUTRAL);
    List<Span> cue = match.map(m -> CueMatch.spans(passage.text(), m.telling(passage.text()))).orElse(List.of());
    if (value == Stance.Value.DISTANCED) {
      return new Finding(Choice.decided(value, Confidences.DISTANCING_CUE), cue);
    }
    if (value == Stance.Value.ENDORSED) {
      return mode == Mode.PLAIN || mode == Mode.HYPOTHETICAL && match.get().entry().act() == Act.BELIEF
          ? new Finding(Choice.decided(value, Confidences.ENDORSING_CUE), withAs(passage, match, cue))
          : new Finding(Choice.decided(Stance.Value.NEUTRAL, Confidences.NEUTRAL_MODE), List.of());
    }
    return asNoted(passage, match)
        .or(() -> writersOwn(passage, match, mode))
        .or(() -> inContent(passage, match))
        .orElseGet(() -> new Finding(match.isPresent() ? Choice.decided(value, Confidences.NEUTRAL_CUE)
            : Choice.fallback(value, Confidences.UNKNOWN_CUE), List.of()));
  }

  /** <i>As she noted</i>: the first word shows it too. */
  private static List<Span> withAs(Passage passage, Optional<CueMatch> match, List<Span> cue) {
    return asNoted(passage, match).map(f -> Stream.concat(f.evidence().stream(), cue.stream()).toList()).orElse(cue);
  }

  private static Finding distanced(double confidence, Passage passage, int... words) {
    return new Finding(Choice.decided(Stance.Value.DISTANCED, confidence), CueMatch.spans(passage.text(), words));
  }

  private static Finding endorsed(double confidence, Passage passage, int... words) {
    return new Finding(Choice.decided(Stance.Value.ENDORSED, confidence), CueMatch.spans(passage.text(), words));
  }

  /** <i>Falsely claimed</i>, <i>rightly said</i>, <i>claimed without evidence</i>. */
  private static Optional<Finding> aroundCue(Passage passage, Optional<CueMatch> match) {
    StanceText text = passage.text();
    List<Integer> near = new ArrayList<>();
    for (Run run : passage.cue()) {
      for (int i = run.first(); i < Math.min(run.end(), run.first() + 30); i++) {
        near.add(i);
      }
    }
    if (near.isEmpty()) {
      return Optional.empty();
    }
    int first = near.get(0);
    int last = near.get(near.size() - 1);
    for (int i = first - 1; i >= 0 && i >= first - ADVERB_REACH && ModeRules.stepsOver(text, i); i--) {
      near.add(0, i);
    }
    for (int i = last + 1; i <= last + ADVERB_REACH; i++) {
      if (!Passage.has(passage.content(), i) && (text.word(i).endsWith("ly") || text.word(i).equals(","))) {
        near.add(i);
      }
    }
    boolean doubts = match.isPresent() && match.get().entry().stance() == Stance.Value.DISTANCED;
    for (int i : near) {
      if (text.is(i, DISCREDITING)) {
        int[] words = doubts ? ordered(i, match.get().telling(text)) : new int[] {i};
        return Optional.of(distanced(Confidences.ADVERB, passage, words));
      }
      if (text.is(i, CREDITING)) {
        return Optional.of(endorsed(Confidences.ADVERB, passage, i));
      }
    }
    return Optional.empty();
  }

  private static int[] ordered(int word, int[] words) {
    return IntStream.concat(IntStream.of(word), Arrays.stream(words)).sorted().distinct().toArray();
  }

  /** <i>As the harbour master noted</i>. */
  private static Optional<Finding> asNoted(Passage passage, Optional<CueMatch> match) {
    if (match.isEmpty() || passage.source().isEmpty() || passage.source().get(0).first() > match.get().first()
        || match.get().entry().act() != Act.STATEMENT && match.get().entry().act() != Act.PERCEPTION) {
      return Optional.empty();
    }
    StanceText text = passage.text();
    int as = passage.source().get(0).first() - 1;
    boolean known = AS_CUES.contains(match.get().entry().lemmas().get(0));
    if (!known || !text.word(as).equals("as") || text.isWord(as - 1) && !text.is(as - 1, Set.of("and", "but", "just", "or"))
        || match.get().first() - as > 30) {
      return Optional.empty();
    }
    int after = match.get().last() + 1;
    boolean open = Passage.has(passage.content(), as) || !text.isWord(after) || Passage.has(passage.content(), after)
        || passage.contentAfter(match.get().last()) - after < 12;
    return open ? Optional.of(endorsed(Confidences.AS_NOTED, passage, as)) : Optional.empty();
  }

  /** <i>I find it troubling</i>: the writer speaks for himself. */
  private static Optional<Finding> writersOwn(Passage passage, Optional<CueMatch> match, Mode mode) {
    if (match.isEmpty() || mode != Mode.PLAIN || !passage.writersOwn()
        || match.get().entry().act() != Act.BELIEF && match.get().entry().when() != Condition.APPRAISAL
        || UNDECIDED.contains(match.get().entry().lemmas().get(0))) {
      return Optional.empty();
    }
    return Optional.of(endorsed(Confidences.WRITERS_OWN, passage,
        ordered(passage.source().get(0).first(), match.get().telling(passage.text()))));
  }

  /** Words within the content, outside its quotations, that hold it off: <i>supposed</i>, <i>so-called</i>, scare quotes. */
  private static Optional<Finding> inContent(Passage passage, Optional<CueMatch> match) {
    StanceText text = passage.text();
    int[] words = passage.contentWords();
    if (words.length > 1 && match.isPresent() && match.get().entry().act() == Act.INTENTION
        && text.word(words[0]).equals("to")) {
      for (CueEntry entry : CueLexicon.get().plain(text.word(words[1]))) {
        if (entry.stance() == Stance.Value.DISTANCED) {
          return Optional.of(distanced(Confidences.PORTRAYING_CONTENT, passage, words[1]));
        }
      }
    }
    for (int i : words) {
      if (!text.quoted(i) && text.word(i).equals("so") && text.word(i + 1).equals("-") && text.word(i + 2).equals("called")) {
        return Optional.of(distanced(Confidences.SO_CALLED, passage, i, i + 1, i + 2));
      }
      if (!text.quoted(i) && text.is(i, HEDGING_ADJECTIVES)
          && text.is(i - 1, Set.of("a", "an", "the", "his", "her", "its", "their", "s", "of", "for"))) {
        return Optional.of(distanced(Confidences.SO_CALLED, passage, i));
      }
    }
    boolean reports = match.isPresent() && !PLAIN_SPEECH.contains(match.get().entry().lemmas().get(0))
        && (match.get().entry().act() == Act.STATEMENT || match.get().entry().act() == Act.BELIEF);
    return reports ? ScareQuotes.in(passage, words) : Optional.empty();
  }
}
