package org.hearsay.stance;

import java.util.Set;
import java.util.function.BiPredicate;

/** What must hold besides for an entry of the lexicon to apply; each is told from the words of the passage alone. */
enum Condition {
  /** Always. */
  ALWAYS("*", (p, m) -> true),
  /** A clause with <i>that</i> follows. */
  THAT("that", (p, m) -> follows(p, m, Set.of("that"))),
  /** An infinitive follows. */
  TO("to", (p, m) -> follows(p, m, Set.of("to"))),
  /** A question follows: <i>asked whether</i>. */
  QUESTION("wh", (p, m) -> follows(p, m,
      Set.of("whether", "if", "how", "why", "what", "when", "where", "who", "which"))),
  /** A participle follows: <i>suggested looking</i>. */
  PARTICIPLE("ing", (p, m) -> p.text().word(next(p, m)).length() > 4 && p.text().word(next(p, m)).endsWith("ing")),
  /** The content is a quotation from its first word. */
  QUOTATION("quote", (p, m) -> p.text().quoted(p.contentFirst())),
  /** The content says what should be done. */
  SHOULD("should", (p, m) -> near(p, m, 14, Set.of("should", "must", "ought"))),
  /** Somebody is shown as something: <i>describes it as</i>. */
  AS("as", (p, m) -> presentsAs(p, m)),
  /** The source is research, a record or a picture. */
  DATA("data", (p, m) -> p.names(p.source(), Set.of("poll", "survey", "study", "datum", "data", "statistic", "figure",
      "analysis", "video", "footage", "document", "email", "slide", "tally", "research", "review", "audit", "chart",
      "photo", "photograph", "image", "map", "record", "finding", "result", "report", "test", "experiment", "census",
      "transcript", "archive", "average", "investigation", "ratings", "number", "history", "election", "film"))),
  /** The source is a court. */
  COURT("court", (p, m) -> p.names(p.source(), Set.of("court", "judge", "jury", "tribunal", "magistrate"))),
  /** Somebody finds something good or bad: <i>finds it troubling</i>. */
  APPRAISAL("appraisal", (p, m) -> appraises(p, m)),
  /** <i>What X calls</i>: the writer borrows a name and says whose it is. */
  WHAT("what", (p, m) -> borrowed(p, m));

  private static final Set<String> ADJECTIVE_ENDINGS = Set.of("ing", "ive", "ble", "ful", "ess", "ous", "nal", "tic",
      "ant", "ent", "ary");

  private static final Set<String> FINITE = Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would", "did",
      "does", "can", "could");

  private final String word;
  private final BiPredicate<Passage, CueMatch> holds;

  Condition(String word, BiPredicate<Passage, CueMatch> holds) {
    this.word = word;
    this.holds = holds;
  }

  boolean holds(Passage passage, CueMatch match) {
    return holds.test(passage, match);
  }

  static Condition of(String word) {
    for (Condition condition : values()) {
      if (condition.word.equals(word)) {
        return condition;
      }
    }
    throw new IllegalArgumentException("no condition is called " + word);
  }

  /** The word after the match where the content stands there, else the content's first word after it. */
  private static int next(Passage p, CueMatch m) {
    int content = p.contentAfter(m.last());
    return content >= 0 ? content : m.last() + 1;
  }

  private static boolean follows(Passage p, CueMatch m, Set<String> words) {
    return p.text().is(m.last() + 1, words) || p.text().is(next(p, m), words);
  }

  private static boolean near(Passage p, CueMatch m, int reach, Set<String> words) {
    int from = p.contentFirst();
    if (from < 0 || p.text().quoted(from)) {
      return false;
    }
    for (int i = from; i < Math.min(from + reach, p.content().get(0).end()); i++) {
      if (p.text().is(i, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean presentsAs(Passage p, CueMatch m) {
    int end = Math.min(p.text().sentenceEnd(m.last()), m.last() + 30);
    for (int i = m.last() + 1; i < end; i++) {
      if (p.text().word(i).equals("as") && p.text().quoted(i) == p.text().quoted(m.last())
          && (Passage.has(p.content(), i) || Passage.has(p.cue(), i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean appraises(Passage p, CueMatch m) {
    if (p.content().isEmpty() || follows(p, m, Set.of("that")) || DATA.holds(p, m) || COURT.holds(p, m)) {
      return false;
    }
    int last = p.content().get(p.content().size() - 1).end() - 1;
    while (last > m.last() && !p.text().isWord(last)) {
      last--;
    }
    String word = p.text().word(last);
    for (int i : p.contentWords()) {
      if (p.text().is(i, FINITE)) {
        return false;
      }
    }
    return word.length() > 4 && !word.endsWith("ment") && ADJECTIVE_ENDINGS.contains(word.substring(word.length() - 3));
  }

  private static boolean borrowed(Passage p, CueMatch m) {
    int at = m.first() - 1;
    for (int steps = 0; steps < 25 && at >= 0; steps++, at--) {
      if (p.text().word(at).equals("what")) {
        return true;
      }
      boolean between = Passage.has(p.source(), at) || Passage.has(p.cue(), at) || ModeRules.stepsOver(p.text(), at);
      if (!between) {
        return false;
      }
    }
    return false;
  }
}
