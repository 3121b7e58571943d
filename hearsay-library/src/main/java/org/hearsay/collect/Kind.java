package org.hearsay.collect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What lies in a file or page, told by how it begins, and by its name where that does not tell. */
enum Kind {
  /** A text or an HTML page: what {@code org.hearsay.input} reads. */
  ARTICLE, MARKDOWN, PDF, WARC, JSON_LINES, JSON, CSV, NEWSML_G2, FEED, OPML;

  /** How many bytes are looked at. */
  static final int HEAD = 16 << 10;

  private static final Pattern XML_ROOT = Pattern.compile("\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?+"
      + "(?:<\\?[^>]*+>\\s*+|<!--.*?-->\\s*+){0,50}+(?:<!DOCTYPE[^\\[>]*+(?:\\[.*?\\]\\s*+)?+>\\s*+)?+"
      + "(?:<!--.*?-->\\s*+){0,50}+<(?:[\\w-]+:)?+([\\w-]+)[\\s/>]", Pattern.DOTALL);
  private static final Pattern JSON_OBJECT = Pattern.compile("\\A\\s*+\\{\\s*+(?:\"|\\}).*+", Pattern.DOTALL);
  private static final Pattern JSON_ARRAY = Pattern.compile("\\A\\s*+\\[\\s*+(?:\\{\\s*+\"|\\]).*+", Pattern.DOTALL);
  private static final Pattern OBJECT_ON_EACH_LINE = Pattern.compile("\\A\\s*+\\{[^\\n]*+\\n\\s*+\\{.*+", Pattern.DOTALL);
  private static final Set<String> FEEDS = Set.of("rss", "feed", "RDF");
  private static final Set<String> NEWSML = Set.of("newsMessage", "newsItem", "packageItem");

  /**
   * The kind of a content.
   *
   * @param name the name of its file or its address
   * @param head its first bytes, unpacked
   */
  static Kind of(String name, byte[] head) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz\\z", "");
    String begin = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("\\A(?:\u00EF\u00BB\u00BF)", "");
    if (begin.startsWith("%PDF-")) {
      return PDF;
    }
    if (begin.startsWith("WARC/") || plain.endsWith(".warc")) {
      return WARC;
    }
    if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (JSON_OBJECT.matcher(begin).matches()) {
      return OBJECT_ON_EACH_LINE.matcher(begin).matches() ? JSON_LINES : JSON;
    }
    if (plain.endsWith(".json") || JSON_ARRAY.matcher(begin).matches()) {
      return JSON;
    }
    if (plain.endsWith(".csv") || plain.endsWith(".tsv")) {
      return CSV;
    }
    return ofText(plain, begin.replace("\0", "")); // UTF-16 has zeros between
  }

  private static Kind ofText(String name, String begin) {
    var root = XML_ROOT.matcher(begin.replaceFirst("\\A(?:\u00FE\u00FF|\u00FF\u00FE)", ""));
    String element = root.find() ? root.group(1) : "";
    if (FEEDS.contains(element)) {
      return FEED;
    }
    if (element.equals("opml")) {
      return OPML;
    }
    if (NEWSML.contains(element)) {
      return NEWSML_G2;
    }
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    return markdown && !element.equalsIgnoreCase("html") ? MARKDOWN : ARTICLE;
  }
}
