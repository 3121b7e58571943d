package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main text of a page: its paragraphs as a reader sees them, parted by empty lines. */
class PageTextTest {
  private static final String MENU = "<header><a href='/'>The Vale Courier</a></header><nav><ul><li><a href='/n'>News</a>"
      + "<li><a href='/s'>Sport</a><li><a href='/w'>Weather</a></ul></nav>";
  private static final String RELATED = "<aside><h3>More news</h3><ul><li><a href='/1'>Orrin’s council votes on the new"
      + " bridge over the river Vale</a><li><a href='/2'>Harbour wall will hold, ministry says after storm</a></ul></aside>";
  private static final String FOOT = "<footer><p>© 2031 The Vale Courier</p><p><a href='/terms'>Terms of use</a></p></footer>";

  private static String text(String body) throws UnreadableArticleException {
    return Given.page("<title>Ferry to Orrin sails again</title>", body).text();
  }

  /** The first paragraph, of an article that goes on with the usual three. */
  private static String first(String html) throws UnreadableArticleException {
    String text = text("<article>" + html + Given.PROSE + "</article>");
    assertTrue(text.endsWith("\n\n" + Given.TEXT), text);
    return text.substring(0, text.length() - Given.TEXT.length() - 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<main><article><h1>Ferry to Orrin sails again</h1>%s</article></main>",
      "<article><header><h1>Ferry to Orrin sails again</h1></header><div class='article-body'>%s</div></article>",
      "<div id='page'><div class='content'><h2>Ferry to Orrin sails again</h2>%s</div></div>",
      "<table><tr><td width=200><a href='/'>Home</a></td><td>%s</td></tr></table>",
      "<form action='default.aspx'><div id='main'>%s</div></form>",
      "<div itemscope><h1>Ferry to Orrin sails again</h1><div itemprop='articleBody'>%s</div></div>",
      "<div role='main'>%s</div>", "%s"})
  void theArticleIsTakenAndWhatStandsAroundItIsNot(String layout) throws UnreadableArticleException {
    assertEquals(Given.TEXT, text(MENU + String.format(layout, Given.PROSE) + RELATED + FOOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>say('The wall')</script>", "<style>p { color: red }</style>",
      "<noscript>Turn on scripts</noscript>", "<nav><a href='/'>Home</a></nav>", "<button>Share</button>",
      "<figure><img src='f.jpg'><figcaption>The ferry, seen from Tavel on Sunday</figcaption></figure>",
      "<div hidden>Not to be seen by anybody at all</div>", "<p style='display: none'>Not to be seen by anybody</p>",
      "<p style='VISIBILITY:hidden'>Not to be seen by anybody</p>", "<svg><text>Ferry</text></svg>",
      "<template><p>Not to be seen by anybody</p></template>", "<select><option>Vale<option>Orrin</select>",
      "<iframe src='https://example.org/'>Frames</iframe>", "<!-- The editor wrote this -->", "<p> \n </p>", "<hr>",
      "<p aria-hidden='true'>Not to be read to anybody</p>", "<aside>Get our letter every morning</aside>"})
  void whatIsNoPartOfTheTextIsLeftOut(String html) throws UnreadableArticleException {
    String paragraphs = Given.PROSE.replace("</p>\n<p>“", "</p>\n" + html + "\n<p>“");
    assertEquals(Given.TEXT, text("<article><h1>Ferry</h1>" + paragraphs + "</article>"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "<p>The  mayor&#10; of <b>Ta</b>vel   <i>said</i> so yesterday</p>|The mayor of Tavel said so yesterday",
      "<p>The&nbsp;mayor of Tavel &mdash; she&#8217;s new &amp; proud &mdash; said so</p>|The mayor of Tavel — she’s new & proud — said so",
      "<p>The mayor of Tavel said <q>nobody leaves</q> the town</p>|The mayor of Tavel said “nobody leaves” the town",
      "<p>The mayor of Ta&shy;vel said&#8203; so on Sunday &#x1F600;</p>|The mayor of Tavel said so on Sunday 😀",
      "<p>The mayor of Tavel<sup>1</sup> said <a href='/x'>so</a> yesterday morning</p>|The mayor of Tavel1 said so yesterday morning",
      "<p>The mayor<script>x()</script> of<!-- y --> Tavel said so yesterday</p>|The mayor of Tavel said so yesterday",
      "<p>The <ruby>漢<rt>kan</rt></ruby> mayor of Tavel said so yesterday</p>|The 漢 mayor of Tavel said so yesterday",
      "<p>„Niemand geht“, sagte «sie»; ‚doch‘ ‹nein› ‘no’ \"yes\"</p>|„Niemand geht“, sagte «sie»; ‚doch‘ ‹nein› ‘no’ \"yes\"",
      "<p>cafe\u0301 naïve — אמר ראש העיר \u200fשלום\u200e said so</p>|cafe\u0301 naïve — אמר ראש העיר \u200fשלום\u200e said so"})
  void wordsAreAsABrowserSetsThem(String html, String expected) throws UnreadableArticleException {
    assertEquals(expected, first(html));
  }

  @Test
  void aBreakEndsALineAndTwoEndAParagraph() throws UnreadableArticleException {
    assertEquals("The mayor of Tavel\nsaid so yesterday\n\nand again on Sunday at the harbour",
        first("<p>The mayor of Tavel <br> said so yesterday<br>\n<br/>and again on Sunday at the harbour</p>"));
  }

  @Test
  void preformattedLinesStay() throws UnreadableArticleException {
    assertEquals("The mayor of Tavel\nsaid so yesterday\n\nand again on Sunday at the harbour",
        first("<pre>The mayor of Tavel\nsaid   so yesterday\n\nand again on Sunday at the harbour</pre>"));
  }

  @Test
  void quotationsListsAndHeadingsAreParagraphs() throws UnreadableArticleException {
    assertEquals("What the mayor said\n\nNobody leaves this town today\n\nThe wall has to hold\n\nThe ferry has to sail",
        first("<h2>What the mayor said</h2><blockquote>Nobody leaves this town today</blockquote>"
            + "<ul><li>The wall has to hold</li><li>The ferry has to sail</li></ul>"));
  }

  @Test
  void textBetweenBlocksIsAParagraph() throws UnreadableArticleException {
    assertEquals("The mayor of Tavel spoke yesterday.\n\nNobody leaves, she said.\n\nThat was all she said.",
        first("<div>The mayor of Tavel spoke yesterday.<p>Nobody leaves, she said.</p>That was all she said.</div>"));
  }

  @Test
  void paragraphsMadeOfBreaksAreParagraphs() throws UnreadableArticleException {
    String body = "<div class='story'>" + Given.FIRST + "<br><br>" + Given.SECOND + "<br><br>" + Given.THIRD + "</div>";
    assertEquals(Given.TEXT, text(MENU + body + FOOT));
  }

  @Test
  void theTitleAboveTheTextIsNotRepeatedInIt() throws UnreadableArticleException {
    assertEquals(Given.TEXT, text("<article><p>Ferry to Orrin sails again</p>" + Given.PROSE + "</article>"));
  }

  @Test
  void theLongestOfSeveralArticlesIsTaken() throws UnreadableArticleException {
    String teaser = "<article><h2><a href='/2'>Council votes on the bridge</a></h2><p>The council of Vale votes on Monday."
        + "</p></article>";
    assertEquals(Given.TEXT, text(teaser + teaser + "<article>" + Given.PROSE + "</article>" + teaser));
  }

  @Test
  void readersCommentsAreNoPartOfTheArticle() throws UnreadableArticleException {
    String comments = "<div id='comments' class='comments'><h3>Comments</h3><div class='comment'><p>I was on that ferry and"
        + " it was awful, the mayor should resign, said my neighbour.</p></div></div>";
    String text = text(MENU + "<article>" + Given.PROSE.repeat(2) + "</article>" + comments + FOOT);
    assertFalse(text.contains("awful"), text);
  }

  @Test
  void aPieceOfAPageWithoutHeadIsRead() throws UnreadableArticleException {
    assertEquals(Given.TEXT, Given.text(Given.PROSE).text());
  }

  @Test
  void tagsThatAreNeverClosedDoNoHarm() throws UnreadableArticleException {
    assertEquals(Given.TEXT, text("<div><article><div>" + Given.PROSE.replace("</p>", "")));
  }

  @Test
  void linesOfTheSourceEndInAnyWay() throws UnreadableArticleException {
    assertEquals(Given.TEXT, text("<article>" + Given.PROSE.replace("\n", "\r\n").replace(" ", "\r\n  ") + "</article>"));
  }
}
