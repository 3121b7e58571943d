package org.hearsay.copies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.input.ArticleSource;
import org.hearsay.input.UnreadableArticleException;
import org.hearsay.link.BasilArticles;

/**
 * A folder of articles of which several tell of one event: files named {@code EVENT_OUTLET.txt}, {@code .html} or, as in the
 * BASIL corpus (Fan et al. 2019), {@code EVENT_1.json}. A file without an underscore in its name is an event of its own.
 */
public final class EventFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventFolder() {}

  /**
   * The texts about each event, by the event's name, in the order of the files' names; paragraphs have an empty line
   * between them.
   *
   * @throws IOException when a file cannot be read; the message says which
   */
  public static SortedMap<String, List<String>> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(f -> f.toString().matches(".*\\.(json|txt|html?)")).filter(Files::isRegularFile).sorted().toList();
    }
    SortedMap<String, List<String>> events = new TreeMap<>();
    for (Path file : files) {
      String text = text(file);
      if (!text.isBlank()) {
        events.computeIfAbsent(event(folder.relativize(file).toString()), e -> new ArrayList<>()).add(text);
      }
    }
    return Collections.unmodifiableSortedMap(events);
  }

  private static String event(String file) {
    String stem = file.replaceFirst("\\.[a-z]+$", "");
    int underscore = stem.lastIndexOf('_');
    return underscore < 0 ? stem : stem.substring(0, underscore);
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".json")) {
      try {
        return ArticleSource.file(file).load().text();
      } catch (UnreadableArticleException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    try {
      return BasilArticles.text(JSON.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
