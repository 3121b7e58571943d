package org.hearsay.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The lexicon and the lemmas it is looked up with. */
class CueLexiconTest {

  @Test
  void itKnowsMostWaysToAttribute() {
    assertTrue(CueLexicon.get().size() >= 700);
  }

  @Test
  void irregularAndRegularFormsLeadToTheirLemma() {
    for (String pair : List.of("said say", "told tell", "found find", "knew know", "denies deny", "denied deny",
        "planned plan", "labelled label", "recognised recognize", "was be", "claiming claim", "insists insist",
        "described describe", "discusses discuss", "swore swear", "lying lie")) {
      String[] words = pair.split(" ");
      assertTrue(Lemmas.of(words[0]).contains(words[1]), pair);
    }
  }
}
