package org.hearsay.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.page.ApiView;
import org.hearsay.page.Pages;
import org.hearsay.page.Setting;

/** What the interface is, for programs (OpenAPI 3.0) and, in short, for people. */
final class Description {
  private final byte[] document;
  private final ApiView view;

  Description() {
    try (InputStream in = Description.class.getResourceAsStream("openapi.json")) {
      document = in.readAllBytes();
      view = view(new ObjectMapper().readTree(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void open(RoutesConfig routes) {
    routes.get(Api.ROOT + "/openapi.json", ctx -> {
      Asked.of(ctx);
      ctx.result(document).contentType("application/json");
    });
    routes.get("/api", ctx -> ctx.html(Pages.html("api", Setting.served("For programs", Setting.Room.READ), view)));
  }

  private static ApiView view(JsonNode openapi) {
    List<ApiView.Route> all = new ArrayList<>();
    openapi.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
      if (one.getValue().has("summary")) {
        all.add(new ApiView.Route(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue().get("summary").asText()));
      }
    }));
    return new ApiView(all);
  }
}
