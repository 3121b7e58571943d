package org.hearsay.collect.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlReaderTest {
  private static List<String> feeds(String xml) throws IOException {
    return OpmlReader.feeds(xml.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  @Test
  void feedsAreFoundInGroupsTooAndEachOnce() throws IOException {
    assertEquals(List.of("https://a.example/rss?x=1&y=2", "https://b.example/rss"), feeds("""
        <opml version="2.0"><head><title>Newsroom</title></head><body>
         <outline text="A" type="rss" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example/"/>
         <outline text="Towns"><outline text="B" xmlurl=" https://b.example/rss "/>
          <outline text="B again" XMLURL="https://b.example/rss"></outline></outline>
        </body></opml>"""));
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    assertEquals(List.of("https://a.example/&secret;"), feeds("<!DOCTYPE opml [<!ENTITY secret SYSTEM"
        + " \"file:///etc/hostname\"><!ENTITY % more SYSTEM \"http://127.0.0.1/x.dtd\"> %more;]><opml><body>"
        + "<outline text='&secret;' xmlUrl='https://a.example/&secret;'/></body></opml>"));
  }

  @Test
  void whatIsBrokenIsReadAsFarAsItGoes() throws IOException {
    assertEquals(List.of("https://a.example/?a=1&b=2"),
        feeds("<opml><body><outline xmlUrl=\"https://a.example/?a=1&b=2\"><outline xmlUr"));
  }

  @Test
  void whatWouldFillTheMemoryIsRefused() {
    assertEquals("it has more than 1000000 tags",
        assertThrows(IOException.class, () -> feeds("<outline>".repeat(1_000_001))).getMessage());
  }

  @Test
  void tenThousandNestedGroupsAreNoHarm() throws IOException {
    assertEquals(List.of("https://a.example/"),
        feeds("<opml><body>" + "<outline>".repeat(10_000) + "<outline xmlUrl='https://a.example/'/>"));
  }
}
