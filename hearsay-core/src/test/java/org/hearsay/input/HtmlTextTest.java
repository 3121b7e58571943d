package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Pieces of HTML that are all article, such as a feed carries. */
class HtmlTextTest {
  private static String text(String html) throws UnreadableArticleException {
    return HtmlText.of("feed", html);
  }

  @Test
  void paragraphsArePartedByEmptyLinesHoweverShort() throws UnreadableArticleException {
    assertEquals("The ferry will sail.\n\nNobody was hurt.", text("<p>The <b>ferry</b> will\nsail.</p><p>Nobody was hurt.</p>"));
    assertEquals("Plain & simple", text("Plain &amp; simple"));
    assertEquals("", text("<img src=x>"));
  }

  @Test
  void scriptsAndCaptionsAreNoText() throws UnreadableArticleException {
    assertEquals("The wall", text("<script>alert(1)</script><figure><figcaption>A boat</figcaption></figure>The wall"));
  }

  @Test
  void whatWouldTakeTooMuchMemoryIsRefused() {
    assertEquals("is a page of more than 500000 tags, too large to take apart; save its text as plain text",
        Given.refusal("feed", () -> text("<p>".repeat(500_001))));
  }
}
