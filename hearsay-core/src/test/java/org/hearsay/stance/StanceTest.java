package org.hearsay.stance;

import static org.hearsay.stance.Judged.distanced;
import static org.hearsay.stance.Judged.endorsed;
import static org.hearsay.stance.Judged.neutral;

import org.junit.jupiter.api.Test;

/** How far the writer stands behind a content, and the words that show it. */
class StanceTest {

  @Test
  void plainSpeechLeavesTheContentWithItsSource() {
    neutral("{src1: The mayor} {cue1: said} {con1: the pier would hold}.");
    neutral("{cue1: According to} {src1: the mayor}, {con1: the pier will hold}.");
    neutral("{src1: The dockers} {cue1: have long argued} {con1: that the pier is unsafe}.");
    neutral("{con1: “It holds,”} {src1: she} {cue1: told} the council.");
    neutral("{src1: The mayor} {cue1: reportedly} {con1: left by the back door}.");
  }

  @Test
  void factiveCuesEndorse() {
    endorsed("admitted", "{src1: The mayor} {cue1: has admitted} {con1: that the pier had cracked}.");
    endorsed("acknowledged", "{src1: She} {cue1: acknowledged} {con1: that the beams were old}.");
    endorsed("pointed out", "{src1: The diver} {cue1: also pointed out} {con1: that the chain was missing}.");
    endorsed("realise", "{src1: Few} {cue1: realise} {con1: how old the beams are}.");
    endorsed("revelation", "{cue1: the revelation} {con1: that the chain was missing}");
    endorsed("shows", "{src1: The survey} {cue1: shows} {con1: that one beam in three is rotten}.");
    endorsed("found", "{src1: The study} {cue1: found} {con1: that one beam in three was rotten}.");
    endorsed("aware", "{src1: The board} {cue1: was well aware} {con1: that the chain was missing}.");
  }

  @Test
  void whatDidNotHappenEndorsesNothing() {
    neutral("{src1: The mayor} {cue1: did not reveal} {con1: who had paid}.");
    neutral("{src1: The report} {cue1: may show} {con1: that the beams were sound}.");
  }

  @Test
  void cuesOfDoubtDistance() {
    distanced("claimed", "{src1: The mayor} {cue1: claimed} {con1: that the pier was safe}.");
    distanced("claiming", "{src1: The board} {cue1: has been claiming} {con1: that the pier is safe}.");
    distanced("insists", "{src1: She} {cue1: insists} {con1: the chain was never there}.");
    distanced("claim", "{src1: The mayor}'s {cue1: claim} {con1: that the pier was safe}");
    distanced("accused", "{src1: The dockers} {cue1: accused} {con1: the board of theft}.");
    distanced("allegedly", "{con1: He} {cue1: allegedly} {con1: cut the chain}.");
  }

  @Test
  void portrayingDistances() {
    distanced("describes", "the dockers spoke of what {src1: the ministry} {cue1: describes} as {con1: a training exercise}");
    distanced("describes", "what {src1: Ostrava} {cue1: describes as} {con1: a training exercise}");
    distanced("portrays", "{con1: the blockade} , which {src1: Ostrava} {cue1: portrays} {con1: as a favour to fishermen}");
    distanced("deems", "{src1: The board} {cue1: deems} {con1: the dockers idle}.");
    distanced("calls", "what {src1: the board} {cue1: calls} {con1: a holiday}");
    distanced("framed by", "the strike, {cue1: framed by} {src1: the board} {con1: as a holiday}");
    distanced("labelled", "{src1: The board} {cue1: labelled} {con1: the dockers wreckers}.");
    distanced("so-called", "the {cue1: so-called} {con1: harbour republic}");
    distanced("under the guise of", "taken {cue1: under the guise of} {con1: repairs}");
    distanced("portray", "{src1: The board} {cue1: sought} {con1: to portray the strike as a holiday}.");
  }

  @Test
  void seeingSomethingAsSomethingIsAnOpinionAndNoPortrayal() {
    neutral("{con1: The strike} {cue1: was widely seen as} {con1: a test of nerve}.");
    neutral("{src1: The union} {cue1: called} {con1: the ruling a mistake}.");
    neutral("{con1: the strait, also} {cue1: known as} {con1: the Needle}");
  }

  @Test
  void adverbsOutweighTheCue() {
    distanced("falsely", "{src1: The mayor} {cue1: falsely said} {con1: the pier was safe}.");
    distanced("falsely claimed", "{src1: The mayor} {cue1: falsely claimed} {con1: the pier was safe}.");
    endorsed("rightly", "{src1: The mayor} {cue1: rightly said} {con1: the pier was unsafe}.");
  }

  @Test
  void theWriterMaySayThatItIsUntrue() {
    distanced("which is untrue", "{src1: The mayor} {cue1: said} {con1: the pier was safe}, which is untrue.");
    distanced("That is false", "{src1: The mayor} {cue1: said} {con1: the pier was safe}. That is false.");
    neutral("{src1: The mayor} {cue1: said} {con1: the pier was safe}. “That is false,” a docker said.");
    distanced("without evidence", "{src1: The mayor} {cue1: said}, without evidence, {con1: that divers cut the chain}.");
    distanced("a claim that has been",
        "{src1: The board} {cue1: says} {con1: the strait is closed}, a claim that has been used to justify the blockade.");
  }

  @Test
  void asSheNotedEndorses() {
    endorsed("As", "As {src1: the diver} {cue1: reported}, {con1: the chain was missing}.");
    endorsed("As … noted", "As {src1: the diver} {cue1: noted}, {con1: the chain was missing}.");
    neutral("The bell rang as {src1: the diver} {cue1: said} {con1: the chain was missing}.");
  }

  @Test
  void shortScareQuotesDistance() {
    distanced("“friendly”", "{src1: The envoy} {cue1: argued} {con1: that the fleet was on a “friendly” visit to the strait}.");
    neutral("{src1: The envoy} {cue1: said} {con1: that the fleet was on a “friendly” visit to the strait}.");
    neutral("{src1: The envoy} {cue1: argued} {con1: “the fleet is on a friendly visit to the strait”}.");
  }

  @Test
  void wordsInTheContentHoldItOff() {
    distanced("supposed", "{src1: The envoy} {cue1: spoke of} {con1: the supposed danger of the strait}.");
    neutral("{src1: The envoy} {cue1: said} {con1: “the supposed danger of the strait is past”}.");
  }

  @Test
  void theWriterSpeakingForHimselfEndorses() {
    endorsed("I think", "{src1: I} {cue1: think} {con1: the pier will not hold}.");
    neutral("{src1: I} {cue1: doubt} {con1: that the pier will hold}.");
    neutral("“{src1: I} {cue1: think} {con1: the pier will not hold},” she said.");
  }
}
