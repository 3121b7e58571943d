package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to exhaust a reader: each is read or refused in one line, in little time. */
class HostilePageTest {
  private static final String BODY = "<!DOCTYPE html><html><body>";
  private static final int MEBIBYTE = 1 << 20;

  /** Some seconds at most when nothing else runs. */
  private static void soon(Executable loading) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), loading);
  }

  private static void isReadOrRefused(String page) {
    soon(() -> {
      try {
        assertTrue(Given.text(page).text().length() > 0);
      } catch (UnreadableArticleException e) {
        assertEquals(1, e.getMessage().lines().count());
      }
    });
  }

  @Test
  void nestedDivisions() {
    soon(() -> assertEquals(Given.TEXT, Given.text(BODY + "<div>".repeat(100_000) + Given.PROSE).text()));
    soon(() -> assertEquals(Given.TEXT,
        Given.text(BODY + "<div>".repeat(100_000) + Given.PROSE + "</div>".repeat(100_000)).text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<b><p>", "<font color=1><font color=2>", "<a href=x>", "<ul><li>", "<table><tr><td>",
      "<table>", "<article>", "<svg>", "<math><mi>", "<svg><foreignObject><div>", "<template>", "<select>", "<form><div>",
      "<q>", "<blockquote>", "<ruby><rt>", "<button>", "<object>", "<h1>", "<nobr>", "<frameset>", "<noscript>"})
  void nestedElements(String tag) {
    isReadOrRefused(BODY + tag.repeat(50_000) + Given.PROSE);
  }

  @Test
  void aPageOfTwentyMegabytes() {
    String page = BODY + ("<p>" + Given.FIRST.repeat(3) + "</p>").repeat(20 * MEBIBYTE / (3 * Given.FIRST.length()));
    assertTrue(page.length() > 20 * MEBIBYTE);
    soon(() -> assertTrue(Given.text(page).text().length() > 19 * MEBIBYTE));
  }

  @Test
  void twentyMegabytesOfScriptAndAnArticle() {
    soon(() -> assertEquals(Given.TEXT,
        Given.text(BODY + "<script>" + "var a = '<p>'; ".repeat(480_000) + "</script>" + Given.PROSE).text()));
  }

  @Test
  void aPageOfMillionsOfTags() {
    soon(() -> assertEquals("is a page of more than 500000 tags, too large to take apart; save its text as plain text",
        Given.refusal(BODY + "<b>x</b>".repeat(20 * MEBIBYTE / 8))));
  }

  @Test
  void manyShortElementsSideBySide() {
    isReadOrRefused(BODY + "<div>x</div>".repeat(25_000) + Given.PROSE);
    isReadOrRefused(BODY + "<script>x</script>".repeat(25_000) + Given.PROSE);
    isReadOrRefused(BODY + "<div>" + "x<br><br>".repeat(19_000) + Given.PROSE);
  }

  @Test
  void anElementOfManyAttributes() {
    String attributes = IntStream.range(0, 500_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining(" "));
    isReadOrRefused(BODY + "<div " + attributes + ">" + Given.PROSE);
    isReadOrRefused(BODY + "<div class='" + "article ".repeat(1_000_000) + "'>" + Given.PROSE);
  }

  @Test
  void aCommentWithoutEnd() {
    isReadOrRefused("<!--" + "-".repeat(5 * MEBIBYTE));
    isReadOrRefused(BODY + "<!-- ".repeat(200_000));
  }

  @Test
  void entitiesThatWouldGrow() {
    String page = "<!DOCTYPE html [<!ENTITY a 'lol lol'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>"
        + "<html><body>" + Given.PROSE + "<p>The mayor of Tavel said &c; on Sunday.</p>";
    soon(() -> assertTrue(Given.text(page).text().endsWith("The mayor of Tavel said &c; on Sunday.")));
    soon(() -> assertEquals("is XML but no XHTML page; give plain text or HTML", Given.refusal(
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>")));
  }

  @Test
  void entitiesOfNoCharacter() throws UnreadableArticleException {
    String text = Given.text(BODY + Given.PROSE
        + "<p>The &#0;mayor&#x1F; &#xD800;of &#9999999999;Tavel &nosuch; said &#27;[31mso.</p>").text();
    assertTrue(text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'
        || Character.getType(c) == Character.SURROGATE), text);
    assertTrue(text.endsWith("Tavel &nosuch; said [31mso."), text.substring(text.length() - 80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "&#", "&#x41;&amp;&nosuch;&#9999999999;&#0;&#xD800;", "&a"})
  void manyEntities(String entity) {
    isReadOrRefused(BODY + Given.PROSE + "<p>" + entity.repeat(300_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"@graph\":[", "9", "{\"@type\":\"Article\"},", "\"\\u0000\","})
  void jsonLdThatIsHuge(String piece) {
    soon(() -> assertEquals(Given.TEXT, Given.page("<script type='application/ld+json'>[" + piece.repeat(150_000)
        + "</script>", Given.PROSE).text()));
  }

  @Test
  void metadataThatIsHuge() {
    for (String piece : new String[] {"a ", " - ", "<a", "&amp;", "&lt;b ", "by ", "9", "Ana, "}) {
      String huge = piece.repeat(90_000);
      soon(() -> assertEquals(Given.TEXT, Given.page("<title>" + huge + "</title><meta name='author' content='" + huge
          + "'><meta name='date' content='" + huge + "'><meta property='og:site_name' content='" + huge
          + "'><link rel='canonical' href='https://vale.example/" + huge + "'>", Given.PROSE).text()));
    }
  }

  @Test
  void manyMetaTags() {
    soon(() -> assertEquals(Given.TEXT,
        Given.page("<meta name='a' content='b'><link rel='canonical' href='x'>".repeat(100_000), Given.PROSE).text()));
  }

  @Test
  void whiteSpaceWithoutEnd() {
    isReadOrRefused(" ".repeat(10 * MEBIBYTE) + BODY + Given.PROSE);
    isReadOrRefused("a\n\n".repeat(2 * MEBIBYTE));
    isReadOrRefused("a" + "\n \t".repeat(2 * MEBIBYTE));
    isReadOrRefused(BODY + "<p>" + " \n".repeat(2 * MEBIBYTE) + Given.PROSE);
  }
}
