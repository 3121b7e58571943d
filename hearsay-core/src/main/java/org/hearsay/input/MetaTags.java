package org.hearsay.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the tags in a page's head say of its article: OpenGraph, other {@code meta}, {@code link} and {@code title}. */
final class MetaTags {
  private static final int MOST = 2_000;

  private final Map<String, String> contents = new HashMap<>();

  private MetaTags(Document page) {
    page.select("meta[content]").stream().limit(MOST).forEach(meta -> {
      if (!meta.attr("content").isBlank()) {
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          contents.putIfAbsent(meta.attr(key).strip().toLowerCase(Locale.ROOT), meta.attr("content"));
        }
      }
    });
    contents.remove("");
  }

  static Metadata of(Document page) {
    MetaTags tags = new MetaTags(page);
    return tags.openGraph().or(tags.others()).or(head(page));
  }

  private Metadata openGraph() {
    return Metadata.of(first("og:title"), first("og:site_name"), first("article:author", "og:article:author"),
        first("article:published_time", "og:article:published_time", "og:published_time"), first("og:url"),
        first("og:locale"));
  }

  private Metadata others() {
    Metadata names = Metadata.of(
        first("dc.title", "dcterms.title", "citation_title", "parsely-title", "twitter:title", "headline", "title"),
        first("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name"),
        first("author", "byl", "dc.creator", "dcterms.creator", "citation_author", "parsely-author",
            "sailthru.author"),
        "", first("citation_public_url", "parsely-link"),
        first("dc.language", "dcterms.language", "language", "content-language", "inlanguage"));
    for (String key : new String[] {"datepublished", "date", "pubdate", "publish-date", "publishdate", "dc.date",
        "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued", "dcterms.created",
        "citation_publication_date", "parsely-pub-date", "sailthru.date"}) {
      names = names.or(Metadata.of("", "", "", first(key), "", "")); // one that is no date lets the next one speak
    }
    return names;
  }

  private static Metadata head(Document page) {
    Element html = page.selectFirst("html[lang], html[xml:lang]");
    String language = html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    Element canonical = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    Element heading = page.selectFirst("h1");
    return Metadata.of(page.title(), "", "", "", canonical == null ? "" : canonical.attr("href"), language)
        .or(Metadata.of(heading == null ? "" : heading.text(), "", "", "", "", ""));
  }

  /** What is said under the first of these names that is there. */
  private String first(String... names) {
    for (String name : names) {
      if (contents.containsKey(name)) {
        return contents.get(name);
      }
    }
    return "";
  }
}
