package org.hearsay.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.hearsay.page.ErrorView;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;

/** Tells a program (RFC 9457) or a person why a request is not answered. */
final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static void tell(Context ctx, Problem problem) {
    if (problem.status() != 408) {
      Surplus.pass(ctx);
    }
    ctx.status(problem.status());
    problem.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", String.valueOf(seconds)));
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer realm=\"hearsay\"");
    }
    if (ctx.path().startsWith("/api/") || "application/json".equals(ctx.header("Accept"))) {
      ObjectNode node = JSON.createObjectNode();
      node.put("type", "about:blank");
      node.put("title", problem.title());
      node.put("status", problem.status());
      node.put("detail", problem.getMessage());
      ctx.result(node.toString()).contentType("application/problem+json");
    } else {
      Setting setting = Setting.served(problem.title(), Setting.Room.READ);
      ctx.html(Pages.html("error", setting, new ErrorView(problem.title(), problem.getMessage(), problem.status() == 401)));
    }
  }
}
