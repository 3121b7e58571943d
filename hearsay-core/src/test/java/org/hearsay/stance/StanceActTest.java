package org.hearsay.stance;

import static org.hearsay.stance.Judged.act;

import org.hearsay.Act;
import org.junit.jupiter.api.Test;

/** What a source does. */
class StanceActTest {

  @Test
  void inflectedCuesAreFound() {
    act(Act.STATEMENT, "{src1: The mayor} {cue1: was telling} {con1: everybody that the pier would hold}.");
    act(Act.BELIEF, "{src1: She} {cue1: had always thought} {con1: the pier would hold}.");
    act(Act.PROMISE, "{src1: The board} {cue1: pledges} {con1: to mend the pier}.");
    act(Act.BELIEF, "{src1: They} {cue1: recognised} {con1: that the pier was old}.");
  }

  @Test
  void eachActHasItsCues() {
    act(Act.INTENTION, "{src1: The board} {cue1: plans} {con1: to close the pier}.");
    act(Act.ORDER, "{src1: The court} {cue1: ordered} {con1: the pier closed}.");
    act(Act.ORDER, "{src1: The dockers} {cue1: called for} {con1: a strike}.");
    act(Act.DENIAL, "{src1: The mayor} {cue1: denied} {con1: taking the money}.");
    act(Act.PERCEPTION, "{src1: Nobody} {cue1: noticed} {con1: that the chain was missing}.");
    act(Act.ATTITUDE, "{src1: Traders} {cue1: fear} {con1: a long strike}.");
    act(Act.BELIEF, "{cue1: In} {src1: her} {cue1: view} {con1: the pier will hold}.");
    act(Act.ATTITUDE, "{src1: Traders} {cue1: are afraid} {con1: that the strike will last}.");
  }

  @Test
  void whatFollowsCanDecide() {
    act(Act.STATEMENT, "{src1: She} {cue1: told} {con1: them that the pier was closed}.");
    act(Act.ORDER, "{src1: She} {cue1: told} them {con1: to close the pier}.");
    act(Act.STATEMENT, "{src1: She} {cue1: suggested} {con1: that the pier was rotten}.");
    act(Act.ORDER, "{src1: She} {cue1: suggested} {con1: closing the pier}.");
    act(Act.BELIEF, "{src1: They} {cue1: agreed} {con1: that the pier was rotten}.");
    act(Act.PROMISE, "{src1: They} {cue1: agreed} {con1: to mend the pier}.");
    act(Act.STATEMENT, "{src1: She} {cue1: insisted} {con1: that the pier was sound}.");
    act(Act.ORDER, "{src1: She} {cue1: insisted} {con1: on a new pier}.");
    act(Act.ATTITUDE, "{src1: She} {cue1: finds} {con1: the delay troubling}.");
    act(Act.INTENTION, "{src1: She} {cue1: refused} {con1: to close the pier}.");
    act(Act.STATEMENT, "{src1: She} {cue1: refused to say} {con1: who had paid}.");
  }

  @Test
  void whatIsWantedIsNotDone() {
    act(Act.INTENTION, "{src1: She} {cue1: wants to see} {con1: a new pier}.");
    act(Act.STATEMENT, "{src1: She} {cue1: wants to announce} {con1: a new pier}.");
  }

  @Test
  void lightVerbsLeaveItToTheNoun() {
    act(Act.ATTITUDE, "{src1: Traders} {cue1: expressed the fear} {con1: that the strike would last}.");
    act(Act.ATTITUDE, "{src1: The board} {cue1: has shown} {con1: little interest in the pier}.");
    act(Act.PROMISE, "{src1: The board} {cue1: gave its promise} {con1: to mend the pier}.");
  }

  @Test
  void aCueOfNoKnownWordIsTakenForAStatement() {
    act(Act.STATEMENT, "{src1: The mayor} {cue1: frobnicated} {con1: that the pier would hold}.");
    act(Act.STATEMENT, "{src1: MAYOR}{cue1: :} {con1: The pier will hold.}");
  }
}
