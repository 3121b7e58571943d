package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text stays as it is given, so that every offset holds for the file. */
class PlainTextTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "😀 So the 𝔪ayor said: “No 😀 one leaves.” 👩‍👩‍👧 🇺🇳",
      "The cafe\u0301 owner, a nai\u0308ve man, said no; the café owner, a naïve man, said no.",
      "אמר ראש העיר: \u200f\"איש לא יעזוב\"\u200e. قال العمدة: «لن يغادر أحد».",
      "First line\r\nsecond line\r\n\r\nthird line\r\n",
      "old line\rnext line\n\rmixed\r\n",
      "\n\n  The mayor's \"plan\", she said; ‘no’, “yes”.\n\n\n",
      "„Niemand geht“, sagte sie. «Personne ne part», dit-il. « Non », ‹nein›, »doch«.",
      "Ligatures ﬁ and wide Ａ, soft\u00ADhyphen, zero\u200Bwidth, no\u00A0break, ideographic\u3000space\u2028line",
      "Tab\tand form\ffeed and two  spaces   and trailing \t ",
      "He said a < b && c > d, and then </p> closed nothing.",
      "see &amp; believe, the poster said",
      "x"})
  void everyCharacterIsKept(String text) throws UnreadableArticleException {
    assertEquals(text, Given.text(text).text());
  }

  @Property(tries = 300)
  void anyTextWithWordsIsKept(@ForAll("texts") String text) throws UnreadableArticleException {
    assertEquals(text, Given.text(text).text());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of("The ", "mayor", " said", "\n", "\r\n", "\n\n", "“", "”", "\"", "«", "»",
        "‘", "’", "é", "e\u0301", "😀", "𝔪", "م", "א", "\u200f", "漢", "\t", " ", "&amp;", "\u00A0", "\uFEFF", "\u2029");
    return pieces.list().ofMinSize(1).ofMaxSize(60).map(all -> "A" + String.join("", all));
  }

  @Test
  void aFileOfFiveMegabytesIsKept() throws UnreadableArticleException {
    String text = "The 𝔪ayor — naïve — said “no” 😀.\r\n".repeat(130_000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertTrue(bytes.length > 5_000_000);
    assertEquals(text, Given.bytes(bytes).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"said, ", "q", "é", " "})
  void oneLineOfTwoMillionCharactersIsKept(String piece) throws UnreadableArticleException {
    String text = "T" + piece.repeat(2_000_000 / piece.length());
    assertEquals(text, Given.text(text).text());
  }

  @Test
  void aFirstLineThatStandsAloneIsTheTitleAndStaysInTheText() throws UnreadableArticleException {
    String text = "Harbour wall will hold, ministry says\n\nThe wall will hold, the ministry said.\n";
    Article article = Given.text(text);
    assertEquals(Optional.of("Harbour wall will hold, ministry says"), article.title());
    assertEquals(text, article.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n  Wall will hold  \r\n\r\nThe wall", "# Wall will hold\n\nThe wall", "Wall will hold\r\rThe",
      "Wall\twill\u00A0hold\n  \t\n\nThe wall"})
  void titlesAreOneCleanLine(String text) throws UnreadableArticleException {
    assertEquals(Optional.of("Wall will hold"), Given.text(text).title());
  }

  @Test
  void titlesOfPlainTextHaveNoMarkup() throws UnreadableArticleException {
    assertEquals(Optional.of("What &amp; and <b> mean"), Given.text("What &amp; and <b> mean\n\nA reader asked.").title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"The wall will hold, the ministry said.\n\nIt rained.", "“It will hold.”\n\nIt rained.",
      "The wall will hold\nThe ministry said", "The ministry said:\n\n“It will hold”", "Wall will hold", "Wall\n\n",
      "Wall\n\n \n"})
  void whatLooksLikeTextIsNoTitle(String text) throws UnreadableArticleException {
    assertEquals(Optional.empty(), Given.text(text).title());
  }

  @Test
  void aFirstParagraphOfManyWordsIsNoTitle() throws UnreadableArticleException {
    assertEquals(Optional.empty(), Given.text("wall ".repeat(60) + "\n\nIt will hold").title());
  }

  @Test
  void nothingElseIsKnownOfPlainText() throws UnreadableArticleException {
    Article article = Given.text("The wall will hold.");
    assertEquals(new Article("given", "The wall will hold.", Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty()), article);
    assertSame(Optional.empty(), article.language());
  }
}
