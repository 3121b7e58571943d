package org.hearsay.collect.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web server on this machine that notes what it is asked for. What it was told nothing of is not found. */
public final class Host implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public Host() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        String path = exchange.getRequestURI().getRawPath();
        asked.add(path);
        replies.getOrDefault(path, e -> send(e, 404, new byte[0])).to(exchange);
      }
    });
    server.start();
  }

  /** How a request is answered. */
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  /** Answers requests for a path. */
  public Host at(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** Answers with 200, a type and a text. */
  public Host at(String path, String type, String text) {
    return at(path, e -> {
      e.getResponseHeaders().set("Content-Type", type);
      send(e, 200, text.getBytes(StandardCharsets.UTF_8));
    });
  }

  /** Answers with a status and one header. */
  public static Reply status(int status, String header, String value) {
    return e -> {
      e.getResponseHeaders().set(header, value);
      send(e, status, new byte[0]);
    };
  }

  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  public URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The paths that were asked for, without robots.txt. */
  public List<String> asked() {
    return asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
  }

  /** The paths that were asked for. */
  public List<String> askedInAll() {
    return List.copyOf(asked);
  }

  public static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
