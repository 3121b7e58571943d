package org.hearsay.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Article;
import org.hearsay.Span;

/**
 * The folder of the BASIL corpus (Fan et al., <i>In Plain Sight</i>, EMNLP 2019): {@code articles/YEAR/NAME.json} with
 * {@code annotations/YEAR/NAME_ann.json}. Of its annotations only quotations with a named speaker are read.
 */
public final class BasilFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An article with its quotations of named speakers.
   *
   * @param article the text has an empty line between paragraphs
   * @param quotations those found in the text
   * @param lost annotated words that are not in the text
   */
  public record Annotated(Article article, List<NamedQuotation> quotations, List<String> lost) {
    /** Copies the lists. */
    public Annotated {
      quotations = List.copyOf(quotations);
      lost = List.copyOf(lost);
    }
  }

  private BasilFolder() {}

  /**
   * Reads every article that has a quotation with a named speaker, in the order of their files' names.
   *
   * @throws IOException when a file cannot be read or is not what it should be; the message says which
   */
  public static List<Annotated> read(Path folder) throws IOException {
    Path articles = folder.resolve("articles");
    if (!Files.isDirectory(articles)) {
      throw new NoSuchFileException(articles + ": no such folder; a BASIL folder holds articles and annotations");
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(articles)) {
      files = walk.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    List<Annotated> read = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.json$", "");
      Path annotations = folder.resolve("annotations").resolve(articles.relativize(file))
          .resolveSibling(name + "_ann.json");
      Annotated annotated = annotated(name, json(file), json(annotations));
      if (!annotated.quotations.isEmpty() || !annotated.lost.isEmpty()) {
        read.add(annotated);
      }
    }
    return read;
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Annotated annotated(String name, JsonNode article, JsonNode annotations) {
    List<String> sentences = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JsonNode paragraph : article.path("body-paragraphs")) {
      text.append(text.isEmpty() ? "" : "\n\n");
      boolean first = true;
      for (JsonNode sentence : paragraph) {
        text.append(first ? "" : " ");
        first = false;
        starts.add(text.length());
        sentences.add(sentence.asText());
        text.append(sentence.asText());
      }
    }
    List<NamedQuotation> quotations = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    PlainQuotes plain = new PlainQuotes(text.toString());
    Map<String, Integer> times = new HashMap<>();
    for (JsonNode a : annotations.path("phrase-level-annotations")) {
      String speaker = a.path("speaker").asText();
      if (!a.path("quote").asText().equals("yes") || speaker.isEmpty() || speaker.startsWith("other_")) {
        continue;
      }
      String words = a.path("txt").asText();
      int time = times.merge(words, 1, Integer::sum);
      Optional<Span> span = inSentence(sentences, starts, a.path("start").asInt(-1), words).filter(s -> time == 1)
          .or(() -> plain.find(words, time));
      span.ifPresentOrElse(s -> quotations.add(new NamedQuotation(speaker, s)), () -> lost.add(words));
    }
    return new Annotated(new Article(name, text.toString(), Optional.of(article.path("title").asText()),
        Optional.of(article.path("source").asText()), Optional.empty(), Optional.of(article.path("date").asText()),
        Optional.empty(), Optional.of("en")), quotations, lost);
  }

  /** The only sentence that has the words where the annotation says. */
  private static Optional<Span> inSentence(List<String> sentences, List<Integer> starts, int start, String words) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (start >= 0 && sentences.get(i).startsWith(words, start)) {
        found.add(new Span(starts.get(i) + start, starts.get(i) + start + words.length()));
      }
    }
    return found.size() == 1 && !words.isEmpty() ? Optional.of(found.get(0)) : Optional.empty();
  }
}
