package org.hearsay.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of its article, in the words of schema.org: the first thing that is a {@code NewsArticle},
 * another kind of {@code Article}, or a posting, alone, in a list or in an {@code @graph}.
 */
final class JsonLd {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
      .build();

  /** Types whose names do not end in Article. */
  private static final Set<String> POSTINGS =
      Set.of("BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Review", "CriticReview");

  private static final int MOST_SCRIPTS = 50;
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int MOST_THINGS = 5_000;
  private static final int MOST_AUTHORS = 20;

  private final List<JsonNode> things = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static Metadata of(Document page) {
    JsonLd all = new JsonLd();
    for (Element script : page.select("script[type^=application/ld+json]").stream().limit(MOST_SCRIPTS).toList()) {
      all.add(script.data());
    }
    return all.things.stream().filter(JsonLd::isArticle).findFirst().map(all::metadata).orElse(Metadata.NONE);
  }

  /** Collects the things of one script; one that is no JSON says nothing. */
  private void add(String script) {
    if (script.length() > LONGEST_SCRIPT) {
      return;
    }
    Deque<JsonNode> waiting = new ArrayDeque<>();
    try {
      waiting.add(MAPPER.readTree(script));
    } catch (JsonProcessingException e) {
      return;
    }
    while (!waiting.isEmpty() && things.size() < MOST_THINGS) {
      JsonNode next = waiting.removeFirst();
      if (next.isArray()) {
        next.forEach(waiting::addLast);
      } else if (next.isObject()) {
        things.add(next);
        if (!text(next.path("@id")).isEmpty()) {
          byId.putIfAbsent(text(next.path("@id")), next);
        }
        for (String part : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
          waiting.addLast(next.path(part));
        }
      }
    }
  }

  private static boolean isArticle(JsonNode thing) {
    JsonNode types = thing.path("@type");
    if (types.isTextual()) {
      return isArticle(types.asText());
    }
    for (JsonNode type : types) {
      if (isArticle(type.asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(String type) {
    String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    return name.endsWith("Article") || POSTINGS.contains(name);
  }

  private Metadata metadata(JsonNode article) {
    return Metadata.of(first(text(article.path("headline")), text(article.path("name"))),
        names(article.path("publisher")), names(article.path("author")),
        first(text(article.path("datePublished")), text(article.path("dateCreated"))), address(article),
        first(text(article.path("inLanguage")), text(article.path("inLanguage").path("alternateName"))));
  }

  private static String address(JsonNode article) {
    JsonNode page = article.path("mainEntityOfPage");
    return first(text(article.path("url")), text(page), text(page.path("@id")), text(page.path("url")));
  }

  /** The name or names of persons or organisations, which may be described here, elsewhere by id, or only named. */
  private String names(JsonNode named) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : named.isArray() ? named : List.of(named)) {
      JsonNode described = one.isObject() && text(one.path("name")).isEmpty()
          ? byId.getOrDefault(text(one.path("@id")), one) : one;
      String name = first(text(described), text(described.path("name")));
      if (!name.isEmpty() && !Metadata.isAddress(name) && !names.contains(name) && names.size() < MOST_AUTHORS) {
        names.add(name);
      }
    }
    return String.join(", ", names);
  }

  /** A text, or the first of several. */
  private static String text(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return Optional.ofNullable(one.textValue()).orElse("").strip();
  }

  private static String first(String... choices) {
    for (String choice : choices) {
      if (!choice.isEmpty()) {
        return choice;
      }
    }
    return "";
  }
}
