package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and pages are told apart by how they begin, whatever the file is called. */
class MarkupTest {

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><title>Wall</title>", "<!doctype  HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
      "<html>", "<HTML lang=en>", "\n\n\t <html>", "<head>", "<body class=x>", "<p>The wall", "<div><p>The wall",
      "<article>", "<!-- saved from the archive --><html>", "<!-- a --> <!-- b -->\n<p>The wall",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\">",
      "<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.css\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
      "Warning: cannot connect to the archive in line 4\n<!DOCTYPE html>\n<html>"})
  void pages(String text) {
    assertEquals(Markup.HTML, Markup.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The wall will hold.", "", "  ", "The <html> element was discussed.", "<3 said the mayor",
      "<pause> said the mayor", "<previously on the hill>", "< p >", "a <p> in a line", "{\"title\": \"Wall\"}",
      "<!-- draft of Thursday -->\n# Wall will hold\n\nThe wall will hold.", "<bravo>", "«Wall»", "<<Wall>> holds"})
  void plainTexts(String text) {
    assertEquals(Markup.NONE, Markup.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<?xml version=\"1.0\"?><rss version=\"2.0\">", "<rss version=\"2.0\">",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<svg viewBox=\"0 0 1 1\">", "<!DOCTYPE lolz [<!ENTITY a \"b\">]>",
      "\n<?xml version=\"1.0\"?><!DOCTYPE lolz>"})
  void otherXml(String text) {
    assertEquals(Markup.XML, Markup.of(text));
    assertTrue(Given.refusal(text + "<a>The wall will hold</a>").startsWith("is XML but no XHTML page"));
  }

  @Test
  void manyBlankLinesBeforeAPageAreNoText() {
    assertEquals(Markup.HTML, Markup.of(" \r\n".repeat(5_000) + "<html>"));
  }

  @Test
  void aCommentMayBeLongerThanThePagesHead() {
    assertEquals(Markup.HTML, Markup.of("<!-- " + "archive ".repeat(5_000) + "--><html>"));
  }
}
