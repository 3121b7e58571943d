package org.hearsay.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.Flushable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A line of JSON for each request: when, what was asked, by the pattern of its address and not by its words, what came of it.
 * No article's words, no search, no token. Thread-safe.
 */
final class AccessLog {
  /** The attribute that holds a fault of the program. */
  static final String FAULT = "hearsay.fault";
  /** The attribute that says that an error has been told. */
  static final String TOLD = "hearsay.told";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FRAMES = 12;

  private final Appendable out;
  private final Metrics metrics;

  AccessLog(Appendable out, Metrics metrics) {
    this.out = out;
    this.metrics = metrics;
  }

  void log(Context ctx, Float millis) {
    String route = route(ctx);
    metrics.request(ctx.method().toString(), route, ctx.statusCode(), millis / 1000.0);
    ObjectNode line = JSON.createObjectNode();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("method", ctx.method().toString());
    line.put("route", route);
    line.put("status", ctx.statusCode());
    line.put("ms", Math.round(millis * 10) / 10.0);
    Exception fault = ctx.attribute(FAULT);
    if (fault != null) {
      line.put("fault", fault.getClass().getName()); // a message could hold an article's words
      var frames = line.putArray("at");
      StackTraceElement[] trace = fault.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
        frames.add(trace[i].toString());
      }
    }
    synchronized (out) {
      try {
        out.append(line.toString()).append('\n');
        if (out instanceof Flushable flushed) {
          flushed.flush();
        }
      } catch (IOException e) {
        // nobody listens: answering goes on
      }
    }
  }

  private static String route(Context ctx) {
    var endpoint = ctx.endpoints().lastHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }
}
