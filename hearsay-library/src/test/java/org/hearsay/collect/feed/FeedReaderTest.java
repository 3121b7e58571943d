package org.hearsay.collect.feed;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  private static final URI FROM = URI.create("https://courier.example/feeds/news.xml");

  private static Feed read(String xml) throws IOException {
    return FeedReader.read(xml.getBytes(StandardCharsets.UTF_8), Optional.empty(), FROM);
  }

  private static Entry first(String xml) throws IOException {
    return read(xml).entries().get(0);
  }

  private static Entry item(String parts) throws IOException {
    return first("<rss version='2.0'><channel><item>" + parts + "</item></channel></rss>");
  }

  @Test
  void anRssFeedGivesItsArticles() throws IOException {
    Feed feed = read("""
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
         <channel><title>The Vale Courier</title><link>https://courier.example/</link><language>en-gb</language>
          <image><title>Logo</title></image>
          <item><title>Ferry to sail &amp; return</title><link>https://courier.example/ferry</link>
           <guid isPermaLink="false">77</guid><dc:creator><![CDATA[Ana Dervish]]></dc:creator>
           <pubDate>Mon, 03 Nov 2031 23:30:00 EST</pubDate><description>Short.</description>
           <media:title>A boat</media:title>
           <content:encoded><![CDATA[<p>The ferry will sail.</p>]]></content:encoded></item>
          <item><title>Pier</title><link>/pier</link></item>
         </channel></rss>""");
    assertEquals(Optional.of("The Vale Courier"), feed.title());
    assertEquals(Optional.of("en-gb"), feed.language());
    assertEquals(new Entry("77", Optional.of(URI.create("https://courier.example/ferry")), "Ferry to sail & return",
        "Ana Dervish", "Mon, 03 Nov 2031 23:30:00 EST", "", "<p>The ferry will sail.</p>"), feed.entries().get(0));
    assertEquals(Optional.of(URI.create("https://courier.example/pier")), feed.entries().get(1).address());
  }

  @Test
  void anAtomFeedGivesItsArticles() throws IOException {
    Feed feed = read("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Orrin Post</title>
         <author><name>The Post</name></author>
         <entry><id>tag:post.example,2031:1</id><title type="html">The &lt;b&gt;wall&lt;/b&gt;</title>
          <link rel="self" href="https://post.example/1.atom"/><link rel="replies" href="https://post.example/1/replies"/>
          <link rel="alternate" type="application/pdf" href="https://post.example/1.pdf"/>
          <link rel="alternate" type="text/html" href="../1.html"/>
          <author><name>Bo Lind</name><email>bo@post.example</email></author><author><name>Cy Marr</name></author>
          <published>2031-05-04T08:00:00Z</published><updated>2031-05-04T09:00:00Z</updated>
          <summary>Short.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The wall will hold.</p></div></content>
         </entry></feed>""");
    Entry entry = feed.entries().get(0);
    assertEquals(Optional.of("The Orrin Post"), feed.title());
    assertEquals(Optional.of("en"), feed.language());
    assertEquals(Optional.of(URI.create("https://courier.example/1.html")), entry.address());
    assertEquals("Bo Lind, Cy Marr", entry.author());
    assertEquals("2031-05-04T08:00:00Z", entry.published());
    assertEquals("2031-05-04T09:00:00Z", entry.updated());
    assertEquals("The <b>wall</b>", entry.title());
    assertTrue(entry.content().contains("<p>The wall will hold.</p>"), entry.content());
  }

  @Test
  void anRdfFeedGivesItsArticles() throws IOException {
    Feed feed = read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
         <channel><title>The Tavel Star</title></channel>
         <item><title>Harbour</title><link>https://star.example/h</link><dc:date>2031-05-04</dc:date></item>
        </rdf:RDF>""");
    assertEquals(Optional.of("The Tavel Star"), feed.title());
    assertEquals("2031-05-04", feed.entries().get(0).published());
  }

  @Test
  void aGuidIsAnAddressUnlessItSaysOtherwise() throws IOException {
    assertEquals(Optional.of(URI.create("https://a.example/1")), item("<guid>https://a.example/1</guid>").address());
    assertEquals(Optional.empty(), item("<guid isPermaLink='false'>https://a.example/1</guid>").address());
    assertEquals(Optional.empty(), item("<guid>1</guid>").address());
  }

  @Test
  void anAddressThatIsNotOfTheWebIsNone() throws IOException {
    for (String link : List.of("javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "http://", "ht!tp:x")) {
      assertEquals(Optional.empty(), item("<link>" + link + "</link>").address(), link);
    }
  }

  @Test
  void aNameIsTakenFromWhatRssWritesOfAuthors() throws IOException {
    assertEquals("Ana Dervish", item("<author>ana@courier.example (Ana Dervish)</author>").author());
    assertEquals("", item("<author>ana@courier.example</author>").author());
    assertEquals("Ana Dervish", item("<author>Ana Dervish</author>").author());
  }

  @Test
  void whatIsNotWellFormedIsReadAsFarAsItGoes() throws IOException {
    Feed feed = read("<rss><channel><title>Courier</title><item><title>A &nbsp; & B<br></title><link>https://a.example/1"
        + "</link></item><item><title>Second</title><link>https://a.example/2</link></item><item><title>Brok");
    assertEquals(Optional.of(URI.create("https://a.example/1")), feed.entries().get(0).address());
    assertEquals("Second", feed.entries().get(1).title());
  }

  @Test
  void externalEntitiesAreNeitherReadNorMultiplied() throws IOException {
    Feed feed = read("<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">"
        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&secret;|&b;</title>"
        + "<link>https://a.example/</link></item></channel></rss>");
    assertEquals("&secret;|&b;", feed.entries().get(0).title());
  }

  @Test
  void tenThousandNestedTagsAreNoHarm() throws IOException {
    Entry entry = item("<description>" + "<b>".repeat(10_000) + "deep" + "</b>".repeat(10_000) + "</description>"
        + "<link>https://a.example/1</link>");
    assertTrue(entry.content().contains("deep"));
    assertDoesNotThrow(() -> read("<rss>" + "<channel>".repeat(10_000) + "<item>".repeat(100)));
  }

  @Test
  void encodingsAreToldByTheMarkTheHostAndTheDocument() throws IOException {
    String xml = "<?xml version='1.0' encoding='windows-1252'?><rss><channel><item><title>Fähre</title></item>"
        + "</channel></rss>";
    Charset legacy = Charset.forName("windows-1252");
    assertEquals("Fähre", FeedReader.read(xml.getBytes(legacy), Optional.empty(), FROM).entries().get(0).title());
    assertEquals("Fähre", FeedReader.read(xml.getBytes(StandardCharsets.UTF_8), Optional.of(StandardCharsets.UTF_8),
        FROM).entries().get(0).title());
    assertEquals("Fähre", FeedReader.read(("\uFEFF" + xml).getBytes(StandardCharsets.UTF_16LE), Optional.empty(), FROM)
        .entries().get(0).title());
  }

  @Test
  void whatIsNoFeedHasNoEntries() throws IOException {
    assertEquals(List.of(), read("").entries());
    assertEquals(List.of(), read("The wall will hold.").entries());
  }

  @Property(tries = 300)
  void anythingAtAllIsReadOrRefused(@ForAll String noise) {
    assertDoesNotThrow(() -> read("<rss><channel><item><title>" + noise));
  }
}
