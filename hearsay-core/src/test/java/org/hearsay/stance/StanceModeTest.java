package org.hearsay.stance;

import static org.hearsay.stance.Judged.mode;

import org.hearsay.Mode;
import org.junit.jupiter.api.Test;

/** Whether the act took place at all. */
class StanceModeTest {

  @Test
  void whatIsSaidTookPlace() {
    mode(Mode.PLAIN, "{src1: The mayor} {cue1: said} {con1: the pier would not hold}.");
    mode(Mode.PLAIN, "{src1: The mayor} {cue1: denied} {con1: taking the money}.");
    mode(Mode.PLAIN, "It did not rain. {src1: The mayor} {cue1: said} {con1: the pier would hold}.");
    mode(Mode.PLAIN, "{src1: She} {cue1: not only said} {con1: it} but wrote it.");
  }

  @Test
  void aNegationWithinTheSourceIsNotTheActs() {
    mode(Mode.PLAIN, "{src1: An official, who was not authorised to speak,} {cue1: said} {con1: the pier was rotten}.");
    mode(Mode.PLAIN, "{src1: One docker, who would not be named,} {cue1: predicted} {con1: a strike}.");
  }

  @Test
  void negatedWhereItDidNot() {
    mode(Mode.NEGATED, "{src1: The mayor} {cue1: did not say} {con1: who had paid}.");
    mode(Mode.NEGATED, "{src1: The mayor} didn’t {cue1: say} {con1: who had paid}.");
    mode(Mode.NEGATED, "{src1: The mayor} {cue1: has never claimed} {con1: that the pier was safe}.");
    mode(Mode.NEGATED, "{src1: No one} {cue1: said} {con1: who had paid}.");
    mode(Mode.NEGATED, "{src1: The mayor} {cue1: declined to say} {con1: who had paid}.");
    mode(Mode.NEGATED, "{src1: The board} {cue1: was reluctant to reveal} {con1: who had paid}.");
  }

  @Test
  void askedWhereItIsAQuestion() {
    mode(Mode.ASKED, "Did {src1: the mayor} {cue1: say} {con1: who had paid}?");
    mode(Mode.ASKED, "{src1: Reporters} {cue1: asked} {con1: who had paid}.");
    mode(Mode.ASKED, "They wanted to know whether {src1: she} {cue1: believed} {con1: that the pier was safe}.");
    mode(Mode.PLAIN, "{src1: The mayor} {cue1: said}: {con1: “Who has paid?”}");
  }

  @Test
  void hypotheticalWhereItMightBe() {
    mode(Mode.HYPOTHETICAL, "{src1: The mayor} {cue1: may say} {con1: the pier is safe}.");
    mode(Mode.HYPOTHETICAL, "{src1: Nostalgics} {cue1: would argue} {con1: that the pier was better then}.");
    mode(Mode.HYPOTHETICAL, "If {src1: the mayor} {cue1: says} {con1: the pier is safe}, we sail.");
    mode(Mode.HYPOTHETICAL, "{src1: The mayor} {cue1: plans to announce} {con1: that the pier is safe}.");
  }

  @Test
  void aHypotheticalContentDoesNotMakeTheReportOne() {
    mode(Mode.PLAIN, "{con1: The pier would} {cue1: reportedly} {con1: be closed}.");
  }
}
