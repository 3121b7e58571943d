package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.Reader;
import org.hearsay.store.LibraryPlace;
import org.hearsay.store.Store;

/** A running server with a library of its own, and a client that asks it as a program would. */
final class Desk implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PRESS = Path.of("../corpus/press/tuning");
  private static final String BOUNDARY = "----desk";

  final Store store;
  final StringBuffer log = new StringBuffer();
  private final Reader reader;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  Desk(Path folder, Settings settings) throws IOException {
    store = Store.open(new LibraryPlace.InFile(folder.resolve("library.db")));
    reader = Reader.load();
    server = Server.start(settings, store, reader, log);
  }

  static Desk open(Path folder) throws IOException {
    return new Desk(folder, Settings.loopback(0));
  }

  int port() {
    return server.port();
  }

  /** A request to be filled. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  HttpResponse<byte[]> bytes(String path) throws IOException {
    try {
      return client.send(to(path).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(to(path));
  }

  HttpResponse<String> lines(String path) throws IOException {
    return send(to(path).header("Accept", "application/x-ndjson"));
  }

  HttpResponse<String> post(String path, String type, String body) throws IOException {
    return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path, JsonNode body) throws IOException {
    return post(path, "application/json", body.toString());
  }

  HttpResponse<String> delete(String path) throws IOException {
    return send(to(path).DELETE());
  }

  /** Sends a form with lines of addresses and one file. */
  HttpResponse<String> form(String path, String sources, String fileName, byte[] file) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"sources\"\r\n\r\n" + sources + "\r\n--" + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The answer of a request that has to succeed, as JSON. */
  JsonNode json(String path) throws IOException {
    return json(get(path));
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 300) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Collects the first pairs of the corpus of fictional articles, and waits until they are linked. */
  JsonNode collectPress(int pairs) throws IOException {
    return ended(json(form("/api/v1/collections", "", "press.jsonl", press(pairs).getBytes(StandardCharsets.UTF_8))));
  }

  /** Waits for the end of a collection; its last state. */
  JsonNode ended(JsonNode collection) throws IOException {
    String events = get("/api/v1/collections/" + collection.get("collection") + "/events").body();
    String last = events.strip().lines().filter(l -> l.startsWith("data: ")).reduce((a, b) -> b).orElseThrow();
    return JSON.readTree(last.substring("data: ".length()));
  }

  /** What comes back for these very bytes, until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException e) {
        // closed in the middle of what we sent: what came before counts
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  /** Pairs of articles as lines of JSON. */
  static String press(int pairs) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(PRESS)) {
      folders = all.sorted().limit(pairs).toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path folder : folders) {
      JsonNode meta = JSON.readTree(folder.resolve("meta.json").toFile());
      Stream.of("a", "b").map(side -> article(folder, side, meta.get(side))).forEach(a -> lines.append(a).append('\n'));
    }
    return lines.toString();
  }

  private static ObjectNode article(Path folder, String side, JsonNode meta) {
    try {
      String text = Files.readString(folder.resolve(side + ".txt"));
      ObjectNode node = JSON.createObjectNode().put("id", folder.getFileName() + "-" + side).put("text", text);
      node.put("title", text.lines().findFirst().orElseThrow()).setAll((ObjectNode) meta);
      return node.put("address", "https://press.example/" + folder.getFileName() + "/" + side);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    reader.close();
    store.close();
  }
}
