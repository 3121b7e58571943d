package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.hearsay.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of its article: first in JSON-LD, then in OpenGraph, then in other tags of its head. */
class PageMetadataTest {
  private static final String OPEN_GRAPH = """
      <meta property="og:title" content="Ferry sails &quot;again&quot;"><meta property="og:site_name" content="The Vale Courier">
      <meta property="article:author" content="Ana Dervish">
      <meta property="article:published_time" content="2031-05-03T09:05:00+02:00">
      <meta property="og:url" content="https://vale.example/ferry"><meta property="og:locale" content="en_GB">
      """;

  private static Article page(String head) throws UnreadableArticleException {
    return Given.page(head, "<article>" + Given.PROSE + "</article>");
  }

  private static Article jsonLd(String json) throws UnreadableArticleException {
    return page("<script type=\"application/ld+json\">" + json + "</script>");
  }

  private static Article known(String title, String outlet, String author, String published, String address,
      String language) {
    return new Article("given", Given.TEXT, Optional.of(title), Optional.of(outlet), Optional.of(author),
        Optional.of(published), Optional.of(URI.create(address)), Optional.of(language));
  }

  @Test
  void jsonLdOfANewsArticle() throws UnreadableArticleException {
    assertEquals(known("Ferry sails again", "The Vale Courier", "Ana Dervish, Tom Okoro", "2031-05-03T07:05:00Z",
        "https://vale.example/ferry", "en-GB"), jsonLd("""
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sails again",
         "author": [{"@type": "Person", "name": "Ana Dervish"}, {"@type": "Person", "name": "Tom Okoro"}],
         "publisher": {"@type": "NewsMediaOrganization", "name": "The Vale Courier"},
         "datePublished": "2031-05-03T07:05:00Z", "dateModified": "2031-05-04T07:05:00Z",
         "mainEntityOfPage": {"@type": "WebPage", "@id": "https://vale.example/ferry"}, "inLanguage": "en-GB"}"""));
  }

  @Test
  void jsonLdInAGraphWhoseThingsPointToEachOther() throws UnreadableArticleException {
    Article article = jsonLd("""
        {"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "@id": "https://vale.example/#site", "name": "Vale site"},
          {"@type": "Organization", "@id": "https://vale.example/#us", "name": "The Vale Courier"},
          {"@type": ["Article", "Thing"], "headline": "Ferry sails again", "author": {"@id": "#ana"},
           "publisher": {"@id": "https://vale.example/#us"}, "mainEntityOfPage": "https://vale.example/ferry"},
          {"@type": "Person", "@id": "#ana", "name": "Ana Dervish"}]}""");
    assertEquals(Optional.of("Ferry sails again"), article.title());
    assertEquals(Optional.of("The Vale Courier"), article.outlet());
    assertEquals(Optional.of("Ana Dervish"), article.author());
    assertEquals(Optional.of(URI.create("https://vale.example/ferry")), article.address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NewsArticle", "ReportageNewsArticle", "Article", "BlogPosting", "LiveBlogPosting",
      "https://schema.org/NewsArticle", "schema:OpinionNewsArticle"})
  void kindsOfArticles(String type) throws UnreadableArticleException {
    assertEquals(Optional.of("Ferry"), jsonLd("[{\"@type\":\"" + type + "\",\"headline\":\"Ferry\"}]").title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"@type\":\"WebSite\",\"headline\":\"Ferry\"}", "{\"@type\":\"Article\",", "", "null", "7",
      "[]", "{\"@type\":null,\"headline\":\"Ferry\"}", "{\"@type\":\"Article\",\"headline\":null}",
      "{\"@type\":\"Article\",\"headline\":{\"a\":\"Ferry\"}}", "{\"@type\":[],\"headline\":\"Ferry\"}",
      "{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\"},\"publisher\":{}}",
      "{\"@type\":\"Article\",\"author\":{\"@id\":\"#nobody\"},\"datePublished\":\"soon\",\"url\":\"/ferry\"}"})
  void jsonLdThatSaysNothing(String json) throws UnreadableArticleException {
    assertEquals(Article.of("given", Given.TEXT), jsonLd(json));
  }

  @Test
  void anAuthorWithoutANameIsNotCalledByTheNameOfSomethingElse() throws UnreadableArticleException {
    Article article = jsonLd("{\"@type\":\"NewsArticle\",\"name\":\"Ferry\",\"author\":{\"@type\":\"Person\"}}");
    assertEquals(Optional.of("Ferry"), article.title());
    assertEquals(Optional.empty(), article.author());
  }

  @Test
  void addressesOfAuthorsAreNoNames() throws UnreadableArticleException {
    assertEquals(Optional.of("Ana Dervish"), jsonLd("{\"@type\":\"NewsArticle\",\"author\":"
        + "[\"https://vale.example/staff/7\",\"Ana Dervish\",{\"name\":\"Ana Dervish\"}]}").author());
    assertEquals(Optional.of("Ana Dervish"), page("<meta property='article:author' content='https://social.example/ana'>"
        + "<meta name='author' content='By Ana Dervish'>").author());
  }

