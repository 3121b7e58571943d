package org.hearsay.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Article;

/** The articles of the BASIL corpus (Fan et al. 2019), of which three each tell of one event. */
public final class BasilArticles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BasilArticles() {}

  /** The text of an article: sentences with a space between them, paragraphs with an empty line. */
  public static String text(JsonNode article) {
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : article.path("body-paragraphs")) {
      List<String> sentences = new ArrayList<>();
      paragraph.forEach(sentence -> sentences.add(sentence.asText()));
      paragraphs.add(String.join(" ", sentences));
    }
    return String.join("\n\n", paragraphs);
  }

  /**
   * Reads the articles, in order of publication; the id of each is EVENT_NUMBER.
   *
   * @throws IOException when there are none, or one cannot be read
   */
  public static List<Article> read(Path folder) throws IOException {
    Path root = Files.isDirectory(folder.resolve("articles")) ? folder.resolve("articles") : folder;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      JsonNode json = JSON.readTree(file.toFile());
      String text = text(json);
      if (!text.isEmpty()) {
        articles.add(new Article(file.getFileName().toString().replaceFirst("\\.json$", ""), text,
            Optional.of(json.path("title").asText()), Optional.of(json.path("source").asText()), Optional.empty(),
            Optional.of(json.path("date").asText()), Optional.empty(), Optional.empty()));
      }
    }
    if (articles.isEmpty()) {
      throw new IOException(folder + ": no articles of the BASIL corpus (JSON with body-paragraphs) in it");
    }
    articles.sort(Comparator.comparing((Article a) -> a.published().orElse("")).thenComparing(Article::id));
    return articles;
  }
}
