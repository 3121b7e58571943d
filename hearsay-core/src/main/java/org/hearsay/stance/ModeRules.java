package org.hearsay.stance;

import java.util.List;
import java.util.Set;
import org.hearsay.Mode;
import org.hearsay.stance.CueEntry.Kind;
import org.hearsay.stance.StanceText.Run;

/** Tells from the words before a cue whether the act took place. */
final class ModeRules {
  private static final int FARTHEST = 40;
  private static final int NOUN_GROUP = 4;

  private static final Set<String> NEGATIONS = Set.of("not", "never", "cannot", "without", "nor", "neither", "nobody",
      "none", "hardly", "scarcely");
  private static final Set<String> ONLY = Set.of("only", "just", "merely", "simply");
  /** With an infinitive or participle after them: <i>refused to say</i>. */
  private static final Set<String> WITHHOLDING = Set.of("refuse", "decline", "fail", "neglect", "unable", "unwilling",
      "reluctant", "hesitate", "hesitant", "loath", "avoid", "refrain", "forbid", "impossible", "forget", "stop");
  private static final Set<String> MODALS = Set.of("would", "could", "may", "might", "will", "ll", "shall", "should");
  private static final Set<String> LEADING = Set.of("need", "plan", "intend", "want", "hope", "expect", "likely",
      "prepare", "threaten", "ready", "set", "schedule", "supposed", "willing", "go", "poised", "unlikely");
  private static final Set<String> WANTING = Set.of("seek", "try", "like", "wish", "aim", "prefer", "love", "attempt",
      "decide", "choose", "agree", "promise", "vow", "pledge", "offer", "fear", "eager", "determined");
  private static final Set<String> CONDITIONALS = Set.of("if", "unless", "lest", "suppose");
  private static final Set<String> STEPPED_OVER = Set.of("must", "be", "is", "are", "was", "were", "been", "being", "am", "has",
      "have", "had", "having", "do", "does", "did", "to", "s", "re", "ve", "d", "t", "m", "’", "'", "also", "even", "ever",
      "still", "just", "now", "then", "once", "again", "yet", "long", "often", "always", "already", "since", "both", "all",
      "so", "very", "well", "too", "first", "further", "later", "soon", "here", "there", "out", "almost", "quite", "rather",
      "more", "most", "less", "much", "a", "an", "the", "immediately", "himself", "herself", "themselves", "itself",
      "really", "don", "didn", "doesn", "hasn", "haven", "hadn", "isn", "aren", "wasn", "weren", "wouldn", "couldn",
      "shouldn", "won", "can", "seem", "seemed", "seems", "appear", "appears", "appeared", "begun", "began", "continue",
      "continued", "continues", "able", "get", "got");
  private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither", "not");
  private static final Set<String> ASKING = Set.of("who", "what", "when", "where", "why", "how", "which", "did", "do",
      "does", "is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "should");

  private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");

  private ModeRules() {}

  /** Whether a word can stand within a verb group: an auxiliary, an adverb, an article. */
  static boolean stepsOver(StanceText text, int i) {
    String word = text.word(i);
    return STEPPED_OVER.contains(word) || MODALS.contains(word) || NEGATIONS.contains(word)
        || word.length() > 3 && word.endsWith("ly");
  }

  /** The mode, from a cue that starts at word {@code head} and is of a kind. */
  static Mode mode(Passage passage, int head, Kind kind) {
    if (kind == Kind.PHRASE && !passage.text().is(head, BE)) {
      return Mode.PLAIN; // would reportedly leave: the leaving is hypothetical, not the report
    }
    if (negatedSource(passage, head)) {
      return Mode.NEGATED;
    }
    boolean noun = kind == Kind.NOUN;
    for (int i = head - 1, steps = 0; i >= 0 && steps < FARTHEST; i--, steps++) {
      if (Passage.has(passage.source(), i)) {
        continue; // an official, who asked not to be named, said
      }
      if (Passage.has(passage.content(), i) || passage.text().quoted(i) != passage.text().quoted(head)) {
        break;
      }
      Mode mode = from(passage.text(), i, head, noun);
      if (mode != Mode.PLAIN) {
        return mode;
      }
      if (passage.text().is(i, CONDITIONALS) && !passage.text().is(i - 1, Set.of("even", "as"))) {
        return Mode.HYPOTHETICAL;
      }
      if (passage.text().word(i).equals("whether")) {
        return Mode.ASKED;
      }
      if (!Passage.has(passage.cue(), i) && !stepsOver(passage.text(), i) && !governs(passage.text(), i)
          && !(noun && steps < NOUN_GROUP && passage.text().isWord(i))) {
        break;
      }
    }
    return asked(passage, head) ? Mode.ASKED : Mode.PLAIN;
  }

  /** Verbs and adjectives of wanting, with an infinitive after them: what is wanted is not yet done. */
  static boolean wants(StanceText text, int i) {
    return governs(text, i) || text.word(i + 1).equals("to") && anyLemma(text, i, WANTING);
  }

  private static boolean governs(StanceText text, int i) {
    return text.word(i + 1).equals("to") && anyLemma(text, i, LEADING);
  }

  private static Mode from(StanceText text, int i, int head, boolean noun) {
    String word = text.word(i);
    if (NEGATIONS.contains(word) && !text.is(i + 1, ONLY)
        || word.equals("t") && text.isMark(i - 1) && text.word(i - 2).endsWith("n") || noun && word.equals("no")
        || word.equals("no") && text.is(i + 1, Set.of("reported", "way", "longer", "plan", "plans", "intention"))) {
      return Mode.NEGATED;
    }
    boolean before = i + 1 < head && text.word(i + 1).equals("to") || text.word(head).endsWith("ing");
    if (before && anyLemma(text, i, WITHHOLDING)) {
      return Mode.NEGATED;
    }
    boolean wouldShort = word.equals("d") && text.isMark(i - 1) && i + 1 == head
        && (text.word(head).equals("need") || Lemmas.of(text.word(head)).size() == 1);
    if (MODALS.contains(word) && !noun || wouldShort) {
      return Mode.HYPOTHETICAL;
    }
    if (i + 1 < head && text.word(i + 1).equals("to") && anyLemma(text, i, LEADING)) {
      return Mode.HYPOTHETICAL;
    }
    return Mode.PLAIN;
  }

  private static boolean anyLemma(StanceText text, int i, Set<String> set) {
    for (String lemma : Lemmas.of(text.word(i))) {
      if (set.contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  private static boolean negatedSource(Passage passage, int head) {
    List<Run> source = passage.source();
    if (source.isEmpty() || source.get(0).first() > head) {
      return false;
    }
    int first = source.get(0).first();
    return passage.text().is(first, NOBODY) && !passage.text().is(first + 1, ONLY);
  }

  /** A question in the same voice as the cue, whose mark is not inside a quotation of its own. */
  private static boolean asked(Passage passage, int head) {
    StanceText text = passage.text();
    int start = text.sentenceStart(head);
    if (!(text.is(start, ASKING) || text.is(start + 1, ASKING)) || Passage.has(passage.content(), start)) {
      return false;
    }
    int end = text.sentenceEnd(head);
    for (int i = end - 1; i > head && i >= end - 4; i--) {
      if (text.word(i).equals("?")) {
        return text.quoted(i) == text.quoted(head);
      }
    }
    return false;
  }
}
