package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearsay.encode.WindowScores.Anchor;
import org.junit.jupiter.api.Test;

/** What the link head takes for content in other paragraphs than the cue's. Roles: s source, q cue, c content. */
class OtherParagraphsTest {

  @Test
  void aHeadlineIsNotPartOfTheQuotationBelowIt() {
    assertEquals("..sqcc", read("Wall holds\n\nShe said it holds", "ccsqcc"));
  }

  @Test
  void aQuotationGoesOnInTheNextParagraph() {
    assertEquals("sqcccc", read("She said no\n\n“Never ”", "sqcccc"));
  }

  @Test
  void whatFollowsAColonMayStandInAParagraphOfItsOwn() {
    assertEquals("sq.ccc", read("She said:\n\nnone will leave", "sq.ccc"));
  }

  private static String read(String text, String roles) {
    return Scored.row(Scored.of(text).attribution(roles).candidates(Anchor.OUTERMOST).get(0));
  }
}
