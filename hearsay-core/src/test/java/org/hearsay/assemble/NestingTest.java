package org.hearsay.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Attribution;
import org.hearsay.Span;
import org.hearsay.assemble.Assembly.Standing;
import org.hearsay.assemble.Nesting.Placed;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/** Roles are written under the words: s source, q cue, c content, dot none; the first row stands in the writer's voice. */
class NestingTest {

  @Test
  void anAttributionStandsInTheContentAroundIt() {
    assertEquals(List.of("a1: The mayor / said / the clerk hopes it holds", "a2 in a1: the clerk / hopes / it holds"),
        read("The mayor said the clerk hopes it holds", outer("s s q c c c c c"), inner(". . . s s q c c", 1)));
  }

  @Test
  void whatGrowsFromOutsideAllContentsIsLeftOut() {
    assertEquals(List.of("a1: She / said / it holds"),
        read("She said it holds and he thinks so", outer("s q c c . . . ."), inner(". . . . . s q c", 1)));
  }

  @Test
  void wordsBeyondTheContentAreTakenAway() {
    assertEquals(List.of("a1: He / said / she hopes it holds", "a2 in a1: she / hopes / it holds"),
        read("He said she hopes it holds , one hears", outer("s q c c c c . . ."), inner(". . s q c c c c c", 1)));
  }

  @Test
  void theSourceAroundItIsNotItsSource() {
    assertEquals(List.of("a1: He / said / hoping it holds", "a2 in a1:  / hoping / it holds"),
        read("He said hoping it holds", outer("s q c c c"), inner("s . q c c", 1)));
  }

  @Test
  void whatHasNoContentInsideIsLeftOut() {
    assertEquals(List.of("a1: he / said / she hopes"),
        read("It holds , she hopes , he said", outer(". . . c c . s q"), inner("c c . s q . . .", 1)));
  }

  @Test
  void theWholeContentOnceMoreIsNoAttribution() {
    assertEquals(List.of("a1: He / said / it holds"),
        read("He said it holds", outer("s q c c"), inner(". . c c", 1)));
  }

  @Test
  void theSamePartOfAContentIsAttributedOnce() {
    assertEquals(List.of("a1: He / said / yes , it holds well", "a2 in a1:  /  / it holds"),
        read("He said yes , it holds well", outer("s q c c c c c"), inner(". . . . c c .", 1), inner(". . . . c c .", 2)));
  }

  @Test
  void eachStandsInTheInnermostContentThatHoldsIt() {
    String text = "Ann says Ben says Cid says no";
    List<String> chain = List.of("a1: Ann / says / Ben says Cid says no", "a2 in a1: Ben / says / Cid says no",
        "a3 in a2: Cid / says / no");
    assertEquals(chain,
        read(text, outer("s q c c c c c"), inner(". . s q c c c", 2), inner(". . . . s q c", 1)));
    assertEquals(chain,
        read(text, outer("s q c c c c c"), inner(". . s q c c c", 1), inner(". . . . s q c", 2)));
  }

  @Test
  void neighboursInOneContentStandSideBySide() {
    assertEquals(List.of("a1: Ann / said / Ben agrees and Cid objects to it", "a2 in a1: Ben / agrees / and",
            "a3 in a1: Cid / objects / to it"),
        read("Ann said Ben agrees and Cid objects to it", outer("s q c c c c c c c"), inner(". . s q c . . . .", 1),
            inner(". . . . . s q c c", 2)));
  }

  @Test
  void ofTwoThatCrossTheSurerOneStands() {
    String text = "Ann said Ben hopes Cid fears it";
    assertEquals(List.of("a1: Ann / said / Ben hopes Cid fears it", "a2 in a1: Ben / hopes / Cid fears"),
        read(text, outer("s q c c c c c"), inner(". . s q c c .", 2), inner(". . . . s q c", 1)));
    assertEquals(List.of("a1: Ann / said / Ben hopes Cid fears it", "a2 in a1: Cid / fears / it"),
        read(text, outer("s q c c c c c"), inner(". . s q c c .", 1), inner(". . . . s q c", 2)));
  }

  @Test
  void weakOnesAreLeftOut() {
    assertEquals(List.of("a1: Ann / said / Ben says no"),
        read("Ann said Ben says no", outer("s q c c c"), inner(". . s q c", -1)));
  }

  @Test
  void theOneAroundComesFirstWhereBothBeginAtTheSameWord() {
    assertEquals(List.of("a1: he / said / It holds , they say", "a2 in a1: they / say / It holds"),
        read("It holds , they say , he said", outer("c c c c c . s q"), inner("c c . s q . . .", 1)));
  }

  @Test
  void theOneAroundComesFirstWhereItsContentLosesAMarkAtItsEdge() {
    assertEquals(List.of("a1: he / said / she hopes it holds", "a2 in a1: , she / hopes / it holds"),
        read(", she hopes it holds , he said", outer("c c c c c . s q"), inner("s s q c c . . .", 1)));
  }

  /** Windows are told apart by where they begin: every nested one finds its own place, near borders too. */
  @Test
  void inALongTextEachStandsInItsOwnPlace() {
    List<Standing> outer = new ArrayList<>();
    List<Candidate> nested = new ArrayList<>();
    int all = 3000;
    for (int i = 0; i < all; i++) {
      outer.add(standing(Scored.candidate(7 * i, "sqccccc", 3)));
      nested.add(Scored.candidate(Math.max(0, 7 * i - 40), ".".repeat(Math.min(7 * i, 40)) + "..sqccc", 1));
    }
    List<Placed> placed = Nesting.of(outer, nested, Scored.FIRST_EVIDENCE, 0.5);
    assertEquals(2 * all, placed.size());
    for (Placed p : placed.subList(all, 2 * all)) {
      assertEquals(p.standing().candidate().anchor() / 7, p.parent());
      assertEquals(1, p.depth());
    }
  }

  private static Candidate outer(String row) {
    return Scored.candidate(row, 3);
  }

  private static Candidate inner(String row, double evidence) {
    return Scored.candidate(row, evidence);
  }

  private static Standing standing(Candidate candidate) {
    return new Standing(candidate, Scored.FIRST_EVIDENCE.confidence(candidate.evidence()));
  }

  private static List<String> read(String text, Candidate outer, Candidate... nested) {
    List<Placed> placed = Nesting.of(List.of(standing(outer)), List.of(nested), Scored.FIRST_EVIDENCE, 0.5);
    return Assembly.attributions(text, Words.of(text), placed).stream()
        .map((Attribution a) -> a.id() + a.parent().map(p -> " in " + p).orElse("") + ": " + words(text, a.source())
            + " / " + words(text, a.cue()) + " / " + words(text, a.content())).toList();
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream().map(s -> s.of(text)).collect(Collectors.joining(" … "));
  }
}