  @Test
  void openGraph() throws UnreadableArticleException {
    assertEquals(known("Ferry sails \"again\"", "The Vale Courier", "Ana Dervish", "2031-05-03T09:05:00+02:00",
        "https://vale.example/ferry", "en-GB"), page(OPEN_GRAPH));
  }

  @Test
  void otherTags() throws UnreadableArticleException {
    String head = "<title>Ferry sails again</title><meta name='DC.publisher' content='The Vale Courier'>"
        + "<meta name='Author' content='Ana Dervish'><meta name='date' content='2031-05-03'>"
        + "<link rel='stylesheet canonical' href='https://vale.example/ferry'><meta http-equiv='content-language' content='en'>";
    assertEquals(known("Ferry sails again", "The Vale Courier", "Ana Dervish", "2031-05-03",
        "https://vale.example/ferry", "en"), page(head));
  }

  @Test
  void jsonLdSpeaksBeforeOpenGraphAndThatBeforeOtherTags() throws UnreadableArticleException {
    Article article = page("<title>From the title</title><meta name='author' content='Tom Okoro'>"
        + "<meta name='dc.language' content='de'>"
        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"From JSON-LD\"}</script>" + OPEN_GRAPH);
    assertEquals(known("From JSON-LD", "The Vale Courier", "Ana Dervish", "2031-05-03T09:05:00+02:00",
        "https://vale.example/ferry", "en-GB"), article);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {"Ferry sails | The Vale Courier~Ferry sails", "Ferry sails - the vale courier~Ferry sails",
      "Ferry sails — The Vale Courier~Ferry sails", "The Vale Courier sinks~The Vale Courier sinks",
      "Ferry - Orrin | The Vale Courier~Ferry - Orrin"})
  void theOutletsNameBehindATitleIsDropped(String title, String plain) throws UnreadableArticleException {
    assertEquals(Optional.of(plain),
        page("<title>" + title + "</title><meta property='og:site_name' content='The Vale Courier'>").title());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {"Ferry &amp; wall~Ferry & wall", "Ferry &amp;amp; wall~Ferry & wall",
      "Ferry&#10;&#9;  wall~Ferry wall", "Ferry &lt;em&gt;and&lt;/em&gt; wall~Ferry and wall", "3 &lt; 4~3 < 4",
      "Ferry &#x1F600; wall~Ferry 😀 wall", "Ferry&#7; wall~Ferry wall", "Ferry &#xD83D; wall~Ferry � wall"})
  void titlesAreCleaned(String title, String clean) throws UnreadableArticleException {
    assertEquals(Optional.of(clean), page("<meta property='og:title' content='" + title + "'>").title());
  }

  @Test
  void aTitleIsAtMost500Characters() throws UnreadableArticleException {
    assertEquals("😀".repeat(500), page("<title>" + "😀".repeat(501) + "</title>").title().orElseThrow());
  }

  @Test
  void withoutATitleTheFirstHeadingIsTheTitle() throws UnreadableArticleException {
    assertEquals(Optional.of("Ferry sails again"),
        Given.page("", "<article><h1>Ferry <i>sails</i> again</h1>" + Given.PROSE + "</article>").title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ferry", "javascript:alert(1)", "ftp://vale.example/ferry", "https://", "not an address",
      "https://a:b@vale.example/", "file:///etc/passwd", "https://vale.example/a b", "data:text/plain,x", "http:ferry"})
  void whatIsNoAddressOfAPageIsLeftOut(String address) throws UnreadableArticleException {
    assertEquals(Optional.empty(), page("<link rel='canonical' href='" + address + "'>").address());
  }

  @Test
  void anAddressThatIsNoneLetsTheNextOneSpeak() throws UnreadableArticleException {
    assertEquals(Optional.of(URI.create("https://vale.example/ferry")), page("<meta property='og:url' content='/ferry'>"
        + "<link rel='Canonical' href=' https://vale.example/ferry '>").address());
  }

  @Test
  void aDateThatIsNoneLetsTheNextOneSpeak() throws UnreadableArticleException {
    assertEquals(Optional.of("2031-05-03"), page("<meta property='article:published_time' content='yesterday'>"
        + "<meta name='date' content='3/5/2031'><meta name='dc.date' content='2031-05-03'>").published());
  }

  @ParameterizedTest
  @CsvSource({"en,en", "en_GB,en-GB", "zh-Hant-TW,zh-Hant-TW"})
  void languages(String given, String tag) throws UnreadableArticleException {
    Article article = Given.text("<html lang='" + given + "'><body>" + Given.PROSE);
    assertEquals(Optional.of(tag), article.language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"english please", "e", "1", "en-"})
  void whatIsNoLanguageIsLeftOut(String given) throws UnreadableArticleException {
    assertEquals(Optional.empty(), Given.text("<html lang='" + given + "'><body>" + Given.PROSE).language());
  }

  @Test
  void aPageThatSaysNothingOfItself() throws UnreadableArticleException {
    assertEquals(Article.of("given", Given.TEXT), page(""));
  }
}
