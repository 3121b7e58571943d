package org.hearsay.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Writes answers: one JSON object, a page of a list with the address of the next, or all of a list in lines. */
final class Answers {
  static final String LINES = "application/x-ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 200;

  private Answers() {}

  /** Some of a list; fewer than asked for at its end. */
  @FunctionalInterface
  interface Source {
    List<? extends JsonNode> some(int skip, int limit) throws IOException;
  }

  /** What writes a body that may be long. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Whether the client asks for lines. */
  static boolean wantsLines(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains(LINES);
  }

  static void json(Context ctx, JsonNode answer) throws IOException {
    ctx.result(JSON.writeValueAsBytes(answer)).contentType("application/json");
  }

  /** A list: a page of it, or all of it in lines. */
  static void list(Context ctx, Page page, String name, Source source) throws IOException {
    list(ctx, page, name, object(), source);
  }

  /** A list with more around it: what is in {@code around} comes first. */
  static void list(Context ctx, Page page, String name, ObjectNode around, Source source) throws IOException {
    if (page.lines()) {
      lines(ctx, page, source);
      return;
    }
    List<? extends JsonNode> some = source.some(page.skip(), page.limit() + 1);
    ArrayNode items = around.putArray(name);
    some.stream().limit(page.limit()).forEach(items::add);
    if (some.size() > page.limit()) {
      String next = next(ctx, page);
      around.put("next", next);
      ctx.header("Link", "<" + next + ">; rel=\"next\"");
    }
    json(ctx, around);
  }

  private static String next(Context ctx, Page page) {
    Stream<Map.Entry<String, String>> others = ctx.queryParamMap().entrySet().stream()
        .filter(e -> !e.getKey().equals("skip") && !e.getKey().equals("limit")).map(e -> Map.entry(e.getKey(), e.getValue().get(0)));
    Stream<Map.Entry<String, String>> own = Stream.of(Map.entry("skip", String.valueOf(page.skip() + page.limit())),
        Map.entry("limit", String.valueOf(page.limit())));
    return ctx.path() + "?" + Stream.concat(others, own).map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(),
        StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }

  private static void lines(Context ctx, Page page, Source source) throws IOException {
    List<? extends JsonNode> first = source.some(page.skip(), Math.min(CHUNK, page.limit()));
    stream(ctx, LINES, out -> {
      List<? extends JsonNode> some = first;
      long given = 0;
      while (!some.isEmpty()) {
        for (JsonNode one : some) {
          out.write(JSON.writeValueAsBytes(one));
          out.write('\n');
        }
        out.flush();
        given += some.size();
        int wanted = (int) Math.min(CHUNK, page.limit() - given);
        some = some.size() < CHUNK || wanted <= 0 ? List.of() : source.some((int) (page.skip() + given), wanted);
      }
    });
  }

  /**
   * Writes a body piece by piece. When that fails after the first piece has gone out, the connection is cut, so that nobody
   * takes a part for the whole.
   */
  static void stream(Context ctx, String type, Writing writing) throws IOException {
    ctx.contentType(type);
    try {
      writing.to(ctx.outputStream());
    } catch (IOException | RuntimeException e) {
      if (!ctx.res().isCommitted()) {
        throw e;
      }
      ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection().getEndPoint().close();
    }
  }

  /** A line of JSON. */
  static byte[] line(JsonNode node) throws IOException {
    return (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
