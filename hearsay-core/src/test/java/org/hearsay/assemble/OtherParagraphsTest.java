package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hearsay.encode.WindowScores;
import org.hearsay.encode.Windows.Window;
import org.hearsay.text.Quotes;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/** What the link head takes for content in other paragraphs than the cue's. Roles: s source, q cue, c content. */
class OtherParagraphsTest {

  @Test
  void aHeadlineIsNotPartOfTheQuotationBelowIt() {
    assertEquals("..sqcc", read("Wall holds\n\nShe said it holds", "ccsqcc", 3));
  }

  @Test
  void aQuotationGoesOnInTheNextParagraph() {
    assertEquals("sqcccc", read("She said no\n\n“Never ”", "sqcccc", 1));
  }

  @Test
  void whatFollowsAColonMayStandInAParagraphOfItsOwn() {
    assertEquals("sq.ccc", read("She said:\n\nnone will leave", "sq.ccc", 1));
  }

  private static String read(String text, String roles, int anchor) {
    Words words = Words.of(text);
    int n = Math.min(words.size(), roles.length());
    float[] link = new float[words.size() * WindowScores.ROLE_CLASSES];
    for (int w = 0; w < n; w++) {
      link[w * WindowScores.ROLE_CLASSES + ".sqc".indexOf(roles.charAt(w))] = 9;
    }
    WindowScores scores = new WindowScores(new float[words.size() * WindowScores.ANCHOR_CLASSES],
        new float[words.size() * WindowScores.ROLE_CLASSES], new long[] {anchor}, new float[][] {link});
    List<Candidate> found = Assembly.candidates(text, words, Quotes.of(text, words), scores,
        new Window(0, words.size(), 0, words.size()), new LabelChain(new float[4], new float[4][4], 1, 2));
    StringBuilder read = new StringBuilder();
    for (byte role : found.get(0).roles()) {
      read.append(".sqc".charAt(role));
    }
    return read.toString();
  }
}
