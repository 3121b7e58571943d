package org.hearsay.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers that every answer has: a page runs nothing but the server's own scripts, and nothing may frame it. */
final class Headers {
  private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Headers() {}

  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("Content-Security-Policy", POLICY);
    ALL.put("X-Content-Type-Options", "nosniff");
    ALL.put("X-Frame-Options", "DENY");
    ALL.put("Referrer-Policy", "no-referrer");
    ALL.put("Cross-Origin-Opener-Policy", "same-origin");
    ALL.put("Cross-Origin-Resource-Policy", "same-origin");
    ALL.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ALL.put("Cache-Control", "no-store");
  }

  static void set(Context ctx) {
    ALL.forEach(ctx::header);
  }

  /** All of them, by name. */
  static Map<String, String> all() {
    return ALL;
  }
}
