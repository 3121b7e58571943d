package org.hearsay.assemble;

import static org.hearsay.assemble.Scored.candidate;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Attribution;
import org.hearsay.QuotationType;
import org.hearsay.Span;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/** Roles are written under the words: s source, q cue, c content, dot none. */
class AssemblyTest {

  @Test
  void wordsOfOneRoleThatFollowEachOtherAreOnePiece() {
    assertEquals(List.of("The mayor / said / the pier will hold"),
        read("The mayor said the pier will hold .", candidate("s s q c c c c .", 3)));
  }

  @Test
  void piecesInDifferentPlacesComeTogether() {
    assertEquals(List.of("she / said / “We stay ,” … “come what may ”"),
        read("“We stay ,” she said , “come what may ” .", candidate("c c c c c s q . c c c c c .", 3)));
  }

  @Test
  void ofTwoThatClaimTheSameContentTheMoreConfidentOneStands() {
    assertEquals(List.of("he / said / it holds"),
        read("he said it holds", candidate("s q c c", 3), candidate("s . c c", 1)));
  }

  @Test
  void wordsClaimedTwiceStayWithTheMoreConfidentOne() {
    assertEquals(List.of("he / said / it holds well", "she / denies / it now and then"),
        read("he said it holds well she denies it now and then",
            candidate("s q c c c . . . . . .", 3), candidate(". . . . c s q c c c c", 1)));
  }

  @Test
  void commasAtTheEdgeOfAContentAreNotPartOfIt() {
    assertEquals(List.of("ORPA / According to / the calls , all four , took place"),
        read("According to ORPA , the calls , all four , took place .", candidate("q q s c c c c c c c c c .", 3)));
  }

  @Test
  void attributionsAreNamedInTheOrderOfTheText() {
    String text = "he said yes she said no";
    List<Attribution> read = attributions(text, candidate(". . . s q c", 3), candidate("s q c . . .", 1));
    assertEquals(List.of("a1", "a2"), read.stream().map(Attribution::id).toList());
    assertEquals(new Span(0, 2), read.get(0).source().get(0));
  }

  @Test
  void weakCandidatesAreLeftOut() {
    assertEquals(List.of(), read("he said yes", candidate("s q c", -3)));
  }

  @Test
  void theTypeFollowsTheQuotationMarks() {
    assertEquals(QuotationType.INDIRECT, type("he said it holds", "s q c c"));
    assertEquals(QuotationType.DIRECT, type("he said “it holds”", "s q c c c c"));
    assertEquals(QuotationType.MIXED, type("he said it “holds”", "s q c c c c"));
    assertEquals(QuotationType.DIRECT, type("he said \"it holds\"", "s q c c c c"));
    assertEquals(QuotationType.DIRECT, type("he said „it holds“", "s q c c c c"));
    assertEquals(QuotationType.DIRECT, type("he said «it holds»", "s q c c c c"));
  }

  private static QuotationType type(String text, String roles) {
    return attributions(text, candidate(roles, 3)).get(0).type();
  }

  private static List<String> read(String text, Candidate... candidates) {
    return attributions(text, candidates).stream()
        .map(a -> words(text, a.source()) + " / " + words(text, a.cue()) + " / " + words(text, a.content())).toList();
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream().map(s -> s.of(text)).collect(Collectors.joining(" … "));
  }

  private static List<Attribution> attributions(String text, Candidate... candidates) {
    return Assembly.attributions(text, Words.of(text), Nesting.of(
        Assembly.standing(List.of(candidates), Scored.FIRST_EVIDENCE, 0.5), List.of(), Scored.FIRST_EVIDENCE, 0.5));
  }
}
