package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.hearsay.Article;
import org.hearsay.Reader;
import org.hearsay.copies.CopyFinder;
import org.hearsay.copies.CopyRule;
import org.hearsay.index.LibraryIndex;
import org.hearsay.link.Linking;
import org.hearsay.store.CollectedArticle;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Origin;
import org.hearsay.store.Store;
import org.hearsay.vector.SentenceEncoder;

/**
 * A server over a library about a dam and a ferry, as six outlets tell of them: read, linked and served by what runs in a
 * newsroom, too.
 */
final class Valley implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Store store;
  private final Reader reader = Reader.load();
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  Valley(Path folder) throws IOException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Valley.class.getResourceAsStream("valley.jsonl"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode told = JSON.readTree(line);
        add(told.path("outlet").asText(), told.path("title").asText(), told.path("text").asText(), told.path("published").asText(),
            told.path("url").asText());
      }
    }
    link();
    server = Server.start(Settings.loopback(0), store, reader, new StringBuilder());
  }

  /** Adds an article; it is in no claim before {@link #link}. */
  void add(String outlet, String title, String text, String published, String address) throws IOException {
    Article article = new Article(address, text, Optional.of(title), Optional.of(outlet), Optional.empty(),
        Optional.of(published).filter(p -> !p.isEmpty()), Optional.of(URI.create(address)), Optional.empty());
    store.add(new CollectedArticle(article, new Origin(Origin.Kind.WEB, address), Instant.parse("2031-08-01T00:00:00Z")),
        reader.read(article));
  }

  void link() throws IOException {
    new CopyFinder(store, CopyRule.standard()).catchUp();
    try (LibraryIndex index = LibraryIndex.open(store.place().index()); SentenceEncoder encoder = SentenceEncoder.load()) {
      new Linking(store, index, encoder).run(arrival -> { }, () -> false);
    }
  }

  /** What the server answers. */
  HttpResponse<String> get(String path) throws IOException {
    return send(request(path));
  }

  /** A page that must be there. */
  String page(String path) throws IOException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Posts a form: names and values in turn. */
  HttpResponse<String> post(String path, String... fields) throws IOException {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** The number of the claim with these words in one of its statements; of several, that with most statements. */
  long claim(String words) throws IOException {
    return store.claims().widest(0, 100).stream().filter(c -> {
      try {
        return store.claims().members(c.number()).stream().anyMatch(m -> {
          try {
            return store.statements().statement(m.statement()).orElseThrow().content().contains(words);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }).findFirst().orElseThrow(() -> new AssertionError("no claim says " + words)).number();
  }

  @Override
  public void close() throws IOException {
    server.close();
    reader.close();
    store.close();
  }
}
