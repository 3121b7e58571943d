package org.hearsay.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.Article;
import org.junit.jupiter.api.Test;

/** The news industry's own formats: ninjs and NewsML-G2. */
class NewsItemsTest extends CollectingTest {
  private Article ninjs(String item) throws Exception {
    return collect(file("item.json", item)).only();
  }

  @Test
  void ninjsOfTheFirstVersionsIsRead() throws Exception {
    Article article = ninjs("""
        {"uri": "https://wire.example/items/20310504-1", "type": "text", "versioncreated": "2031-05-04T09:00:00Z",
         "firstcreated": "2031-05-04T08:00:00Z", "pubstatus": "usable", "language": "en-GB",
         "headline": "Ferry to sail", "byline": "By Ana Dervish", "infosource": [{"name": "Vale Wire"}],
         "body_xhtml": "<p>The ferry will sail.</p><p>Nobody was hurt.</p>",
         "associations": {"main": {"uri": "https://wire.example/pic", "type": "picture", "headline": "A boat"}}}""");
    assertEquals("https://wire.example/items/20310504-1", article.id());
    assertEquals("The ferry will sail.\n\nNobody was hurt.", article.text());
    assertEquals(Optional.of("Ferry to sail"), article.title());
    assertEquals(Optional.of("Ana Dervish"), article.author());
    assertEquals(Optional.of("Vale Wire"), article.outlet());
    assertEquals(Optional.of("2031-05-04T09:00:00Z"), article.published());
    assertEquals(Optional.of("en-GB"), article.language());
  }

  @Test
  void ninjsOfTheThirdVersionIsRead() throws Exception {
    Article article = ninjs("""
        {"uri": "urn:newsml:wire.example:20310504:1", "type": "text", "versionCreated": "2031-05-04T09:00:00Z",
         "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry to sail"}],
         "by": "Ana Dervish", "infoSources": [{"name": "Vale Wire"}],
         "bodies": [{"role": "summary", "contentType": "text/plain", "value": "Short."},
                    {"role": "main", "contentType": "text/html", "value": "<p>The ferry will sail.</p>"}]}""");
    assertEquals("The ferry will sail.", article.text());
    assertEquals(Optional.of("Ferry to sail"), article.title());
    assertEquals(Optional.of("Vale Wire"), article.outlet());
    assertEquals(Optional.empty(), article.address());
  }

  @Test
  void whatIsNotToBePublishedIsNotCollected() throws Exception {
    Path file = file("items.jsonl", """
        {"uri":"urn:1","headline":"A","pubstatus":"canceled","body_text":"one"}
        {"uri":"urn:2","headline":"B","versioncreated":"2031-05-04","embargoed":"2031-05-05T08:00:00Z","body_text":"two"}
        {"uri":"urn:3","headline":"C","versioncreated":"2031-05-04","embargoed":"2031-05-04T07:00:00Z","body_text":"three"}
        {"uri":"urn:4","headline":"D","versioncreated":"2031-05-04","type":"picture"}
        {"uri":"urn:5","headline":"E","versioncreated":"2031-05-04","type":"text"}
        """);
    assertEquals(List.of("three"), collect(file).texts());
    assertEquals(List.of(file + " at line 1: is canceled by its publisher",
        file + " at line 2: is embargoed until 2031-05-05T08:00:00Z", file + " at line 4: is no text but a picture",
        file + " at line 5: is a news item without a body"), taken.skipped());
  }

