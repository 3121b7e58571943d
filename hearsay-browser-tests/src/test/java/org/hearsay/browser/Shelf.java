package org.hearsay.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.Linking;
import org.hearsay.store.ArticleKey;
import org.hearsay.store.Claim;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;
import org.hearsay.vector.SentenceEncoder;

/** A library of short articles of the project's own, read and linked. */
final class Shelf {
  private final List<ArticleKey> keys;
  private final long claim;

  private Shelf(List<ArticleKey> keys, long claim) {
    this.keys = keys;
    this.claim = claim;
  }

  /** Fills a site's library with the pairs of articles that rules were made with. */
  static Shelf fill(Site site) throws IOException {
    Store store = site.store();
    List<ArticleKey> keys = new ArrayList<>();
    try (var folders = Files.list(Path.of("../corpus/press/tuning"))) {
      for (Path folder : folders.sorted().limit(12).toList()) {
        for (String which : List.of("a", "b")) {
          keys.add(add(store, folder, which));
        }
      }
    }
    try (LibraryIndex index = LibraryIndex.open(store.place().index()); SentenceEncoder encoder = SentenceEncoder.load()) {
      new Linking(store, index, encoder).run(arrival -> { }, () -> false);
    }
    return new Shelf(keys, store.claims().widest(0, 1).stream().map(Claim::number).findFirst().orElseThrow());
  }

  private static ArticleKey add(Store store, Path folder, String which) throws IOException {
    var meta = new ObjectMapper().readTree(folder.resolve("meta.json").toFile()).path(which);
    String id = folder.getFileName() + "-" + which;
    Article article = new Article(id, Files.readString(folder.resolve(which + ".txt")), Optional.empty(),
        Optional.of(meta.path("outlet").asText()), Optional.empty(), Optional.of(meta.path("published").asText()),
        Optional.empty(), Optional.of("en"));
    CollectedArticle collected = new CollectedArticle(article, new Origin(Origin.Kind.FILE, "/press/" + id + ".txt"),
        Instant.parse("2031-01-01T00:00:00Z"));
    store.add(collected, Site.reader().read(article));
    return collected.key();
  }

  /** The key of the article of that place. */
  ArticleKey key(int number) {
    return keys.get(number);
  }

  /** The claim in most outlets. */
  long claim() {
    return claim;
  }

  /** Every page, by what it is. */
  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("start", "/");
    pages.put("article", "/articles/" + keys.get(0));
    pages.put("sign in", "/login");
    pages.put("library", "/library");
    pages.put("search", "/library?q=reported");
    pages.put("claims", "/claims");
    pages.put("claim", "/claims/" + claim);
    pages.put("actors", "/actors");
    pages.put("outlets", "/outlets");
    pages.put("disputes", "/disputes");
    pages.put("compare", "/compare?article=" + keys.get(0));
    pages.put("collect", "/collect");
    pages.put("interface for programs", "/api");
    pages.put("no such page", "/nowhere");
    return pages;
  }
}