  private static String newsItem(String guid, String itemMeta, String contentMeta, String content) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"" + guid + "\" version=\"2\" xml:lang=\"en\">"
        + "<itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"wire\"><name>Vale Wire</name></provider>"
        + "<versionCreated>2031-05-04T09:00:00Z</versionCreated>" + itemMeta + "</itemMeta>"
        + "<contentMeta><headline>Ferry to sail</headline><by>Ana Dervish</by>" + contentMeta + "</contentMeta>"
        + "<contentSet>" + content + "</contentSet></newsItem>";
  }

  private static String xhtml(String body) {
    return "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>"
        + "No</title></head><body>" + body + "</body></html></inlineXML>";
  }

  @Test
  void aNewsMessageGivesItsItems() throws Exception {
    String nitf = "<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\">"
        + "<body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>The <em>wall</em> will"
        + " hold &amp; stand.</p><media><media-caption>A boat</media-caption></media><hl2>Damage</hl2><p>None.</p>"
        + "</body.content><body.end><tagline>ad/bl</tagline></body.end></body></nitf></inlineXML>";
    Path file = file("message.xml", "<?xml version=\"1.0\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
        + "<header/><itemSet>\n" + newsItem("https://wire.example/1", "", "<language tag=\"en-GB\"/>",
            xhtml("<p>The ferry will sail.</p><p>Nobody was hurt.</p>"))
        + "\n" + newsItem("urn:newsml:2", "<firstCreated>2031-05-03T09:00:00Z</firstCreated>", "", nitf) + "\n"
        + newsItem("urn:newsml:3", "", "", "<inlineData contenttype=\"text/plain\">Plain words.</inlineData>")
        + "</itemSet></newsMessage>");
    assertEquals(List.of("The ferry will sail.\n\nNobody was hurt.", "The wall will hold & stand.\n\nDamage\n\nNone.",
        "Plain words."), collect(file).texts());
    Article first = taken.articles().get(0);
    assertEquals("https://wire.example/1", first.id());
    assertEquals(Optional.of("Ferry to sail"), first.title());
    assertEquals(Optional.of("Ana Dervish"), first.author());
    assertEquals(Optional.of("Vale Wire"), first.outlet());
    assertEquals(Optional.of("2031-05-04T09:00:00Z"), first.published());
    assertEquals(Optional.of("en-GB"), first.language());
    assertEquals(Optional.of("en"), taken.articles().get(1).language());
    assertEquals(List.of(file + " at line 3", file + " at line 4", file + " at line 5"), taken.origins());
  }

  @Test
  void itemsThatAreWithdrawnOrNoTextsAreNamed() throws Exception {
    Path file = file("message.xml", "<newsMessage>"
        + newsItem("urn:1", "<pubStatus qcode=\"stat:canceled\"/>", "", xhtml("<p>one</p>"))
        + newsItem("urn:2", "", "", "").replace("ninat:text", "ninat:picture") + newsItem("urn:3", "", "", "")
        + "</newsMessage>");
    assertEquals(List.of(file + " at line 1: is canceled by its publisher",
        file + " at line 1: is no text but a picture", file + " at line 1: is a news item without a text"),
        collect(file).skipped());
  }

  @Test
  void entitiesAreNeitherFetchedNorMultiplied() throws Exception {
    Path secret = file("secret.bin", "SECRET");
    collect(file("a.xml", "<?xml version='1.0'?><!DOCTYPE newsItem [<!ENTITY x SYSTEM \"" + secret.toUri()
        + "\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
        + newsItem("urn:1", "", "", xhtml("<p>Before &x; &b; after.</p>"))));
    assertTrue(taken.all.toString().indexOf("SECRET") < 0 && taken.all.toString().indexOf("aaaa") < 0,
        taken.all.toString());
  }

  @Test
  void whatIsNotWellFormedEndsTheReadingAndKeepsWhatWasBefore() throws Exception {
    Path file = file("message.xml", "<newsMessage>\n" + newsItem("urn:1", "", "", xhtml("<p>one</p>")) + "\n"
        + newsItem("urn:2", "", "", xhtml("<p>two</b>")) + "\n</newsMessage>");
    assertEquals(List.of("one"), collect(file).texts());
    assertTrue(taken.skipped().get(0).startsWith(file + " at line 3: is no well-formed XML from here on: "),
        taken.skipped().toString());
  }

  @Test
  void tenThousandNestedElementsAreNoHarm() throws Exception {
    String deep = "<block>".repeat(10_000) + "<p>deep</p>" + "</block>".repeat(10_000);
    deep = "<i>".repeat(200_000) + "</i>".repeat(200_000) + deep;
    assertEquals(List.of("deep"), collect(file("a.xml", newsItem("urn:1", "", "", xhtml(deep)))).texts());
  }
}
